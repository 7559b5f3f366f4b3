namespace Bot.School.Conversations;

/// <summary>Names a conversation; opaque text of whatever length the channel gives it.</summary>
public readonly record struct ConversationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a person as the channel knows them; opaque text.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
