using System.Collections.Frozen;
using Bot.School.Dutch;
using Bot.School.Learning;
using Bot.School.Learning.Networks;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>
/// Answers offline: reads the message, takes the facts, asks the norms, the readers of worked examples and the network, lets the judge choose, and proves what it cites.
/// Immutable and safe for use by many threads.
/// </summary>
public sealed class Assistant : IAssistant
{
    private const int MostClauses = 10;

    /// <summary>How much words count beside the learned reader of evidence.</summary>
    private const double WordsBesideLearned = 0.6;

    private readonly FrozenDictionary<SchoolId, SchoolKnowledge> _schools;
    private readonly LearnedReaders _readers;
    private readonly Judge _judge = new();

    public Assistant(IEnumerable<SchoolKnowledge> schools, LearnedReaders readers)
    {
        _schools = schools.ToFrozenDictionary(school => school.Protocol.School);
        _readers = readers;
    }

    public Verdict Answer(Protocol protocol, Question question)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(question);
        var school = _schools[protocol.School];
        if (Reply.ToQuestionBack(question) is { } reply && Answer(protocol, reply.Before) is { FollowUp: { } asked } before)
        {
            // A "ja" to something else that was asked before the protocol changed, say, must not settle this.
            return question.Asked is { } heard && heard != asked.Question ? before : Settle(school, reply, asked, before);
        }

        return Consider(protocol, question).Verdict;
    }

    /// <summary>The answer with all that led to it, for who weighs it against something else.</summary>
    internal Considered Consider(Protocol protocol, Question question)
    {
        var school = _schools[protocol.School];
        var reading = MessageReading.Read(question, ReadingPatterns.BuiltIn);
        if (!Legibility.IsDutch(reading))
        {
            return new Considered(school, reading, null, new Verdict { Outcome = Outcome.OutOfScope, Citations = [], Reason = "Het bericht is geen leesbare Nederlandse vraag." });
        }

        var found = Find(school, reading);
        var outcome = _judge.Decide(found.Opinion, found.Certain, found.Likely, found.Examples);
        // Short of a "mag" the conditions are those of what is certain.
        if (found.Opinion.Outcome == Outcome.Allowed && outcome != Outcome.Allowed) found = found with { Opinion = found.Certain };

        if (outcome is Outcome.Allowed or Outcome.AllowedIf && !SaysWhat(reading)) outcome = Outcome.Doubt;
        return new Considered(school, reading, found, VerdictWriter.Write(school, outcome, found) with { AsksWhoIsShown = question.HasPicture && !found.Facts.Knows("image") });
    }

    /// <inheritdoc/>
    public Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation) => Task.FromResult(Answer(protocol, question));

    /// <inheritdoc/>
    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        return [.. Find(_schools[protocol.School], MessageReading.Read(question, ReadingPatterns.BuiltIn)).Clauses.Take(top)];
    }

    /// <summary>Whether the message says in words what would be posted, where or by whom: to anything less nothing is allowed.</summary>
    internal static bool SaysWhat(MessageReading reading) =>
        PatternFacts.Read(reading).Any(fact => fact.Truth == Truth.Yes && fact.Value.Fact is "act" or "medium" or "group" or "account" or "image" or "recording" or "data" or "topic" or "info");

    private Findings Find(SchoolKnowledge school, MessageReading reading)
    {
        var words = MessageFeatures.Words(reading);
        var pieces = MessageFeatures.Pieces(reading);
        var network = _readers.Network.Read(WordFeatures.Of(reading));
        var patterns = PatternFacts.Read(reading);
        var scores = _readers.Facts.Score(patterns, network.Facts);
        var facts = _readers.Facts.Read(patterns, scores);
        var opinion = NormOpinion.Of(school.Norms, facts);
        var cautious = NormOpinion.Of(school.Norms, _readers.Facts.Read(patterns, scores, cautious: true));
        // Without norms that a person confirmed (a broken norm file, say) examples alone must not allow anything.
        var opinions = _readers.Knows(school.Protocol.School) && school.Norms.IsReviewed
            ? new Opinions(
                _readers.Outcomes.Read(OutcomeReader.Features(words, pieces, facts, opinion, school.Protocol.School)),
                network,
                _readers.PlaceOf(school.Protocol.School),
                patterns,
                scores,
                opinion,
                cautious.Outcome)
            : null;
        var likely = opinions is null ? null : _readers.Arbiter.Weigh(opinions);
        var certain = opinion.Outcome == Outcome.Allowed ? NormOpinion.Of(school.Norms, _readers.Facts.Certain(facts, scores, PatternFacts.Denied(reading))) : opinion;
        return new Findings(facts, opinion, cautious, certain, likely, opinions?.Examples, Clauses(school, reading, words, opinion));
    }

    private IReadOnlyList<ClauseHit> Clauses(SchoolKnowledge school, MessageReading reading, List<uint> message, NormOpinion opinion)
    {
        List<Token> tokens = [.. reading.Turns.SelectMany(turn => turn.Tokens)];
        var learned = _readers.Evidence.Find(school.Protocol, message, MostClauses);
        if (learned.Count > 0) return RankFusion.Blend(MostClauses, (learned, 1), (school.FindByWords(tokens, MostClauses), WordsBesideLearned));
        var grounds = opinion.Grounds.Select(ground => ground.Norm.Clause).Distinct().Select(school.Protocol.Find).OfType<Clause>().Select(clause => new ClauseHit(clause, 1)).ToList();
        return RankFusion.Fuse(MostClauses, (grounds, 2), (school.Find(tokens, MostClauses), 1));
    }

    internal Verdict Settle(Protocol protocol, Reply reply, FollowUp asked, Verdict before) => Settle(_schools[protocol.School], reply, asked, before);

    /// <summary>A bare yes or no settles what the assistant asked; the norms then decide.</summary>
    private static Verdict Settle(SchoolKnowledge school, Reply reply, FollowUp asked, Verdict before)
    {
        if (reply.Says == Truth.No) return VerdictWriter.Refused(school, before, asked);
        if (reply.Says == Truth.Unknown) return before with { FollowUp = null };
        var left = before.Conditions.Where(condition => condition != asked.Condition).ToList();
        return left.Count > 0 ? before with { Conditions = left, FollowUp = null } : VerdictWriter.Met(before, asked);
    }
}
