namespace Bot.Storage;

/// <summary>How a moment is stored: whole milliseconds since 1970.</summary>
internal static class Moments
{
    public static long Stored(this DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();
}
