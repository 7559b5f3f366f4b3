using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Hours;
using Bot.School.Protocols;
using Bot.Serving;
using Bot.Settings;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Settings;

/// <summary>What a school sets of its hours and its telephone; what is wrong stops the start, each with its full key.</summary>
public sealed class SchoolSettingsTests
{
    private static readonly SchoolId DeBron = new("de-bron");
    private static readonly SchoolId DeLinde = new("de-linde");

    [Fact]
    public void With_no_settings_a_school_works_on_weekdays_and_nobody_can_be_phoned()
    {
        var settings = Read().For(DeBron);

        Week(settings).ShouldBe("Monday 08:00-17:00, Tuesday 08:00-17:00, Wednesday 08:00-17:00, Thursday 08:00-17:00, Friday 08:00-17:00");
        settings.Hours.Zone.Id.ShouldBe(SchoolZone.Find(SchoolZone.Default)!.Id);
        settings.Hours.ClosedDays.ShouldBeEmpty();
        settings.Hours.Holidays.ShouldBeEmpty();
        settings.Phone.ShouldBeNull();
    }

    [Fact]
    public void What_is_set_for_a_school_holds_there_and_nowhere_else()
    {
        var book = Read(
            "Schools:de-bron:Hours:Monday=8:30-16:00", "Schools:de-bron:Hours:Wednesday=", "Schools:de-bron:Hours:Friday=Dicht", "Schools:de-bron:Hours:Saturday= 09:00 - 12:00 ",
            "Schools:de-bron:ClosedDays:0=2026-12-24", "Schools:de-bron:Holidays:0=2026-12-19/2027-01-03", "Schools:de-bron:TimeZone=America/Curacao",
            "Schools:de-bron:Phone:Number=+31 412-123456", "Schools:de-bron:Phone:Name=de directie");

        var settings = book.For(DeBron);
        Week(settings).ShouldBe("Monday 08:30-16:00, Tuesday 08:00-17:00, Thursday 08:00-17:00, Saturday 09:00-12:00");
        settings.Hours.ClosedDays.ShouldBe([new DateOnly(2026, 12, 24)]);
        settings.Hours.Holidays.ShouldBe([new Holiday(new DateOnly(2026, 12, 19), new DateOnly(2027, 1, 3))]);
        settings.Hours.Zone.Id.ShouldBe("America/Curacao");
        settings.Phone.ShouldBe(new Phone("+31 412-123456", "de directie"));
        Week(book.For(DeLinde)).ShouldStartWith("Monday 08:00-17:00");
        book.For(DeLinde).Phone.ShouldBeNull();
    }

    [Fact]
    public void The_defaults_hold_for_each_school_that_does_not_say_otherwise()
    {
        var book = Read(
            "Schools:Default:Hours:Wednesday=08:00-12:30", "Schools:Default:Holidays:0=2026-12-19/2027-01-03", "Schools:Default:ClosedDays:0=2026-12-01",
            "Schools:Default:Phone:Name=het bestuur", "Schools:Default:Phone:Number=0412 123 456",
            "Schools:de-linde:Hours:Wednesday=08:00-15:00", "Schools:de-linde:Holidays:0=2026-10-17/2026-10-25", "Schools:de-linde:ClosedDays=", "Schools:de-linde:Phone:Name=de directeur");

        Week(book.For(DeBron)).ShouldContain("Wednesday 08:00-12:30");
        book.For(DeBron).Hours.Holidays.ShouldHaveSingleItem().ToString().ShouldBe("2026-12-19/2027-01-03");
        book.For(DeBron).Phone.ShouldBe(new Phone("0412 123 456", "het bestuur"));
        Week(book.For(DeLinde)).ShouldContain("Wednesday 08:00-15:00");
        book.For(DeLinde).Hours.Holidays.ShouldHaveSingleItem().ToString().ShouldBe("2026-10-17/2026-10-25");
        book.For(DeLinde).Hours.ClosedDays.ShouldBeEmpty();
        book.For(DeLinde).Phone.ShouldBe(new Phone("0412 123 456", "de directeur"));
    }

    [Fact]
    public void A_file_reads_as_somebody_would_write_it_and_an_empty_list_takes_the_place_of_the_default()
    {
        using var file = new MemoryStream("""
            { "Schools": {
                "Default": { "ClosedDays": ["2026-12-01"], "Holidays": ["2026-12-19/2027-01-03", "2027-07-10/2027-08-22"] },
                "de-bron": { "Hours": { "Monday": "dicht", "Tuesday": null }, "ClosedDays": [], "TimeZone": null }
            } }
            """u8.ToArray());
        var book = SchoolSettingsBook.Read(new ConfigurationBuilder().AddJsonStream(file).Build(), [DeBron, DeLinde]);

        Week(book.For(DeBron)).ShouldStartWith("Tuesday 08:00-17:00");
        book.For(DeBron).Hours.ClosedDays.ShouldBeEmpty();
        book.For(DeBron).Hours.Holidays.Count.ShouldBe(2);
        book.For(DeLinde).Hours.ClosedDays.ShouldBe([new DateOnly(2026, 12, 1)]);
    }

    [Fact]
    public void A_school_whose_protocol_has_gone_has_the_defaults() =>
        Week(Read("Schools:Default:Hours:Monday=dicht").For(new SchoolId("opgeheven"))).ShouldStartWith("Tuesday 08:00-17:00");

    [Fact]
    public void A_school_can_be_named_without_the_hyphen_that_shells_refuse() => Week(Read("Schools:de_bron:Hours:Monday=dicht").For(DeBron)).ShouldStartWith("Tuesday");

    [Theory]
    [InlineData("Schools:de-bron:Hours:Monday=17:00-08:00", "Schools:de-bron:Hours:Monday: geef uren zoals 08:00-17:00, of dicht.")]
    [InlineData("Schools:de-bron:Hours:Monday=08:00-08:00", "Schools:de-bron:Hours:Monday: geef uren zoals")]
    [InlineData("Schools:de-bron:Hours:Monday=08:00-24:00", "Schools:de-bron:Hours:Monday: geef uren zoals")]
    [InlineData("Schools:de-bron:Hours:Monday=hele dag", "Schools:de-bron:Hours:Monday: geef uren zoals")]
    [InlineData("Schools:de-bron:Hours:Maandag=08:00-17:00", "Schools:de-bron:Hours:Maandag: deze instelling bestaat niet.")]
    [InlineData("Schools:de-bron:Hours=08:00-17:00", "Schools:de-bron:Hours: deze instelling bestaat niet.")]
    [InlineData("Schools:de-bron:Hour:Monday=08:00-17:00", "Schools:de-bron:Hour: deze instelling bestaat niet.")]
    [InlineData("Schools:de-bron=08:00-17:00", "Schools:de-bron: deze instelling bestaat niet.")]
    [InlineData("Schools:de-bron:TimeZone=Europe/Atlantis", "Schools:de-bron:TimeZone: deze tijdzone is niet bekend op deze computer.")]
    [InlineData("Schools:de-bron:ClosedDays:3=24-12-2026", "Schools:de-bron:ClosedDays:3: geef een datum zoals 2026-12-24.")]
    [InlineData("Schools:de-bron:ClosedDays:0=2027-02-29", "Schools:de-bron:ClosedDays:0: geef een datum zoals")]
    [InlineData("Schools:de-bron:Holidays:0=2026-12-19", "Schools:de-bron:Holidays:0: geef de eerste en de laatste dag, zoals 2026-12-19/2027-01-03.")]
    [InlineData("Schools:de-bron:Holidays:0=2027-01-03/2026-12-19", "Schools:de-bron:Holidays:0: geef de eerste en de laatste dag")]
    [InlineData("Schools:de-bron:Holidays:0:First=2027-01-03", "Schools:de-bron:Holidays:0:First: deze instelling bestaat niet.")]
    [InlineData("Schools:Default:Holidays:0=2026-12-19/2036-01-03", "Schools:Default:Holidays: de school is zo twee jaar achter elkaar dicht.")]
    [InlineData("Schools:de-bron:Phone:Number=0412 123 456", "Schools:de-bron:Phone:Name: dit ontbreekt.")]
    [InlineData("Schools:de-bron:Phone:Name=de directie", "Schools:de-bron:Phone:Number: dit ontbreekt.")]
    [InlineData("Schools:Default:Phone:Name=de directie", "Schools:Default:Phone:Number: dit ontbreekt.")]
    [InlineData("Schools:de-brom:Hours:Monday=08:00-17:00", "Schools:de-brom: van deze school is er geen protocol. Kijk of de naam klopt.\nScholen met een protocol: de-bron, de-linde.")]
    public void What_is_wrong_is_named_with_its_full_key(string setting, string told)
    {
        var message = Wrong(setting);

        message.ShouldContain($"\n- {told}");
        message.Count(sign => sign == '\n').ShouldBe(told.Count(sign => sign == '\n') + 1);
    }

    [Theory]
    [InlineData("112", true)]
    [InlineData("(0412) 12 34 56", true)]
    [InlineData("+31.6.12345678", true)]
    [InlineData("11", false)]
    [InlineData("bel de directie", false)]
    [InlineData("06 1234 5678 9012 3456", false)]
    [InlineData("0412 123 456 \n", false)]
    public void A_telephone_number_is_digits_and_what_people_write_between_them(string number, bool right) => Phone.IsNumber(number).ShouldBe(right);

    [Fact]
    public void A_school_that_is_never_open_is_told_at_the_hours() =>
        Wrong([.. Enumerable.Range(1, 5).Select(day => $"Schools:de-bron:Hours:{(DayOfWeek)day}=dicht")]).ShouldEndWith("\n- Schools:de-bron:Hours: de school is elke dag dicht. Geef ten minste één dag uren.");

    [Fact]
    public void One_school_under_two_names_is_told() =>
        Wrong("Schools:de-bron:Hours:Monday=dicht", "Schools:de_bron:Hours:Tuesday=dicht").ShouldContain("Schools:de_bron: deze school staat er al, met een andere naam.");

    [Fact]
    public void All_that_is_wrong_is_told_at_once_and_the_host_does_not_start()
    {
        var error = Should.Throw<CommandError>(() => Build("--Schools:de-bron:Hours:Monday=x", "--Schools:Default:Phone:Number=geen", "--Schools:de-brom:TimeZone=Mars/Noord"));

        error.Message.Split('\n').Select(line => line.Split(": ")[0]).ShouldBe(
            ["De instellingen van de scholen kloppen niet:", "- Schools:Default:Phone:Number", "- Schools:de-brom:TimeZone", "- Schools:de-brom", "- Schools:de-bron:Hours:Monday", "- Schools:Default:Phone:Name", "Scholen met een protocol"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_host_knows_the_settings_of_each_school()
    {
        await using var app = Build("--Schools:de-bron:Hours:Monday=dicht");

        Week(app.Services.GetRequiredService<SchoolSettingsBook>().For(DeBron)).ShouldStartWith("Tuesday");
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(params string[] settings) =>
        BotHost.Build(new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant()), ["--environment=Development", .. settings]);

    private static string Wrong(params string[] settings) => Should.Throw<CommandError>(() => Read(settings)).Message;

    private static SchoolSettingsBook Read(params string[] settings) => SchoolSettingsBook.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build(),
        [DeBron, DeLinde]);

    private static string Week(SchoolSettings settings) => string.Join(", ", settings.Hours.Week.OrderBy(day => day.Key).Select(day => $"{day.Key} {day.Value}"));
}
