namespace Bot.Pictures;

/// <summary>A colour of a picture, from 0 to 255 each.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>A picture to draw on, with smooth lines. Its pixels are three bytes each, row by row from the top.</summary>
internal sealed class Canvas
{
    private const int Channels = 3;

    private readonly byte[] _pixels;

    public Canvas(int width, int height, Colour background)
    {
        (Width, Height) = (width, height);
        _pixels = new byte[width * height * Channels];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++) Mix(x, y, background, 1);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * Channels, Width * Channels);

    /// <summary>Fills a column of pixels, its ends included.</summary>
    public void Fill(int x, int top, int bottom, Colour colour)
    {
        for (var y = Math.Max(0, top); y <= Math.Min(Height - 1, bottom); y++) Mix(x, y, colour, 1);
    }

    /// <summary>Draws through points with round joints. Each pixel is mixed once, however many pieces of the line touch it.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, double thickness, Colour colour)
    {
        var reach = (thickness / 2) + 0.5;
        var covered = new Dictionary<(int X, int Y), double>();
        for (var i = 0; i < Math.Max(1, points.Count - 1); i++)
        {
            var (from, to) = (points[i], points[Math.Min(i + 1, points.Count - 1)]);
            for (var y = (int)Math.Floor(Math.Min(from.Y, to.Y) - reach); y <= Math.Ceiling(Math.Max(from.Y, to.Y) + reach); y++)
            {
                for (var x = (int)Math.Floor(Math.Min(from.X, to.X) - reach); x <= Math.Ceiling(Math.Max(from.X, to.X) + reach); x++)
                {
                    var share = Math.Clamp(reach - Distance(x, y, from, to), 0, 1);
                    if (share > covered.GetValueOrDefault((x, y))) covered[(x, y)] = share;
                }
            }
        }

        foreach (var ((x, y), share) in covered) Mix(x, y, colour, share);
    }

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (alongX, alongY) = (to.X - from.X, to.Y - from.Y);
        var length = (alongX * alongX) + (alongY * alongY);
        var at = length == 0 ? 0 : Math.Clamp((((x - from.X) * alongX) + ((y - from.Y) * alongY)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - (at * alongX), 2) + Math.Pow(y - from.Y - (at * alongY), 2));
    }

    private void Mix(int x, int y, Colour colour, double share)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height) return;
        var at = ((y * Width) + x) * Channels;
        Span<byte> wanted = [colour.Red, colour.Green, colour.Blue];
        for (var channel = 0; channel < Channels; channel++)
            _pixels[at + channel] = (byte)Math.Round(_pixels[at + channel] + ((wanted[channel] - _pixels[at + channel]) * share));
    }
}
