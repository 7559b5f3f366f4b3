using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Feedback;

/// <summary>An answer that somebody got.</summary>
/// <param name="Conversation">Where it stands.</param>
/// <param name="MessageId">The message that holds it.</param>
/// <param name="School">Whose protocol it comes from.</param>
/// <param name="Outcome">What it said.</param>
/// <param name="ProtocolVersion">The version that was in force.</param>
/// <param name="At">When it was given.</param>
public sealed record GivenAnswer(ConversationId Conversation, string MessageId, SchoolId School, Outcome Outcome, string ProtocolVersion, DateTimeOffset At);

/// <summary>What somebody thought of an answer.</summary>
/// <param name="Conversation">Where the answer stands.</param>
/// <param name="MessageId">The message that holds it.</param>
/// <param name="Person">Who thought so; a second opinion of the same person replaces the first.</param>
/// <param name="IsLike">Thumb up or thumb down.</param>
/// <param name="Words">What they wrote about it; empty when nothing.</param>
/// <param name="At">When.</param>
public sealed record Opinion(ConversationId Conversation, string MessageId, PersonId Person, bool IsLike, string Words, DateTimeOffset At);

/// <summary>Where answers are remembered, and what people thought of them.</summary>
public interface IFeedback
{
    Task RememberAsync(GivenAnswer answer, CancellationToken cancellation);

    Task SaveAsync(Opinion opinion, CancellationToken cancellation);

    /// <summary>Forgets answers and opinions from before <paramref name="moment"/>.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);

    /// <summary>Forgets what a person thought. An answer does not tell who got it: it goes in its time.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);
}
