using System.Collections.Concurrent;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Precedents;

/// <summary>
/// Holds each answer against the rulings of the school that stand for later questions: shows the nearest, and lets it decide a doubt where the question is the same and no norm is against it.
/// Safe for use by many threads.
/// </summary>
/// <param name="inner">Answers from the protocol.</param>
/// <param name="offline">Reads the facts of both questions.</param>
/// <param name="precedents">The rulings.</param>
public sealed class PrecedentAssistant(IAssistant inner, Assistant offline, IPrecedents precedents) : IAssistant
{
    private readonly ConcurrentDictionary<SchoolId, PrecedentSearch> _searches = [];

    /// <inheritdoc/>
    public async Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var verdict = await inner.AnswerAsync(protocol, question, cancellation);
        if (!PrecedentJudge.Bears(verdict.Outcome)) return verdict;
        var known = await precedents.OfAsync(protocol.School, cancellation);
        if (known.Count == 0 || offline.Consider(protocol, question) is not { Found: { } found } considered) return verdict;
        return PrecedentJudge.Weigh(verdict, considered, found, protocol, Search(protocol, known).Find(QuestionTraits.Of(considered.Reading, found)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => inner.FindClauses(protocol, question, top);

    private PrecedentSearch Search(Protocol protocol, IReadOnlyList<Precedent> known)
    {
        var before = _searches.GetValueOrDefault(protocol.School);
        if (before is not null && ReferenceEquals(before.Precedents, known)) return before;
        return _searches[protocol.School] = PrecedentSearch.Of(known, precedent => Read(protocol, precedent), before);
    }

    private QuestionTraits? Read(Protocol protocol, Precedent precedent) =>
        offline.Consider(protocol, new Question(precedent.Turns, [])) is { Found: { } found, Reading: var reading } ? QuestionTraits.Of(reading, found) : null;
}
