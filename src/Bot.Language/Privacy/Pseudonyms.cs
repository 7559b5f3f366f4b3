using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Language.Privacy;

/// <summary>
/// Replaces what would tell who a question is about by placeholders that keep what matters for the answer: that a pupil, a colleague or a parent
/// is named, and whether with the surname. Media, places, months, classes and the school's own name stay.
/// </summary>
public static class Pseudonyms
{
    /// <summary>The question with placeholders, and the way back. The same person has the same number in all turns and in what was asked back.</summary>
    /// <param name="question">As the person wrote it.</param>
    /// <param name="protocol">Its school's name and its own words are no persons; persons whom it names are.</param>
    public static Pseudonymised Replace(Question question, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(protocol);

        // What the assistant asked may name who the question names: a model that wrote it got the names back.
        string[] said = [.. question.Turns, .. question.Asked is { Length: > 0 } asked ? new[] { asked } : []];
        var writer = new PlaceholderWriter(said, TurnReading.ReadAll(said, PublicWords.Of(protocol)));
        var turns = question.Turns.Select((_, i) => writer.Write(i)).ToList();
        var hidden = question with { Turns = turns, Asked = string.IsNullOrEmpty(question.Asked) ? question.Asked : writer.Write(turns.Count) };
        return new Pseudonymised(hidden, question.Turns, writer.Originals, writer.Replaced);
    }
}
