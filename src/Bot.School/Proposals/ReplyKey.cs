using System.Globalization;
using Bot.School.Protocols.Reading;
using Bot.School.Questions;

namespace Bot.School.Proposals;

/// <summary>Names what a language model was asked: the same key, the same answer will do. A SHA-256, so that a table of keys holds nobody's words.</summary>
public readonly record struct ReplyKey
{
    private const string ClosingMarks = ".!?…";

    private ReplyKey(string value) => Value = value;

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public string Value { get; }

    /// <summary>
    /// The key of a question. Questions that differ in white space, in capitals or in how often a closing mark is repeated ("mag dit??") share one; whatever could
    /// change the meaning keeps them apart: words, digits, quotes, the order of turns, what is attached.
    /// </summary>
    /// <param name="protocolFingerprint"><see cref="Protocols.Protocol.Fingerprint"/> of the protocol that was asked about.</param>
    /// <param name="model">The name under which the model is deployed.</param>
    /// <param name="prompts">The version of the prompts that it was asked with.</param>
    /// <param name="question">What was asked, its names replaced already: "Anna" and "Bram" are then the same question.</param>
    public static ReplyKey Of(string protocolFingerprint, string model, string prompts, Question question)
    {
        ArgumentNullException.ThrowIfNull(protocolFingerprint);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(prompts);
        ArgumentNullException.ThrowIfNull(question);
        return new ReplyKey(TextFingerprint.Of(
        [
            protocolFingerprint,
            model,
            prompts,
            question.Turns.Count.ToString(CultureInfo.InvariantCulture),
            .. question.Turns.Select(Normalize),
            .. question.Attachments.Select(type => type.ToLowerInvariant()),
        ]));
    }

    public override string ToString() => Value;

    private static string Normalize(string turn)
    {
        var text = CleanText.Fold(turn).ToLowerInvariant();
        var end = text.AsSpan().TrimEnd(ClosingMarks).Length;
        return string.Concat([.. text.AsSpan(0, end), .. text[end..].Distinct()]);
    }
}
