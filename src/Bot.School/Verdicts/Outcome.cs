namespace Bot.School.Verdicts;

/// <summary>The seven answers there are.</summary>
public enum Outcome
{
    /// <summary>"buiten_bereik": not about social media, publishing or the protocol.</summary>
    OutOfScope,

    /// <summary>"informatie": tells what the protocol says.</summary>
    Information,

    /// <summary>"mag": allowed, no condition left open.</summary>
    Allowed,

    /// <summary>"mag_mits": allowed under conditions that the question leaves open.</summary>
    AllowedIf,

    /// <summary>"mag_niet": forbidden, or the protocol prescribes something else.</summary>
    NotAllowed,

    /// <summary>"twijfel": the text does not decide; the supervisor does.</summary>
    Doubt,

    /// <summary>"melden": harm that must be reported; the supervisor is told at once.</summary>
    Report,
}
