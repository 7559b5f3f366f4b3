using Bot.Cards;
using Bot.Cases;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Privacy;

/// <summary>What people type about what is stored of them, and the table of cases for the directie.</summary>
internal sealed class PrivacyTalk(DownloadLinks downloads, PersonForgetting forgetting, ILinks links, CaseRights rights)
{
    /// <summary>Null when the text is about something else.</summary>
    public async Task<Reply?> TryAsync(string text, Scene scene, CancellationToken cancellation)
    {
        if (Phrases.CaseTable().IsMatch(text)) return await CaseTableAsync(scene, cancellation);
        var (forget, show) = (Phrases.ForgetMe().IsMatch(text), Phrases.MyData().IsMatch(text));
        if (!forget && !show) return null;
        if (scene.Kind != ConversationKind.Personal) return new Reply(PrivacyTexts.OnlyInPersonalChat);
        return forget
            ? Asking(PrivacyTexts.ForgetWhat, new ButtonPress.ForgetMe().Titled(PrivacyTexts.ForgetButton))
            : await FileAsync(PrivacyTexts.DataReady, new Download(DownloadKind.PersonData, scene.Person.Id.Value), cancellation);
    }

    /// <summary>Forgets whoever pressed the button; of the conversation that it was pressed in too.</summary>
    public async Task<Reply> ForgetAsync(Scene scene, CancellationToken cancellation)
    {
        if (scene.Kind != ConversationKind.Personal) return new Reply(PrivacyTexts.OnlyInPersonalChat);
        await forgetting.ForgetAsync(scene.Person, cancellation);
        return new Reply(PrivacyTexts.Forgotten);
    }

    private async Task<Reply> CaseTableAsync(Scene scene, CancellationToken cancellation)
    {
        var schools = (await links.OfConversationAsync(scene.Room.Id, cancellation)).Where(link => link.Role == LinkRole.Directorate).Select(link => link.School).ToList();
        if (schools is not [var school, ..] || await rights.AsMemberAsync(school, [LinkRole.Directorate], scene.Person.Id, cancellation) is not Right.Given) return new Reply(PrivacyTexts.OnlyForDirectorate);
        var addresses = new List<(SchoolId School, Uri Address)>();
        foreach (var each in schools) addresses.Add((each, await downloads.MakeAsync(new Download(DownloadKind.CaseTable, each.Value), cancellation)));
        return Asking(PrivacyTexts.TableReady, [.. addresses.Select(each => new OpenUrlAction(PrivacyTexts.FetchTable(each.School.Value), each.Address))]);
    }

    private async Task<Reply> FileAsync(string sentence, Download download, CancellationToken cancellation) =>
        Asking(sentence, new OpenUrlAction(PrivacyTexts.Fetch, await downloads.MakeAsync(download, cancellation)));

    private static Reply Asking(string sentence, params CardAction[] buttons) => new(
        string.Join('\n', [sentence, .. buttons.OfType<OpenUrlAction>().Select(button => $"{button.Title}: {button.Url}")]),
        new AdaptiveCard([new TextBlock(sentence), .. buttons.Select(button => new ActionSet([button]))]));
}
