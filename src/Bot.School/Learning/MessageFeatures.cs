using Bot.School.Dutch;
using Bot.School.Questions;

namespace Bot.School.Learning;

/// <summary>
/// What the linear readers see of a message: its words, stems, pairs and triples of words (a word of a class by the class),
/// pieces of words, whether a word stands in a draft or in the last turn, the attachments, and the facts that the patterns found. Each feature is a 32-bit hash.
/// </summary>
public static class MessageFeatures
{
    /// <summary>Words further apart than this are no pair.</summary>
    private const int PairReach = 4;

    /// <summary>Tokens past this are not read: nobody's question is longer, and time stays bounded.</summary>
    private const int MostTokens = 1200;

    private enum Kind : uint
    {
        Word = 1,
        DraftWord,
        LastTurnWord,
        Pair,
        Triple,
        LoosePair,
        Piece,
        Attachment,
        Turns,
        Fact,
    }

    /// <summary>Words and what stands beside them: what a school's own readers look at.</summary>
    public static List<uint> Words(MessageReading message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var features = new List<uint>(1024);
        for (var turn = 0; turn < message.Turns.Count; turn++)
        {
            var isLast = message.Turns.Count > 1 && turn == message.Turns.Count - 1;
            AddTurn(features, message.Turns[turn], isLast);
        }

        foreach (var attachment in message.Question.Attachments) features.Add(Hash(Kind.Attachment, attachment.Split('/')[0]));
        if (message.Turns.Count > 1) features.Add(Hash(Kind.Turns, "many"));
        foreach (var fact in PatternFacts.Read(message)) features.Add(Hash(Kind.Fact, fact.Value.Fact, fact.Value.Name, fact.Truth == Truth.Yes ? "+" : "-"));
        return features;
    }

    /// <summary>Pieces of three to five letters, the word's edges included: they see through compounds, endings and typing errors.</summary>
    public static List<uint> Pieces(MessageReading message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var features = new List<uint>(2048);
        foreach (var token in message.Turns.SelectMany(turn => turn.Tokens.Take(MostTokens)))
        {
            if (token.Kind == TokenKind.Word) AddPieces(features, token.Norm);
        }

        return features;
    }

    private static void AddTurn(List<uint> features, TurnReading turn, bool isLast)
    {
        var count = Math.Min(turn.Tokens.Count, MostTokens);
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            var token = turn.Tokens[i];
            names[i] = turn.Patterns.Classes[i] ?? token.Norm;
            features.Add(Hash(Kind.Word, token.Norm));
            if (names[i] != token.Norm) features.Add(Hash(Kind.Word, names[i]));
            if (turn.InDraft[i]) features.Add(Hash(Kind.DraftWord, names[i]));
            if (isLast) features.Add(Hash(Kind.LastTurnWord, names[i]));
        }

        for (var i = 0; i + 1 < count; i++)
        {
            features.Add(Hash(Kind.Pair, names[i], names[i + 1]));
            if (i + 2 < count) features.Add(Hash(Kind.Triple, names[i], names[i + 1], names[i + 2]));
            for (var j = i + 2; j < count && j <= i + PairReach; j++) features.Add(Hash(Kind.LoosePair, names[i], names[j]));
        }
    }

    private static void AddPieces(List<uint> features, string word)
    {
        Span<char> edged = stackalloc char[Math.Min(word.Length, 30) + 2];
        edged[0] = edged[^1] = ' ';
        word.AsSpan(0, edged.Length - 2).CopyTo(edged[1..]);
        for (var size = 3; size <= 5; size++)
        {
            for (var i = 0; i + size <= edged.Length; i++) features.Add(FeatureHash.Add(FeatureHash.Seed((uint)Kind.Piece), edged.Slice(i, size)));
        }
    }

    private static uint Hash(Kind kind, string first) => FeatureHash.Add(FeatureHash.Seed((uint)kind), first);

    private static uint Hash(Kind kind, string first, string second) => FeatureHash.Add(Hash(kind, first), second);

    private static uint Hash(Kind kind, string first, string second, string third) => FeatureHash.Add(Hash(kind, first, second), third);
}
