using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;

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

    /// <summary>Whether it is one of very many: those are sent at the pace that Teams allows, and nothing waits behind them.</summary>
    public virtual bool IsBulk => false;

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

    /// <summary>Finds out who gets an announcement, and orders it for each.</summary>
    public sealed record GatherReceivers(AnnouncementId Announcement) : Errand
    {
        public override string Lane => $"announcement:{Announcement}";
    }

    /// <summary>Brings the cards of an announcement in the conversations of the directie up to date; where there is none yet it is posted.</summary>
    public sealed record ShowReport(AnnouncementId Announcement) : Errand
    {
        public override string Lane => $"report:{Announcement}";
    }

    /// <summary>Says on the cards of a draft, where they stand, that it was thrown away.</summary>
    /// <param name="Announcement">Which; it is not there any more.</param>
    /// <param name="Number">What people called it.</param>
    public sealed record TellDiscarded(AnnouncementId Announcement, int Number) : Errand
    {
        public override string Lane => $"report:{Announcement}";
    }

    /// <summary>Brings what one receiver sees of an announcement up to date: it is sent, changed in place or taken away.</summary>
    public sealed record Announce(AnnouncementId Announcement, PersonId Receiver) : Errand
    {
        public override string Lane => $"announce:{Announcement}:{Receiver}";

        public override bool IsBulk => true;
    }

    /// <summary>Reminds one receiver who has not read an announcement, for the <paramref name="Number"/>th time.</summary>
    public sealed record RemindReader(AnnouncementId Announcement, PersonId Receiver, int Number) : Errand
    {
        public override string Lane => $"announce:{Announcement}:{Receiver}";

        public override bool IsBulk => true;
    }

    /// <summary>Tells the supervisors of a school which rulings were made by an earlier version of clauses that changed.</summary>
    /// <param name="Fingerprint">Of the protocol that is in force now.</param>
    public sealed record TellOutdated(SchoolId School, string Fingerprint) : Errand
    {
        public override string Lane => $"protocol:{School}";
    }

    /// <summary>Orders that the cards of a school's cases are brought up to date that mark other clauses as changed than those that did, a few at a time.</summary>
    /// <param name="Fingerprint">Of the protocol that is in force now.</param>
    public sealed record MarkOutdated(SchoolId School, string Fingerprint) : Errand
    {
        public override string Lane => $"marks:{School}";
    }
}
