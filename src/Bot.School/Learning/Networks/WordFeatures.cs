using Bot.School.Dutch;
using Bot.School.Questions;

namespace Bot.School.Learning.Networks;

/// <summary>
/// What the network sees of each word of a message: the word, its class, its pieces of three to five letters, the patterns it is part of, whether it
/// stands in a draft or in the last turn. Each feature is a 32-bit hash.
/// </summary>
public static class WordFeatures
{
    private const int LongestWord = 30;

    /// <summary>Words past this are not read: nobody's question is longer, and time stays bounded.</summary>
    private const int MostWords = 1200;

    private enum Kind : uint
    {
        Word = 201,
        Class,
        Piece,
        Capital,
        Draft,
        LastTurn,
        Turn,
        Attachment,
        Pattern,
    }

    private static readonly OwnFeatures TurnBegins = new([Hash(Kind.Turn, "")]);
    private static readonly WordMemo<OwnFeatures> Words = new(OfWord);
    private static readonly WordMemo<OwnFeatures> Marks = new(norm => new OwnFeatures([Hash(Kind.Word, norm)]));

    public static IReadOnlyList<NetworkWord> Of(MessageReading message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var words = new List<NetworkWord>(
            message.Question.Attachments.Select(attachment => attachment.Split('/')[0]).Distinct().Select(kind => new NetworkWord(new OwnFeatures([Hash(Kind.Attachment, kind)]), [])));
        for (var turn = 0; turn < message.Turns.Count && words.Count < MostWords; turn++)
        {
            if (turn > 0) words.Add(new NetworkWord(TurnBegins, []));
            AddTurn(words, message.Turns[turn], isLast: turn > 0 && turn == message.Turns.Count - 1);
        }

        return words;
    }

    private static void AddTurn(List<NetworkWord> words, TurnReading turn, bool isLast)
    {
        var patterns = new HashSet<uint>?[turn.Tokens.Count];
        foreach (var match in turn.Patterns.Matches)
        {
            for (var i = match.First; i <= match.Last; i++)
            {
                (patterns[i] ??= []).Add(FeatureHash.Add(Hash(Kind.Pattern, match.Label), match.IsDenial ? "-" : i == match.Last ? "." : "+"));
            }
        }

        var beside = new List<uint>();
        for (var i = 0; i < turn.Tokens.Count && words.Count < MostWords; i++)
        {
            var token = turn.Tokens[i];
            beside.Clear();
            if (token.Kind == TokenKind.Word && char.IsUpper(token.Text[0])) beside.Add(Hash(Kind.Capital, ""));
            if (turn.Patterns.Classes[i] is { } name) beside.Add(Hash(Kind.Class, name));
            if (turn.InDraft[i]) beside.Add(Hash(Kind.Draft, ""));
            if (isLast) beside.Add(Hash(Kind.LastTurn, ""));
            if (patterns[i] is { } found) beside.AddRange(found);
            words.Add(new NetworkWord(token.Kind == TokenKind.Word ? Words.Of(token.Norm) : Marks.Of(token.Norm), [.. beside]));
        }
    }

    private static OwnFeatures OfWord(string norm)
    {
        var features = new List<uint> { Hash(Kind.Word, norm) };
        Span<char> edged = stackalloc char[Math.Min(norm.Length, LongestWord) + 2];
        edged[0] = edged[^1] = ' ';
        norm.AsSpan(0, edged.Length - 2).CopyTo(edged[1..]);
        for (var size = 3; size <= 5; size++)
        {
            for (var i = 0; i + size <= edged.Length; i++) features.Add(FeatureHash.Add(FeatureHash.Seed((uint)Kind.Piece), edged.Slice(i, size)));
        }

        return new OwnFeatures([.. features]);
    }

    private static uint Hash(Kind kind, string text) => FeatureHash.Add(FeatureHash.Seed((uint)kind), text);
}
