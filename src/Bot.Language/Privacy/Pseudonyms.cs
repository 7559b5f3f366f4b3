using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.Language.Privacy;

/// <summary>
/// Replaces what would tell who a question is about by placeholders that keep what matters for the answer: that a pupil, a colleague or a parent
/// is named, and whether with the surname. Media, places, months, classes and the school's own name stay.
/// </summary>
public static class Pseudonyms
{
    /// <summary>The question with placeholders, and the way back. The same person has the same number in all turns.</summary>
    /// <param name="question">As the person wrote it.</param>
    /// <param name="protocol">Its school's name and its own words are no persons; persons whom it names are.</param>
    public static Pseudonymised Replace(Question question, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(protocol);
        var readings = TurnReading.ReadAll(question.Turns, PublicWords.Of(protocol));
        var writer = new PlaceholderWriter(question.Turns, readings);
        var turns = question.Turns.Select((turn, i) => writer.Write(i)).ToList();
        return new Pseudonymised(question with { Turns = turns }, question.Turns, writer.Originals, writer.Replaced);
    }
}
