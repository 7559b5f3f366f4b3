using Bot.Texts;

namespace Bot.Pictures;

/// <summary>Draws which share has read an announcement over time: from nothing to all upwards, from when it was sent to now to the right.</summary>
internal static class ReadShareGraph
{
    public const int Width = 600;
    public const int Height = 240;

    /// <summary>Where the graph itself stands, in pixels.</summary>
    public const int Left = 64;

    public const int Right = Width - 24;
    public const int Top = 16;
    public const int Bottom = Height - 40;

    private const double LetterSize = 1.9;
    private const double LineThickness = 3;
    private const int MostTicks = 5;

    public static Colour Line { get; } = new(0x4F, 0x52, 0xB2);

    public static Colour Under { get; } = new(0xE3, 0xE4, 0xF6);

    public static Colour Background { get; } = new(0xFF, 0xFF, 0xFF);

    private static readonly Colour Grid = new(0xD6, 0xD6, 0xD6);
    private static readonly Colour Words = new(0x42, 0x42, 0x42);

    /// <summary>A picture of 600 by 240 pixels, as PNG.</summary>
    public static byte[] Draw(ReadShare share)
    {
        var canvas = new Canvas(Width, Height, Background);
        for (var x = Left; x <= Right; x++) canvas.Fill(x, YOf(share.After(ElapsedAt(x, share.Span))), Bottom, Under);
        Upwards(canvas);
        ToTheRight(canvas, share.Span);
        canvas.Line([.. Enumerable.Range(Left, Right - Left + 1).Select(x => ((double)x, (double)YOf(share.After(ElapsedAt(x, share.Span)))))], LineThickness, Line);
        return PngWriter.Write(canvas);
    }

    /// <summary>The row of a share from 0 to 1.</summary>
    public static int YOf(double share) => (int)Math.Round(Bottom - (share * (Bottom - Top)));

    /// <summary>The column of a moment.</summary>
    public static int XOf(TimeSpan elapsed, TimeSpan span) => (int)Math.Round(Left + (elapsed / span * (Right - Left)));

    private static TimeSpan ElapsedAt(int x, TimeSpan span) => span * ((double)(x - Left) / (Right - Left));

    private static void Upwards(Canvas canvas)
    {
        foreach (var percent in (int[])[0, 25, 50, 75, 100])
        {
            var y = YOf(percent / 100.0);
            canvas.Line([(Left, y), (Right, y)], 1, Grid);
            if (percent % 50 != 0) continue;
            var label = $"{DutchNumbers.Of(percent)}%";
            StrokeLetters.Draw(canvas, label, Left - 10 - StrokeLetters.WidthOf(label, LetterSize), y - (3 * LetterSize), LetterSize, Words);
        }
    }

    private static void ToTheRight(Canvas canvas, TimeSpan span)
    {
        var step = ElapsedWords.Steps.FirstOrDefault(step => span / step <= MostTicks, TimeSpan.FromDays(7 * Math.Ceiling(span.TotalDays / 7 / MostTicks)));
        for (var at = step; at <= span; at += step)
        {
            var x = XOf(at, span);
            canvas.Line([(x, Bottom), (x, Bottom + 5)], 1, Words);
            var label = ElapsedWords.Of(at);
            var width = StrokeLetters.WidthOf(label, LetterSize);
            StrokeLetters.Draw(canvas, label, Math.Min(x - (width / 2), Width - 4 - width), Bottom + 12, LetterSize, Words);
        }
    }
}
