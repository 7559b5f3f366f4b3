using System.Text.Json;
using Bot.Cards;
using Bot.School.Announcements;
using Bot.Teams.Cards;

namespace Bot.Tests.Cards;

/// <summary>Buttons under an announcement come back as they were made, and nothing else is taken for one.</summary>
public class ReceiverPressTests
{
    private static readonly AnnouncementId Id = MadeAnnouncement.Draft().Id;

    [Fact]
    public void Every_press_comes_back_also_from_a_client_that_is_too_old()
    {
        foreach (ReceiverPress press in new ReceiverPress[] { new ReceiverPress.Read(Id, 3, FromReminder: false), new ReceiverPress.Read(Id, 1, FromReminder: true), new ReceiverPress.AskAbout(Id) })
        {
            Read(press.Titled("x").Data).ShouldBe(press);
            Read(((SubmitAction)press.InPlace("x").Fallback).Data).ShouldBe(press);
            ButtonPress.TryRead(JsonSerializer.SerializeToElement(press.Titled("x").Data)).ShouldBeNull();
            CasePress.TryRead(JsonSerializer.SerializeToElement(press.Titled("x").Data)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"read\"")]
    [InlineData("{}")]
    [InlineData("""{"magditgelezen":"read","mededeling":"m"}""")]
    [InlineData("""{"magditgelezen":"read","mededeling":"m","versie":"-1"}""")]
    [InlineData("""{"magditgelezen":"read","mededeling":"m","versie":1}""")]
    [InlineData("""{"magditgelezen":"read","mededeling":"","versie":"1"}""")]
    [InlineData("""{"magditgelezen":"weg","mededeling":"m","versie":"1"}""")]
    [InlineData("""{"magditgelezen":["ask"],"mededeling":"m"}""")]
    [InlineData("""{"magditgelezen":"ask","mededeling":"0123456789012345678901234567890123456789012345678901234567890123456789"}""")]
    public void Anything_else_is_no_press(string value)
    {
        using var json = JsonDocument.Parse(value);
        ReceiverPress.TryRead(json.RootElement).ShouldBeNull();
    }

    private static ReceiverPress? Read(IReadOnlyDictionary<string, string> data) => ReceiverPress.TryRead(JsonSerializer.SerializeToElement(data));
}
