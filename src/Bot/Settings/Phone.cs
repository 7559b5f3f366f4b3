namespace Bot.Settings;

/// <summary>Whom staff can phone when nobody can be reached through Teams.</summary>
internal sealed record Phone
{
    /// <summary>In characters.</summary>
    public const int LongestName = 60;

    // From 112 to the longest number of E.164.
    private const int FewestDigits = 3;
    private const int MostDigits = 15;

    /// <exception cref="ArgumentException">The number or the name is none.</exception>
    public Phone(string number, string name)
    {
        if (!IsNumber(number)) throw new ArgumentException("This is no telephone number.", nameof(number));
        if (!IsName(name)) throw new ArgumentException("This is no name.", nameof(name));
        (Number, Name) = (number, name);
    }

    /// <summary>As somebody wrote it, such as <c>0412 123 456</c>.</summary>
    public string Number { get; }

    /// <summary>As it stands within a sentence, such as <c>de directie</c>.</summary>
    public string Name { get; }

    public static bool IsNumber(string text) =>
        text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits && text.Length <= 2 * MostDigits && text.All(sign => char.IsAsciiDigit(sign) || "+-.() ".Contains(sign));

    public static bool IsName(string text) => text.Length is > 0 and <= LongestName && text.Any(char.IsLetter) && !text.Any(char.IsControl);
}
