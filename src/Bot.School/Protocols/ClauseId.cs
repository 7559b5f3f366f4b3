namespace Bot.School.Protocols;

/// <summary>Names one clause of one protocol; does not change while the clause's text does not.</summary>
public readonly record struct ClauseId(string Value)
{
    public override string ToString() => Value;
}
