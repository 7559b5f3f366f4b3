using Bot.School.Verdicts;

namespace Bot.Texts;

/// <summary>What the outcomes are called to people.</summary>
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
}
