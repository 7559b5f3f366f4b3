using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Benchmarks.Retrieval;

/// <summary>One way of finding clauses, to be held against the others.</summary>
internal interface IClauseFinder
{
    /// <summary>The clauses of the protocol that fit the question best, best first, at most <paramref name="top"/>.</summary>
    Task<IReadOnlyList<ClauseId>> FindAsync(Protocol protocol, Question question, int top);
}
