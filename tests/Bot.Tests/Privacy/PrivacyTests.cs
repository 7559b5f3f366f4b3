using System.Net;
using System.Text;
using System.Text.Json;
using Bot.Commands;
using Bot.Privacy;
using Bot.School.Verdicts;
using Bot.Testing;
using Bot.Tests.Cases;
using Bot.Tests.Storage;
using Bot.Texts;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Privacy;

/// <summary>What is stored of people is theirs to see and to have forgotten.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private const string Directorate = "19:directie@thread.tacv2";

    private static readonly RosterMember Mia = new("29:mia", "Mia Smit");

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Who_wants_it_is_forgotten_and_their_open_case_is_taken_back()
    {
        await _talk.LinkAsync(Mia);
        await _talk.AsksInDoubtAsync();
        (await Says("vergeet mij")).ShouldContain(PrivacyTexts.ForgetWhat);
        (await _talk.Presses(PrivacyTexts.ForgetButton, CaseStage.Asker, CaseStage.AskersChat)).Shown().ShouldContain(PrivacyTexts.Forgotten);

        new[] { await _talk.CardAsync() }.Shown().ShouldNotContain("Jan de Wit");
        foreach (var (table, column) in new[] { ("person", "id"), ("conversation", "person"), ("school_case", "asker_id"), ("case_event", "by_id"), ("delivery", "receiver") })
            StorageFile.Ask(_talk.StorageFile, $"SELECT count(*) FROM {table} WHERE {column} = '{CaseStage.Asker}'").ShouldBe(0L, table);
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM school_case WHERE turns LIKE '%mag deze foto%'").ShouldBe(0L);
    }

    [Fact]
    public async Task A_ruling_stays_when_the_supervisor_wants_to_be_forgotten_and_loses_the_name()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.NotAllowed, Mia.Id, Mia.Name!, "Nee.", CaseStage.Thread(card)));
        await _talk.CardAsync();
        await _talk.Says("vergeet mij", Mia.Id, "a:mia");
        await _talk.Presses(PrivacyTexts.ForgetButton, Mia.Id, "a:mia");

        StorageFile.Ask(_talk.StorageFile, "SELECT decision || ' ' || coalesce(ruled_by_name, '-') FROM school_case").ShouldBe("NotAllowed -");
    }

    [Fact]
    public async Task Ones_data_come_as_a_file_once_and_for_a_quarter_of_an_hour()
    {
        await _talk.LinkAsync(Mia);
        await _talk.AsksInDoubtAsync();
        var address = AddressIn(await Says("mijn gegevens"));

        using var first = await _talk.Http.GetAsync(address);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        first.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=mijn-gegevens.json");
        (first.Headers.CacheControl!.NoStore, first.Headers.GetValues("X-Content-Type-Options").Single()).ShouldBe((true, "nosniff"));
        using var file = JsonDocument.Parse(await first.Content.ReadAsStringAsync());
        file.RootElement.GetProperty("zaken die je voorlegde")[0].GetProperty("turns").GetString().ShouldNotBeNull().ShouldContain("Ik twijfel: mag deze foto?");
        using var second = await _talk.Http.GetAsync(address);
        (second.StatusCode, await second.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.NotFound, PrivacyTexts.NothingToFetch));

        var late = AddressIn(await Says("mijn gegevens"));
        _talk.Clock.Advance(DownloadLinks.Lives);
        using var tooLate = await _talk.Http.GetAsync(late);
        tooLate.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/downloads/0000")]
    [InlineData("/downloads/%27%20OR%201=1")]
    public async Task A_token_that_never_was_fetches_nothing(string path)
    {
        using var response = await _talk.Http.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("vergeet mij")]
    [InlineData("mijn gegevens")]
    public async Task Where_others_read_along_nothing_of_it_is_done(string said) =>
        (await _talk.Says(said, CaseStage.Asker, "19:meet@thread.v2")).Shown().ShouldBe(PrivacyTexts.OnlyInPersonalChat);

    [Fact]
    public async Task The_directie_gets_the_cases_as_a_table_without_names_or_words()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.NotAllowed, Mia.Id, Mia.Name!, "Niet van Piet.", CaseStage.Thread(card)));
        _talk.Teams.Rosters[Directorate] = [new("29:dir", "Dirk Vos")];
        await _talk.Says("koppel directie", "29:dir", Directorate);

        (await _talk.Says("zaken csv", "29:dir", CaseStage.Channel)).Shown().ShouldBe(PrivacyTexts.OnlyForDirectorate);
        (await _talk.Says("zaken csv", Mia.Id, Directorate)).Shown().ShouldBe(PrivacyTexts.OnlyForDirectorate);
        await _talk.Says("zaken csv", "29:dir", Directorate);
        using var response = await _talk.Http.GetAsync(AddressIn(_talk.Teams.Sent[^1].Raw));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble(), Encoding.UTF8.GetString(bytes));
        var table = Encoding.UTF8.GetString(bytes);
        table.ShouldContain("\"1\";\"twijfel\"");
        table.ShouldContain("mag niet");
        table.ShouldContain($"\"{OutcomeTexts.Name(Outcome.Doubt)}\"");
        foreach (var word in new[] { "Jan", "Mia", "Piet", "foto" }) table.ShouldNotContain(word);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@som", "\"'@som\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("A.6; \"zo\"", "\"A.6; \"\"zo\"\"\"")]
    public void A_cell_is_never_a_formula(string value, string cell) => SpreadsheetFile.Cell(value).ShouldBe(cell);

    [Theory]
    [InlineData("Questions", "0")]
    [InlineData("Cases", "4000")]
    [InlineData("People", "een jaar")]
    [InlineData("Kinds", "3")]
    public void A_wrong_retention_is_told_by_its_key(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Retention:{key}", value)]).Build();

        Should.Throw<CommandError>(() => Retention.Read(configuration)).Message.ShouldContain($"- Retention:{key}");
    }

    private async Task<string> Says(string text)
    {
        await _talk.Says(text, CaseStage.Asker, CaseStage.AskersChat);
        return _talk.Teams.Shown(CaseStage.AskersChat)[^1].Raw;
    }

    private static Uri AddressIn(string raw)
    {
        var start = raw.IndexOf("/downloads/", StringComparison.Ordinal);
        return new Uri(raw.Substring(start, "/downloads/".Length + 64), UriKind.Relative);
    }
}
