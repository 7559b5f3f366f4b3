namespace Bot.School.Protocols;

/// <summary>Names a school: the name of its folder under <c>knowledge/</c>, such as <c>de-bron</c>.</summary>
public readonly record struct SchoolId(string Value)
{
    public override string ToString() => Value;
}
