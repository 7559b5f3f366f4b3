namespace Bot.School.Conversations;

/// <summary>Where conversations are remembered.</summary>
public interface IConversations
{
    /// <summary>
    /// What is remembered of a person in a conversation. A person who is new in a conversation brings along the school they chose last.
    /// </summary>
    Task<Conversation> FindAsync(ConversationId id, PersonId person, CancellationToken cancellation);

    Task SaveAsync(Conversation conversation, CancellationToken cancellation);

    /// <summary>Forgets what was said in questions that nobody touched since <paramref name="moment"/>; the chosen school stays.</summary>
    Task ForgetTurnsBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>Forgets all that a person said and chose, in every conversation.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);
}
