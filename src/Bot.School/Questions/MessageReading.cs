using Bot.School.Dutch;
using Bot.School.Dutch.Patterns;

namespace Bot.School.Questions;

/// <summary>One turn of a question, cut into words and matched with the patterns.</summary>
public sealed record TurnReading(string Text, IReadOnlyList<Token> Tokens, bool[] InDraft, PatternReading Patterns)
{
    /// <summary>The words of a match, as they were written.</summary>
    public string Words(PatternMatch match) => Text[Tokens[match.First].Start..Tokens[match.Last].End];
}

/// <summary>A question as it is read once, for all readers that follow.</summary>
public sealed record MessageReading(Question Question, IReadOnlyList<TurnReading> Turns)
{
    /// <summary>Longer turns are read this far, in characters: what is asked stands in it, and time stays bounded.</summary>
    public const int LongestTurn = 12_000;

    /// <summary>What <see cref="Questions.PatternFacts"/> made of it; null until somebody asked: three readers do.</summary>
    internal IReadOnlyList<FactReading>? PatternFacts { get; set; }

    public static MessageReading Read(Question question, PatternSet patterns)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(patterns);
        return new MessageReading(question, [.. question.Turns.Select(turn => ReadTurn(turn, patterns))]);
    }

    private static TurnReading ReadTurn(string turn, PatternSet patterns)
    {
        var text = turn.Length > LongestTurn ? turn[..LongestTurn] : turn;
        var tokens = Tokenizer.Tokenize(text);
        var inDraft = Drafts.Mark(text, tokens);
        return new TurnReading(text, tokens, inDraft, patterns.Read(tokens, inDraft));
    }
}
