using Bot.School.Cases;
using Bot.School.Conversations;

namespace Bot.School.Deliveries;

/// <summary>
/// Something that must reach somebody later than the direct reply. Names what it is about, never the words: those are made when it is sent, from what is true then.
/// </summary>
public abstract record Errand
{
    private Errand()
    {
    }

    /// <summary>Errands of one lane are run one after the other, in the order in which they were ordered.</summary>
    public abstract string Lane { get; }

    /// <summary>Brings the cards of a case up to date: where one is wanted and missing it is posted, where one is old it is replaced.</summary>
    public sealed record ShowCase(CaseId Case) : Errand
    {
        public override string Lane => $"case:{Case}";
    }

    /// <summary>Tells the one who asked what happened in event <paramref name="Event"/> of a case.</summary>
    public sealed record TellAsker(CaseId Case, PersonId Asker, int Event) : Errand
    {
        public override string Lane => $"person:{Asker}";
    }

    /// <summary>Reminds those who are to rule, for event <paramref name="Event"/> of a case.</summary>
    public sealed record Remind(CaseId Case, int Event) : Errand
    {
        public override string Lane => $"case:{Case}";
    }

    /// <summary>Tells an administrator what could not be done in event <paramref name="Event"/> of a case.</summary>
    /// <param name="Administrator">Their object id in the organisation's directory.</param>
    public sealed record TellAdministrator(CaseId Case, string Administrator, int Event) : Errand
    {
        public override string Lane => $"administrator:{Administrator}";
    }
}
