namespace Bot.Pictures;

/// <summary>
/// The letters and digits of a graph, as lines: where the assistant runs no font need be installed. Each stroke is a row of points, two digits a point: how far to the
/// right (0 to 4) and how far down (0 the top of a capital, 6 the line, 8 below it).
/// </summary>
internal static class StrokeLetters
{
    private const double Wide = 4;
    private const double Between = 2;
    private const double Thickness = 1.5;

    private static readonly Dictionary<char, string[]> Strokes = new()
    {
        ['0'] = ["103041453616050110"],
        ['1'] = ["112026", "1636"],
        ['2'] = ["01103041420646"],
        ['3'] = ["0110304142334445361605", "2333"],
        ['4'] = ["36300444"],
        ['5'] = ["40000312324345361605"],
        ['6'] = ["413010010516364544331304"],
        ['7'] = ["004016"],
        ['8'] = ["13020110304142331304051636454433"],
        ['9'] = ["423313020110304145361605"],
        ['%'] = ["4006", "0010110100", "3545463635"],
        ['a'] = ["4246", "4332120305163645"],
        ['d'] = ["4046", "4332120305163645"],
        ['e'] = ["04444332120305163645"],
        ['g'] = ["42473818", "4332120305163645"],
        ['k'] = ["0006", "320446"],
        ['n'] = ["0206", "0312324346"],
        ['r'] = ["0206", "031232"],
        ['s'] = ["4212031434453606"],
        ['t'] = ["10152636", "0232"],
        ['u'] = ["0205163645", "4246"],
        ['w'] = ["0216233642"],
    };

    /// <summary>How wide the words are, in pixels.</summary>
    public static double WidthOf(string words, double size) => ((words.Length * (Wide + Between)) - Between) * size;

    /// <summary>Draws words of which each letter is known; others stay empty.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="words">What.</param>
    /// <param name="left">Where they begin.</param>
    /// <param name="top">The top of a capital.</param>
    /// <param name="size">Pixels for each of the six steps of a capital's height.</param>
    /// <param name="colour">In which colour.</param>
    public static void Draw(Canvas canvas, string words, double left, double top, double size, Colour colour)
    {
        foreach (var (place, letter) in words.Index())
        {
            foreach (var stroke in Strokes.GetValueOrDefault(letter, []))
                canvas.Line([.. Points(stroke).Select(point => (left + ((point.X + (place * (Wide + Between))) * size), top + (point.Y * size)))], Thickness, colour);
        }
    }

    private static IEnumerable<(int X, int Y)> Points(string stroke) => stroke.Chunk(2).Select(pair => (pair[0] - '0', pair[1] - '0'));
}
