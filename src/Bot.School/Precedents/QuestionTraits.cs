using Bot.School.Dutch;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Precedents;

/// <summary>What two questions are compared by.</summary>
internal sealed class QuestionTraits
{
    /// <summary>What turns a sentence round or narrows it; the word behind it goes along.</summary>
    private static readonly HashSet<string> Denials =
        ["niet", "geen", "nooit", "niks", "niets", "niemand", "nergens", "zonder", "behalve", "alleen", "wel", "nog", "al", "alle", "bijna", "half", "sommige", "minder", "meer"];

    private QuestionTraits(IReadOnlyList<Token> tokens, PostFacts facts, PostFacts patterns, bool endsInReply)
    {
        Terms = [.. Dutch.Terms.Of(tokens)];
        Weight = Terms.Sum(term => Square(WordRarity.Of(term)));
        var telling = TellingWords.Of(tokens);
        Telling = [.. telling];
        Denied = [.. telling.Index().Where(word => Denials.Contains(word.Item)).Select(word => (word.Item, word.Index + 1 < telling.Count ? telling[word.Index + 1] : ""))];
        Numbers = [.. telling.Where(word => char.IsAsciiDigit(word[0]))];
        Facts = facts;
        Patterns = patterns;
        EndsInReply = endsInReply;
    }

    /// <summary>What it is found by.</summary>
    public HashSet<string> Terms { get; }

    /// <summary>Every word that may matter.</summary>
    public HashSet<string> Telling { get; }

    /// <summary>Words that turn round or narrow what is said, each with the word behind it.</summary>
    public HashSet<(string Word, string Next)> Denied { get; }

    /// <summary>Years, ages, groups and counts: "groep 7" is not "groep 8".</summary>
    public HashSet<string> Numbers { get; }

    /// <summary>What was read, as likely as not.</summary>
    public PostFacts Facts { get; }

    /// <summary>What the patterns alone read.</summary>
    public PostFacts Patterns { get; }

    /// <summary>Whether the last turn only says yes or no: what that settled no reader of facts sees.</summary>
    public bool EndsInReply { get; }

    private double Weight { get; }

    public static QuestionTraits Of(MessageReading reading, Findings found) => new(
        [.. reading.Turns.SelectMany(turn => turn.Tokens)],
        found.Facts,
        new PostFacts(PatternFacts.Read(reading)),
        Reply.ToQuestionBack(reading.Question) is not null);

    /// <summary>How alike the terms of both are: the cosine, by rarity; 0 to 1.</summary>
    public double Likeness(QuestionTraits other)
    {
        if (Weight <= 0 || other.Weight <= 0) return 0;
        var shared = Terms.Where(other.Terms.Contains).Sum(term => Square(WordRarity.Of(term)));
        return shared / Math.Sqrt(Weight * other.Weight);
    }

    private static double Square(double weight) => weight * weight;
}
