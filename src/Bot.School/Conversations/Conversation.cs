using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Conversations;

/// <summary>
/// What is remembered of one person in one conversation: their school, and the question that is being asked. Changes only through
/// the methods that say what happened.
/// </summary>
public sealed record Conversation
{
    /// <summary>More turns than this are no longer one question; the next one starts anew.</summary>
    public const int MostTurns = 12;

    public required ConversationId Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The school whose protocol answers; null until it is known.</summary>
    public SchoolId? School { get; init; }

    /// <summary>Whether the greeting was sent: an installation arrives as two activities, in any order.</summary>
    public bool Greeted { get; init; }

    /// <summary>Counts the questions, so that a button of an older card is recognised as such.</summary>
    public int QuestionNumber { get; init; }

    /// <summary>What the person said about the present question, in order.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>Media types of what was attached to the present question; the things themselves are never kept.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Whether the present question waits for its school before it is answered.</summary>
    public bool WaitsForSchool { get; init; }

    /// <summary>The answers offered to the assistant's question back; empty when it asked none.</summary>
    public IReadOnlyList<string> OpenOptions { get; init; } = [];

    /// <summary>What the assistant asked back; null when it asked nothing. Stays while it is answered: a "ja" says yes to this and to nothing else.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>The case that the present question led to; null when it led to none.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The announcement that the present question is about, or the next one when there is none; null when it is about none.</summary>
    public AnnouncementId? About { get; init; }

    /// <summary>When the person last said something.</summary>
    public DateTimeOffset LastTurn { get; init; }

    public Conversation Greet() => this with { Greeted = true };

    /// <summary>The person chose a school: a question asked of another school's protocol is over.</summary>
    public Conversation ChooseSchool(SchoolId school)
    {
        var chosen = this with { School = school, WaitsForSchool = false };
        return WaitsForSchool || School is null || school == School ? chosen : chosen.EndQuestion();
    }

    public Conversation StartQuestion(string text, IReadOnlyList<string> attachments, DateTimeOffset at) => this with
    {
        QuestionNumber = QuestionNumber + 1,
        Turns = [text],
        Attachments = attachments,
        OpenOptions = [],
        OpenQuestion = null,
        Case = null,
        About = Turns.Count == 0 && at - LastTurn <= Continuation.LongestSilence ? About : null,
        WaitsForSchool = School is null,
        LastTurn = at,
    };

    public Conversation ContinueQuestion(string text, IReadOnlyList<string> attachments, DateTimeOffset at) => Turns.Count is 0 or >= MostTurns
        ? StartQuestion(text, attachments, at)
        : this with { Turns = [.. Turns, text], Attachments = [.. Attachments.Union(attachments)], OpenOptions = [], LastTurn = at };

    /// <summary>The assistant answered, and asked one thing back when there is a <paramref name="followUp"/>.</summary>
    public Conversation Answered(FollowUp? followUp) => this with { OpenOptions = followUp?.Options ?? [], OpenQuestion = followUp?.Question };

    /// <summary>The present question was handed over.</summary>
    public Conversation HandedOver(CaseId to) => this with { Case = to };

    /// <summary>The next question is about this announcement.</summary>
    public Conversation AskAbout(AnnouncementId announcement, DateTimeOffset at) => EndQuestion() with { About = announcement, LastTurn = at };

    public Conversation EndQuestion() => this with { Turns = [], Attachments = [], OpenOptions = [], OpenQuestion = null, Case = null, About = null, WaitsForSchool = false };
}
