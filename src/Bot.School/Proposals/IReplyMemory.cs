namespace Bot.School.Proposals;

/// <summary>Where the replies of a language model are remembered, so that the same question costs one call.</summary>
public interface IReplyMemory
{
    /// <summary>The reply as the model gave it, or null when there is none.</summary>
    Task<string?> FindAsync(ReplyKey key, CancellationToken cancellation);

    /// <summary>Remembers a reply; it takes the place of an earlier one.</summary>
    /// <param name="key">What was asked.</param>
    /// <param name="reply">The reply as the model gave it, with placeholders where names stood.</param>
    /// <param name="at">When it was given.</param>
    Task SaveAsync(ReplyKey key, string reply, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Forgets the replies from before <paramref name="moment"/>.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
