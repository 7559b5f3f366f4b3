using System.Text.Json;
using Bot.Cards;
using Bot.School.Cases;
using Bot.Teams.Cards;

namespace Bot.Tests.Cards;

public class CasePressTests
{
    private static readonly CaseId Id = CaseId.Of("a", "b");

    public static TheoryData<string> Kinds => [.. typeof(CasePress).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CasePress))).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_press_is_read_back_with_what_was_typed_beside_it(string kind)
    {
        var presses = All().Where(press => press.GetType().Name == kind).ToList();
        presses.ShouldNotBeEmpty();
        foreach (var press in presses)
        {
            var data = new Dictionary<string, string>(press.InPlace("x").Data) { [CasePress.WordsInput] = " alleen zo ", [CasePress.LaterInput] = "true" };

            var read = Read(data).ShouldNotBeNull();

            read.Words.ShouldBe("alleen zo");
            read.StandsForLater.ShouldBeTrue();
            Read(press.InPlace("x").Data).ShouldBe(press);
        }
    }

    [Fact]
    public void Neither_kind_of_button_reads_the_others_data()
    {
        foreach (var press in All()) ButtonPress.TryRead(Element(press.InPlace("x").Data)).ShouldBeNull();
        ButtonPress[] buttons = [new ButtonPress.Ask("x"), new ButtonPress.Answer(1, "ja", "m"), new ButtonPress.NewQuestion(), new ButtonPress.HandOver(1, "m"), new ButtonPress.ShowClause("c"), new ButtonPress.ChooseSchool("s")];
        foreach (var button in buttons) CasePress.TryRead(Element(button.Titled("x").Data)).ShouldBeNull();
    }

    [Fact]
    public void The_button_for_old_clients_says_the_same() =>
        Read(((SubmitAction)new CasePress.Take(Id).InPlace("x").Fallback).Data).ShouldBe(new CasePress.Take(Id));

    [Fact]
    public void The_button_that_hands_over_is_read_back() =>
        ButtonPress.TryRead(Element(new ButtonPress.HandOver(3, "merk").Titled("x").Data)).ShouldBe(new ButtonPress.HandOver(3, "merk"));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"magditzaak\"")]
    [InlineData("{}")]
    [InlineData("""{"magditzaak":"take"}""")]
    [InlineData("""{"magditzaak":"take","zaak":""}""")]
    [InlineData("""{"magditzaak":"take","zaak":5}""")]
    [InlineData("""{"magditzaak":"iets","zaak":"a"}""")]
    [InlineData("""{"magditzaak":"rule","zaak":"a"}""")]
    [InlineData("""{"magditzaak":"rule","zaak":"a","besluit":"0"}""")]
    [InlineData("""{"magditzaak":"correct","zaak":"a","besluit":{"x":1}}""")]
    public void What_is_not_ours_is_no_press(string json) => CasePress.TryRead(JsonDocument.Parse(json).RootElement).ShouldBeNull();

    [Fact]
    public void An_id_that_is_longer_than_any_is_no_press() => Read(new Dictionary<string, string> { ["magditzaak"] = "take", ["zaak"] = new string('a', 100) }).ShouldBeNull();

    [Theory]
    [InlineData("""{"magditzaak":"add","zaak":"a","toelichting":{"x":1},"voortaan":"ja"}""")]
    [InlineData("""{"magditzaak":"add","zaak":"a"}""")]
    public void Words_and_toggle_of_another_form_are_none(string json)
    {
        var read = CasePress.TryRead(JsonDocument.Parse(json).RootElement).ShouldNotBeNull();

        (read.Words, read.StandsForLater).ShouldBe(("", false));
    }

    internal static CasePress? Read(IReadOnlyDictionary<string, string> data) => CasePress.TryRead(Element(data));

    private static JsonElement Element(IReadOnlyDictionary<string, string> data) => JsonSerializer.SerializeToElement(data);

    private static IEnumerable<CasePress> All() =>
    [
        new CasePress.Take(Id), new CasePress.GiveBack(Id), new CasePress.Adopt(Id), new CasePress.AskBack(Id), new CasePress.Show(Id), new CasePress.Answer(Id), new CasePress.Add(Id), new CasePress.Withdraw(Id),
        .. Enum.GetValues<RulingDecision>().SelectMany(decision => new CasePress[] { new CasePress.Rule(Id, decision), new CasePress.Correct(Id, decision) }),
    ];
}
