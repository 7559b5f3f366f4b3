using System.Globalization;
using Bot.Announcements;
using Bot.Cards;
using Bot.Commands;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Testing;
using Bot.Texts;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Announcements;

/// <summary>What a form comes to: moments, links, clauses and limits.</summary>
public class AnnouncementFormTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Protocol[] Both = [MadeProtocol.DeBron, MadeProtocol.Linde];

    [Theory]
    [InlineData("2027-03-02", "08:00", "2027-03-02T07:00Z", "an ordinary morning in winter")]
    [InlineData("2027-07-01", "08:00", "2027-07-01T06:00Z", "an ordinary morning in summer")]
    [InlineData("2027-03-28", "01:59", "2027-03-28T00:59Z", "just before the clock goes forward")]
    [InlineData("2027-03-28", "02:30", "2027-03-28T01:30Z", "a time that the clock skips is an hour further: 03:30")]
    [InlineData("2027-03-28", "03:30", "2027-03-28T01:30Z", "just after the clock went forward")]
    [InlineData("2027-10-31", "02:30", "2027-10-31T00:30Z", "a time that comes twice is the first of the two")]
    [InlineData("2027-10-31", "03:00", "2027-10-31T02:00Z", "after the clock went back")]
    public void A_time_of_the_clock_is_one_moment(string date, string time, string moment, string why) =>
        AnnouncementMoment.Read(date, time, Amsterdam, Now).ShouldBeOfType<AnnouncementMoment.Later>().At.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), why);

    [Theory]
    [InlineData("2027-03-02", "")]
    [InlineData("", "08:00")]
    [InlineData("2027-02-30", "08:00")]
    [InlineData("2 maart", "08:00")]
    [InlineData("2027-03-02", "25:00")]
    [InlineData("9999-12-31", "23:59")]
    public void Half_a_moment_is_asked_for_again(string date, string time) => Sentence(new() { Date = date, Time = time }).ShouldBe(AnnouncementFormTexts.HalfAMoment);

    [Fact]
    public void A_moment_that_is_over_is_named() => Sentence(new() { Date = "2027-03-01", Time = "13:00" }).ShouldStartWith("Het moment ma 1 mrt om 13:00 is al voorbij.");

    [Theory]
    [InlineData("https://www.school.nl/a?b=c", true)]
    [InlineData("http://school.nl", true)]
    [InlineData("www.school.nl", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://school.nl@kwaad.example/", false)]
    [InlineData("/pad", false)]
    [InlineData("https://", false)]
    public void A_link_is_a_web_page_and_nothing_else(string link, bool isOne)
    {
        var read = Read(new() { Link = link });
        if (isOne) read.ShouldBeOfType<AnnouncementForm.Filled>().Content.Link.ShouldBe(new Uri(link));
        else read.ShouldBeOfType<AnnouncementForm.Wrong>().Sentence.ShouldBe(AnnouncementFormTexts.NoWebAddress);
    }

    [Theory]
    [InlineData("A.6, B.3", "de-bron/a6 de-linde/a6 de-bron/b3 de-linde/b3")]
    [InlineData("a6", "de-bron/a6 de-linde/a6")]
    [InlineData("de-linde: A.6; B.3", "de-linde/a6 de-bron/b3 de-linde/b3")]
    [InlineData("obs De Linde: B.3", "de-linde/b3")]
    [InlineData(" , ;\n ", "")]
    public void Clauses_are_found_by_their_addresses(string typed, string found) =>
        Read(new() { Schools = "de-bron,de-linde", Addresses = typed }).ShouldBeOfType<AnnouncementForm.Filled>().Content.Clauses.Select(clause => $"{clause.School}/{clause.Clause}").ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void An_address_with_a_comma_in_it_is_one_address()
    {
        var protocol = new Protocol(new SchoolId("s"), "S", "P", "1", [Clause("x", "Richtlijnen, 4e punt"), Clause("y", "A.1")]);

        var (found, missing) = ClauseNames.Find("A.1, Richtlijnen, 4e punt", [protocol]);

        found.Select(clause => clause.Clause.Value).ShouldBe(["y", "x"]);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Addresses_that_are_in_no_protocol_are_named() => Sentence(new() { Schools = "de-bron", Addresses = "A.6, Z.9, Q.1" }).ShouldContain("Z.9, Q.1");

    [Fact]
    public void A_clause_of_a_school_that_is_not_chosen_is_told() => Sentence(new() { Schools = "de-bron", Clauses = "de-linde/a6" }).ShouldContain("obs De Linde");

    [Fact]
    public void A_clause_that_left_the_protocol_stays_as_it_was_quoted()
    {
        var old = new AnnouncedClause(MadeProtocol.DeBron.School, new ClauseId("weg"), "C.1", "Oude woorden", "Protocol, versie 1");

        var kept = AnnouncementForm.Read(new() { Schools = "de-bron", Clauses = "de-bron/weg,de-bron/a6" }, Both, [old], Amsterdam, Now).ShouldBeOfType<AnnouncementForm.Filled>().Content.Clauses;

        kept[0].ShouldBe(old);
        kept[1].Words.ShouldContain(MadeProtocol.PhotoQuote);
    }

    [Fact]
    public void Only_schools_that_they_may_announce_to_are_taken()
    {
        var read = AnnouncementForm.Read(new() { Schools = "de-bron,de-linde,elders", Staff = true }, [MadeProtocol.DeBron], [], Amsterdam, Now);

        read.ShouldBeOfType<AnnouncementForm.Filled>().Audience.Schools.ShouldBe([MadeProtocol.DeBron.School]);
    }

    [Fact]
    public void What_is_too_long_is_told_with_its_length()
    {
        Sentence(new() { Title = new string('a', 151) }).ShouldContain("151");
        Sentence(new() { Text = new string('a', 10_001) }).ShouldContain("10001");
        Read(new() { Text = new string('a', 10_000) }).ShouldBeOfType<AnnouncementForm.Filled>();
    }

    [Fact]
    public void What_is_shown_in_the_form_is_read_back_as_it_was()
    {
        var content = new AnnouncementContent { Title = "T", Text = "a\nb", Link = new Uri("https://school.nl/x"), AsksReading = true, Clauses = [AnnouncedClause.Of(MadeProtocol.DeBron, MadeProtocol.DeBron.Clauses[0])] };
        var of = new Announcement
        {
            Id = new AnnouncementId("a"), School = MadeProtocol.DeBron.School, Content = content, Audience = new Audience([MadeProtocol.DeBron.School], true, false), At = Now.AddDays(3), Reminders = ReminderPlan.Weekly,
            Author = School.Cases.CasePerson.Forgotten, CreatedAt = Now,
        };

        var read = AnnouncementForm.Read(AnnouncementForm.Of(of, content, Amsterdam), Both, content.Clauses, Amsterdam, Now).ShouldBeOfType<AnnouncementForm.Filled>();

        (read.Content, read.Audience, read.At, read.Reminders).ShouldBe((of.Content, of.Audience, of.At, of.Reminders));
    }

    [Fact]
    public void With_many_clauses_the_form_stays_small_and_takes_addresses()
    {
        var many = new Protocol(new SchoolId("groot"), "Groot", "P", "1", [.. Enumerable.Range(0, 400).Select(number => Clause($"c{number}", $"Artikel {number} lid é"))]);
        var view = new AnnouncementFormView(new AnnouncementId("a"), 0, new AnnouncementFields { Clauses = "groot/c7", Text = new string('b', 10_000) }, [many, MadeProtocol.DeBron]);

        var card = AnnouncementFormCard.Of(view);

        FittingCard.SizeOf(card).ShouldBeLessThan(FittingCard.Most);
        card.Body.OfType<Teams.Cards.TextInput>().Last().Value.ShouldBe("groot: Artikel 7 lid é");
    }

    [Theory]
    [InlineData("Announcements:SecondPerson", "misschien")]
    [InlineData("Announcements:Secondperson2", "true")]
    [InlineData("Announcements:SecondPerson:0", "true")]
    public void A_wrong_setting_is_named_with_its_full_key(string key, string value) =>
        Should.Throw<CommandError>(() => Options(key, value)).Message.ShouldContain(key.Replace(":0", "", StringComparison.Ordinal));

    [Fact]
    public void A_second_person_is_asked_for_when_it_is_set()
    {
        Options("Announcements:SecondPerson", "true").SecondPerson.ShouldBeTrue();
        Options("Announcements:SecondPerson", "").SecondPerson.ShouldBeFalse();
    }

    private static AnnouncementOptions Options(string key, string value) => AnnouncementOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build());

    private static AnnouncementForm Read(AnnouncementFields fields) => AnnouncementForm.Read(fields, Both, [], Amsterdam, Now);

    private static string Sentence(AnnouncementFields fields) => Read(fields).ShouldBeOfType<AnnouncementForm.Wrong>().Sentence;

    private static Clause Clause(string id, string address) => new() { Id = new ClauseId(id), Address = address, HeadingPath = [], Text = "Woorden.", Sentences = [new Sentence(0, 8)], Line = 1 };
}
