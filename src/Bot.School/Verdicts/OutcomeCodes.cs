namespace Bot.School.Verdicts;

/// <summary>What the outcomes are called where programs read: in files, by a language model, and to other assistants.</summary>
public static class OutcomeCodes
{
    public static string Code(this Outcome outcome) => outcome switch
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

    /// <summary>Null when there is no such outcome.</summary>
    public static Outcome? Find(string? code) => Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(outcome => outcome!.Value.Code() == code);
}
