using System.Text.Json;
using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.Teams.Cards;

namespace Bot.Tests.Announcements;

public class AnnouncementPressTests
{
    private static readonly AnnouncementId Id = AnnouncementId.Of("a", "b");

    public static TheoryData<string> Kinds => [.. typeof(AnnouncementPress).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(AnnouncementPress))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_press_is_read_back_with_its_version_and_what_was_typed_beside_it(string kind)
    {
        var press = All().Single(one => one.GetType().Name == kind) with { Version = 7, IsConfirmed = true };

        Read(press.InPlace("x").Data).ShouldBe(press);
        Read(press.Titled("x").Data).ShouldBe(press);
        Read(((SubmitAction)press.InPlace("x").Fallback).Data).ShouldBe(press);
        var typed = new Dictionary<string, string>(press.InPlace("x").Data)
        {
            [AnnouncementFields.TitleInput] = " Een\n titel ", [AnnouncementFields.TextInput] = " **Tekst**\n- een ", [AnnouncementFields.SchoolsInput] = "de-bron,de-linde", [AnnouncementFields.StaffInput] = "true",
            [AnnouncementFields.ReadingInput] = "ja", [AnnouncementFields.AddressesInput] = "A.6",
        };
        Read(typed)!.Typed.ShouldBe(new AnnouncementFields { Title = "Een titel", Text = "**Tekst**\n- een", Schools = "de-bron,de-linde", Staff = true, Addresses = "A.6" });
    }

    [Fact]
    public void No_kind_of_button_reads_anothers_data()
    {
        foreach (var press in All())
        {
            ButtonPress.TryRead(Element(press.InPlace("x").Data)).ShouldBeNull();
            CasePress.TryRead(Element(press.InPlace("x").Data)).ShouldBeNull();
        }

        Read(new CasePress.Take(CaseId.Of("a", "b")).InPlace("x").Data).ShouldBeNull();
        Read(new ButtonPress.NewQuestion().Titled("x").Data).ShouldBeNull();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"magditmededeling":"stop"}""")]
    [InlineData("""{"magditmededeling":"stop","mededeling":""}""")]
    [InlineData("""{"magditmededeling":"stop","mededeling":5}""")]
    [InlineData("""{"magditmededeling":"iets","mededeling":"a"}""")]
    [InlineData("""{"magditmededeling":"stop","mededeling":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    public void What_is_not_ours_is_no_press(string json) => AnnouncementPress.TryRead(JsonDocument.Parse(json).RootElement).ShouldBeNull();

    [Theory]
    [InlineData("""{"magditmededeling":"save","mededeling":"a","versie":"-1","zeker":"ja","titel":{"x":1},"tekst":5}""")]
    [InlineData("""{"magditmededeling":"save","mededeling":"a","versie":7}""")]
    public void Parts_of_another_form_are_none(string json)
    {
        var read = AnnouncementPress.TryRead(JsonDocument.Parse(json).RootElement).ShouldNotBeNull();

        (read.Version, read.IsConfirmed, read.Typed).ShouldBe((0, false, null));
    }

    [Fact]
    public void Words_have_another_mark_when_anything_in_them_differs()
    {
        var content = AnnouncementContent.Empty with { Title = "a", Text = "b" };

        AnnouncementPress.MarkOf(content).ShouldBe(AnnouncementPress.MarkOf(content with { }));
        AnnouncementPress.MarkOf(content).ShouldBeGreaterThan(0);
        new[] { content with { Title = "c" }, content with { Text = "c" }, content with { Link = new Uri("https://a.nl") }, content with { AsksReading = true } }
            .ShouldAllBe(other => AnnouncementPress.MarkOf(other) != AnnouncementPress.MarkOf(content));
    }

    private static AnnouncementPress? Read(IReadOnlyDictionary<string, string> data) => AnnouncementPress.TryRead(Element(data));

    private static JsonElement Element(IReadOnlyDictionary<string, string> data) => JsonSerializer.SerializeToElement(data);

    private static AnnouncementPress[] All() =>
    [
        new AnnouncementPress.New(Id), new AnnouncementPress.Edit(Id), new AnnouncementPress.Save(Id), new AnnouncementPress.Preview(Id), new AnnouncementPress.Release(Id), new AnnouncementPress.Stop(Id),
        new AnnouncementPress.Resume(Id), new AnnouncementPress.Correct(Id), new AnnouncementPress.SaveCorrection(Id), new AnnouncementPress.ReleaseCorrection(Id), new AnnouncementPress.Recall(Id),
        new AnnouncementPress.Remind(Id), new AnnouncementPress.Duplicate(Id), new AnnouncementPress.Discard(Id), new AnnouncementPress.Show(Id), new AnnouncementPress.People(Id), new AnnouncementPress.Table(Id),
    ];
}
