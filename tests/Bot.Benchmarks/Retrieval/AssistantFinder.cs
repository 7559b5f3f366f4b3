using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Benchmarks.Retrieval;

/// <summary>The product's own way.</summary>
/// <param name="assistant">Who finds.</param>
/// <param name="asked">The protocol to search for each school that is asked about.</param>
internal sealed class AssistantFinder(Assistant assistant, IReadOnlyDictionary<SchoolId, Protocol> asked) : IClauseFinder
{
    public Task<IReadOnlyList<ClauseId>> FindAsync(Protocol protocol, Question question, int top) =>
        Task.FromResult<IReadOnlyList<ClauseId>>([.. assistant.FindClauses(asked[protocol.School], question, top).Select(hit => hit.Clause.Id)]);
}
