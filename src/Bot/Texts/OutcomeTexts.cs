using Bot.School.Verdicts;

namespace Bot.Texts;

/// <summary>What the outcomes are called: to people, and in files.</summary>
internal static class OutcomeTexts
{
    /// <summary>The name that people read.</summary>
    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "Mag",
        Outcome.AllowedIf => "Mag, mits …",
        Outcome.NotAllowed => "Mag niet",
        Outcome.Doubt => "Twijfel: vraag je leidinggevende",
        Outcome.Report => "Meld dit nu",
        Outcome.Information => "Dit staat in het protocol",
        Outcome.OutOfScope => "Daar ga ik niet over",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The name in the files of <c>evaluate</c> and <c>ask --json</c>.</summary>
    public static string Code(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => "mag",
        Outcome.AllowedIf => "mag_mits",
        Outcome.NotAllowed => "mag_niet",
        Outcome.Doubt => "twijfel",
        Outcome.Report => "melden",
        Outcome.Information => "informatie",
        Outcome.OutOfScope => "buiten_bereik",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Outcome? FromCode(string code) =>
        Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => Code(outcome!.Value) == code);
}
