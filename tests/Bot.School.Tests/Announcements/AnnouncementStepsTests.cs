using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.School.Tests.Announcements;

/// <summary>Which step an announcement allows when, and what it asks of the receivers.</summary>
public sealed class AnnouncementStepsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly CasePerson Dirk = new(new PersonId("29:dirk"), "Dirk");
    private static readonly CasePerson Dina = new(new PersonId("29:dina"), "Dina");
    private static readonly SchoolId School = new("school");

    public static TheoryData<string, AnnouncementStatus, string> Steps() => new()
    {
        { "edit", AnnouncementStatus.Draft, "Draft None" },
        { "edit", AnnouncementStatus.AwaitingRelease, "Draft None" },
        { "edit", AnnouncementStatus.Planned, "Draft None" },
        { "edit", AnnouncementStatus.Sending, "AlreadySending" },
        { "edit", AnnouncementStatus.Recalled, "AlreadySending" },
        { "release", AnnouncementStatus.Draft, "Sending None gathers" },
        { "release", AnnouncementStatus.Planned, "same" },
        { "release", AnnouncementStatus.Sent, "AlreadySending" },
        { "stop", AnnouncementStatus.Draft, "NotSending" },
        { "stop", AnnouncementStatus.Planned, "Draft None" },
        { "stop", AnnouncementStatus.Sending, "Stopped Cancel" },
        { "stop", AnnouncementStatus.Stopped, "same" },
        { "stop", AnnouncementStatus.Sent, "NotSending" },
        { "resume", AnnouncementStatus.Stopped, "Sending Show gathers" },
        { "resume", AnnouncementStatus.Sending, "same" },
        { "resume", AnnouncementStatus.Sent, "NotStopped" },
        { "correct", AnnouncementStatus.Draft, "NotSending" },
        { "correct", AnnouncementStatus.Sending, "Sending Show" },
        { "correct", AnnouncementStatus.Stopped, "Stopped Show" },
        { "correct", AnnouncementStatus.Sent, "Sent Show" },
        { "correct", AnnouncementStatus.Recalled, "NotSending" },
        { "recall", AnnouncementStatus.Draft, "NotSending" },
        { "recall", AnnouncementStatus.Planned, "NotSending" },
        { "recall", AnnouncementStatus.Sending, "Recalled Recall" },
        { "recall", AnnouncementStatus.Stopped, "Recalled Recall" },
        { "recall", AnnouncementStatus.Sent, "Recalled Recall" },
        { "recall", AnnouncementStatus.Recalled, "same" },
        { "remind", AnnouncementStatus.Draft, "NotSending" },
        { "remind", AnnouncementStatus.Sent, "Sent Remind" },
        { "remind", AnnouncementStatus.Recalled, "NotSending" },
        { "finish", AnnouncementStatus.Sending, "same" },
        { "start", AnnouncementStatus.Draft, "same" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_taken_only_where_it_belongs(string step, AnnouncementStatus status, string expected)
    {
        var before = Draft() with { Status = status };

        Told(before, Take(before, step)).ShouldBe(expected);
    }

    [Fact]
    public void With_a_second_person_who_wrote_it_only_offers_it()
    {
        var offered = After(Draft().Release(Dirk, secondPerson: true, Now));
        offered.Status.ShouldBe(AnnouncementStatus.AwaitingRelease);
        offered.Release(Dirk, secondPerson: true, Now).ShouldBeOfType<AnnouncementStep.Refused>().Why.ShouldBe(AnnouncementRefusal.NeedsSecondPerson);

        var released = After(offered.Release(Dina, secondPerson: true, Now));
        (released.Status, released.ReleasedBy).ShouldBe((AnnouncementStatus.Sending, Dina));

        // Whoever edits what the other has read becomes its author.
        var edited = After(offered.Edit(Dina, offered.Content with { Title = "Anders" }, offered.Audience, null, ReminderPlan.None));
        edited.Release(Dina, secondPerson: true, Now).ShouldBeOfType<AnnouncementStep.Done>().Announcement.Status.ShouldBe(AnnouncementStatus.AwaitingRelease);
    }

    [Fact]
    public void With_a_second_person_a_correction_waits_too()
    {
        var sent = Draft() with { Status = AnnouncementStatus.Sent };
        var waiting = After(sent.Correct(Dirk, sent.Content with { Text = "Beter." }, secondPerson: true));

        (waiting.Edition, waiting.Content.Text, waiting.Correction!.Text).ShouldBe((1, sent.Content.Text, "Beter."));
        waiting.ReleaseCorrection(Dirk).ShouldBeOfType<AnnouncementStep.Refused>().Why.ShouldBe(AnnouncementRefusal.NeedsSecondPerson);
        var corrected = After(waiting.ReleaseCorrection(Dina));
        (corrected.Edition, corrected.Content.Text, corrected.Correction).ShouldBe((2, "Beter.", null));
    }

    [Theory]
    [InlineData("", "tekst", true, null, AnnouncementRefusal.TitleMissing)]
    [InlineData("titel", " ", true, null, AnnouncementRefusal.TextMissing)]
    [InlineData("titel", "tekst", false, null, AnnouncementRefusal.AudienceEmpty)]
    [InlineData("titel", "tekst", true, -1, AnnouncementRefusal.TimeIsPast)]
    public void What_is_not_whole_does_not_go_out(string title, string text, bool staff, int? minutes, AnnouncementRefusal why)
    {
        var draft = Draft() with { Content = new AnnouncementContent { Title = title, Text = text }, Audience = new Audience([School], staff, false), At = minutes is { } from ? Now.AddMinutes(from) : null };

        draft.Release(Dirk, secondPerson: false, Now).ShouldBeOfType<AnnouncementStep.Refused>().Why.ShouldBe(why);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Ten_thousand_characters_go_out_and_no_more(int length, bool goes)
    {
        var step = (Draft() with { Content = Draft().Content with { Text = new string('a', length) } }).Release(Dirk, secondPerson: false, Now);

        Told(Draft(), step).ShouldBe(goes ? "Sending None gathers" : "TextTooLong");
    }

    [Fact]
    public void Planned_it_goes_out_when_its_moment_has_come_and_not_before()
    {
        var planned = After((Draft() with { At = Now.AddHours(1) }).Release(Dirk, secondPerson: false, Now));
        (planned.Status, planned.CheckAt).ShouldBe((AnnouncementStatus.Planned, Now.AddHours(1)));

        Told(planned, planned.Start(Now.AddMinutes(59))).ShouldBe("same");
        Told(planned, planned.Start(Now.AddHours(1))).ShouldBe("Sending None gathers");
    }

    [Fact]
    public void Weekly_reminders_end_after_the_fourth()
    {
        var sent = After((Draft() with { Status = AnnouncementStatus.Sending, IsGathered = true, Reminders = ReminderPlan.Weekly }).Finish(Now));
        for (var week = 1; week <= Announcement.MostWeeklyReminders; week++)
        {
            sent.CheckAt.ShouldBe(Now.AddDays(7 * week));
            sent = After(sent.Remind(sent.CheckAt!.Value));
        }

        (sent.CheckAt, sent.RemindersOrdered).ShouldBe((null, 4));
    }

    [Fact]
    public void One_reminder_goes_out_after_three_days()
    {
        var sent = After((Draft() with { Status = AnnouncementStatus.Sending, IsGathered = true, Reminders = ReminderPlan.Once }).Finish(Now));

        sent.CheckAt.ShouldBe(Now.AddDays(3));
        After(sent.Remind(Now.AddDays(3))).CheckAt.ShouldBeNull();
    }

    private static AnnouncementStep Take(Announcement of, string step) => step switch
    {
        "edit" => of.Edit(Dirk, of.Content with { Title = "Anders" }, of.Audience, null, ReminderPlan.None),
        "release" => of.Release(Dirk, secondPerson: false, Now),
        "start" => of.Start(Now),
        "stop" => of.Stop(Now),
        "resume" => of.Resume(Now),
        "correct" => of.Correct(Dirk, of.Content with { Title = "Anders" }, secondPerson: false),
        "recall" => of.Recall(Now),
        "remind" => of.Remind(Now),
        "finish" => of.Finish(Now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static string Told(Announcement before, AnnouncementStep step) => step switch
    {
        AnnouncementStep.Refused(_, var why) => why.ToString(),
        AnnouncementStep.Done(var after) when after.Version == before.Version => "same",
        AnnouncementStep.Done(var after) done => $"{after.Status} {done.Order}{(done.Gathers ? " gathers" : "")}",
        _ => "",
    };

    private static Announcement After(AnnouncementStep step) => step.ShouldBeOfType<AnnouncementStep.Done>().Announcement;

    private static Announcement Draft() => new()
    {
        Id = new AnnouncementId("m"),
        School = School,
        Content = new AnnouncementContent { Title = "Titel", Text = "Tekst", AsksReading = true },
        Audience = new Audience([School], Staff: true, Supervisors: false),
        Author = Dirk,
        CreatedAt = Now,
    };
}
