using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cases;

/// <summary>What people type about cases: their own, those that wait, those that were ruled on, and the answer to what was asked back.</summary>
internal sealed class CaseTalk(ICases cases, CaseDesk desk, CaseRights rights, CaseRooms rooms, ILinks links, Schools schools, DeliveryBell bell)
{
    private const int MostShown = 10;
    private const int MostSearched = 1000;

    /// <summary>Null when the text is about no case.</summary>
    public async Task<IReadOnlyList<Reply>?> TryAsync(string text, Scene scene, CancellationToken cancellation) => CaseCommand.TryRead(text) switch
    {
        null => null,
        CaseCommand.Own when scene.Kind != ConversationKind.Personal => [new Reply(CaseTalkTexts.OwnElsewhere)],
        CaseCommand.Own => [await OwnAsync(scene, cancellation)],
        CaseCommand.Open => await ForRulersAsync(scene, OpenAsync, cancellation),
        CaseCommand.Find find => await ForRulersAsync(scene, (school, token) => FindAsync(school, find.Sought, token), cancellation),
        _ => throw new InvalidOperationException("There is no such command."),
    };

    /// <summary>Takes what is typed as the answer to what a supervisor asked back; null when nothing was, or when it asks something itself.</summary>
    public async Task<Reply?> TryAnswerAsync(string text, Scene scene, CancellationToken cancellation)
    {
        if (scene.Kind != ConversationKind.Personal || text.Contains('?', StringComparison.Ordinal)) return null;
        if (await cases.AskedBackAsync(scene.Person.Id, MostShown, cancellation) is not { } asked) return null;
        if (await desk.ChangeAsync(asked.Id, before => before.Answer(scene.Person, text, scene.At), cancellation) is not CaseChange.Made(var answered)) return null;
        bell.Ring();
        return CaseReplies.ForAsker(answered, answered.History[^1], await rooms.OfAsync(answered, cancellation));
    }

    private async Task<Reply> OwnAsync(Scene scene, CancellationToken cancellation)
    {
        var own = await cases.OfAskerAsync(scene.Person.Id, MostShown, cancellation);
        var roomOf = new Dictionary<SchoolId, CaseRoom>();
        foreach (var school in own.Select(one => one.School).Distinct()) roomOf[school] = await rooms.OfAsync(school, cancellation);
        return CaseReplies.OwnCases(own, one => roomOf[one.School]);
    }

    private async Task<IReadOnlyList<Reply>> ForRulersAsync(Scene scene, Func<SchoolId, CancellationToken, Task<Reply>> reply, CancellationToken cancellation)
    {
        var mine = await SchoolsToRuleAsync(scene, cancellation);
        if (mine.Count == 0) return [new Reply(CaseTalkTexts.OnlyForRulers)];
        var replies = new List<Reply>();
        foreach (var school in mine) replies.Add(await reply(school, cancellation));
        return replies;
    }

    // In a conversation that is linked those of that conversation; in one's own chat those of the conversations that one is a member of.
    private async Task<IReadOnlyList<SchoolId>> SchoolsToRuleAsync(Scene scene, CancellationToken cancellation)
    {
        var linked = scene.Kind == ConversationKind.Personal ? await links.AllAsync(cancellation) : await links.OfConversationAsync(scene.Room.Id, cancellation);
        var found = new List<SchoolId>();
        foreach (var school in linked.Where(link => link.Role != LinkRole.Staff).GroupBy(link => link.School))
        {
            if (await rights.AsMemberAsync(school.Key, [.. school.Select(link => link.Role)], scene.Person.Id, cancellation) is Right.Given) found.Add(school.Key);
        }

        return found;
    }

    private async Task<Reply> OpenAsync(SchoolId school, CancellationToken cancellation) =>
        CaseReplies.OpenCases(await cases.OpenOfAsync(school, MostShown + 1, cancellation), NameOf(school), await rooms.OfAsync(school, cancellation));

    private async Task<Reply> FindAsync(SchoolId school, string sought, CancellationToken cancellation) =>
        CaseReplies.FoundCases(CaseSearch.Find(await cases.RuledOfAsync(school, MostSearched, cancellation), sought, MostShown), sought, await rooms.OfAsync(school, cancellation));

    private string NameOf(SchoolId school) => schools.Find(school)?.SchoolName ?? school.Value;
}
