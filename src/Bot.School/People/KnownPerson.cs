using Bot.School.Conversations;

namespace Bot.School.People;

/// <summary>Somebody that the assistant met, and where they can be reached.</summary>
public sealed record KnownPerson
{
    public required PersonId Id { get; init; }

    /// <summary>As the channel tells it; null when it does not, and when it was forgotten.</summary>
    public string? Name { get; init; }

    /// <summary>The object id in the organisation's directory (Entra); null when the channel does not tell it.</summary>
    public string? DirectoryId { get; init; }

    /// <summary>The chat of this person alone with the assistant; null until there is one.</summary>
    public ConversationAddress? Chat { get; init; }

    /// <summary>When this was learned.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
