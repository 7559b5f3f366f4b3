using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Cases;
using Bot.Tests.Storage;
using Bot.Texts;

namespace Bot.Tests.Privacy;

/// <summary>What is left in the file of somebody who asked, was answered, and was forgotten.</summary>
public sealed class ForgottenWholeTests : IAsyncLifetime
{
    private const string Directorate = "19:directie@thread.tacv2";
    private const string Group = "19:meet@thread.v2";

    private static readonly RosterMember Mia = new("29:mia", "Mia Smit");

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Of_name_and_questions_no_byte_is_left()
    {
        await _talk.LinkAsync(Mia);
        await SaysAsync("Ik twijfel: mag Pietje Privaat op de foto?", CaseStage.AskersChat);
        await SaysAsync("Mag mijn collega Sjoukje erop?", Group);
        await _talk.CardAsync();
        Bytes().ShouldContain("Geheimzinnig");
        Bytes().ShouldContain("Privaat");
        Bytes().ShouldContain("Sjoukje");

        await ForgetAsync();

        var left = Bytes();
        foreach (var word in new[] { "Geheimzinnig", "Privaat", "Sjoukje", CaseStage.Asker }) left.ShouldNotContain(word);
    }

    [Fact]
    public async Task A_question_that_was_ruled_on_stays_with_its_ruling_as_was_said_and_loses_the_name()
    {
        await _talk.LinkAsync(Mia);
        await SaysAsync("Ik twijfel: mag deze foto?", CaseStage.AskersChat);
        var card = await _talk.CardAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.NotAllowed, Mia.Id, Mia.Name!, "Nee.", CaseStage.Thread(card)));
        await ForgetAsync();

        var left = Bytes();
        left.ShouldNotContain("Geheimzinnig");
        left.ShouldNotContain(CaseStage.Asker);
        left.ShouldContain("mag deze foto?");
        PrivacyTexts.ForgetWhat.ShouldContain("blijft die vraag met de uitspraak bewaard");
    }

    // At the second press the school becomes known anew: the conversation changes in the very turn that forgets it.
    [Fact]
    public async Task Who_presses_twice_is_not_stored_again_by_the_second()
    {
        await _talk.LinkAsync(Mia);
        await SaysAsync("Ik twijfel: mag deze foto?", CaseStage.AskersChat);
        await ForgetAsync();
        await PressAsync();

        StorageFile.Ask(_talk.StorageFile, $"SELECT count(*) FROM conversation WHERE person = '{CaseStage.Asker}'").ShouldBe(0L);
        Bytes().ShouldNotContain("Geheimzinnig");
    }

    [Fact]
    public async Task A_case_that_was_taken_back_stands_in_the_table_too()
    {
        await _talk.LinkAsync(Mia);
        await SaysAsync("Ik twijfel: mag deze foto?", CaseStage.AskersChat);
        await ForgetAsync();
        _talk.Teams.Rosters[Directorate] = [new("29:dir", "Dirk Vos")];
        await _talk.Says("koppel directie", "29:dir", Directorate);
        await _talk.Says("zaken csv", "29:dir", Directorate);
        var raw = _talk.Teams.Sent[^1].Raw;
        var start = raw.IndexOf("/downloads/", StringComparison.Ordinal);
        var table = await _talk.Http.GetStringAsync(new Uri(raw.Substring(start, "/downloads/".Length + 64), UriKind.Relative));

        table.ShouldContain("\"1\";\"twijfel\"");
        table.ShouldContain("ingetrokken");
    }

    private async Task ForgetAsync()
    {
        await SaysAsync("vergeet mij", CaseStage.AskersChat);
        await PressAsync();
        await _talk.CardAsync();
    }

    private async Task PressAsync()
    {
        var press = _talk.Activity("message", CaseStage.Asker, CaseStage.AskersChat, ("value", _talk.DataOf(PrivacyTexts.ForgetButton)));
        press["from"]!["name"] = "Jan Geheimzinnig";
        (await _talk.Sends(press)).Shown().ShouldContain(PrivacyTexts.Forgotten);
    }

    private async Task SaysAsync(string text, string conversation)
    {
        JsonObject said = _talk.Activity("message", CaseStage.Asker, conversation, ("text", text));
        said["from"]!["name"] = "Jan Geheimzinnig";
        await _talk.Sends(said);
    }

    private string Bytes()
    {
        StorageFile.Ask(_talk.StorageFile, "PRAGMA wal_checkpoint(TRUNCATE)");
        return StorageFile.BytesOf(_talk.StorageFile);
    }
}
