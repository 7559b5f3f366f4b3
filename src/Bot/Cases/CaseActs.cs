using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cases;

/// <summary>What a pressed button of a case comes to.</summary>
internal abstract record CaseAct
{
    private CaseAct()
    {
    }

    /// <summary>The card takes the place of the one with the button.</summary>
    /// <param name="Card">The card.</param>
    /// <param name="ForAll">Whether it takes its place for everybody now; else a delivery sees to that.</param>
    public sealed record Shown(Reply Card, bool ForAll) : CaseAct;

    /// <summary>A sentence; the card stays as it is.</summary>
    public sealed record Said(string Text) : CaseAct;
}

/// <summary>Does what the buttons of cases say, for who may. A button proves nothing: the case is looked up, the right is asked for, the step is taken on the state of now.</summary>
internal sealed class CaseActs(ICases cases, CaseDesk desk, CaseRights rights, CaseRooms rooms, ILinks links, StandIns standIns, DeliveryBell bell)
{
    /// <param name="press">What was pressed.</param>
    /// <param name="scene">By whom and where.</param>
    /// <param name="message">The message that holds the card; null when that is not known.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<CaseAct> DoAsync(CasePress press, Scene scene, string? message, CancellationToken cancellation)
    {
        if (await cases.FindAsync(press.Case, cancellation) is not { } of) return new CaseAct.Said(CaseTalkTexts.Gone);
        return IsOfAsker(press, of, scene) ? await AskerAsync(press, of, scene, cancellation) : await RulerAsync(press, of, scene, message, cancellation);
    }

    private static bool IsOfAsker(CasePress press, Case of, Scene scene) =>
        press is CasePress.Answer or CasePress.Add or CasePress.Withdraw || (press is CasePress.Show && of.Asker.Id == scene.Person.Id && scene.Kind == ConversationKind.Personal);

    private async Task<CaseAct> AskerAsync(CasePress press, Case of, Scene scene, CancellationToken cancellation)
    {
        var room = await rooms.OfAsync(of, cancellation);
        if (of.Asker.Id != scene.Person.Id) return new CaseAct.Said(CaseReplies.Refused(of, CaseRefusal.NotTheAsker, room));
        if (press is CasePress.Show) return new CaseAct.Shown(CaseReplies.OwnCase(of, room), ForAll: false);
        return await ChangeAsync(of, before => AskerStep(press, before, scene), room, cancellation) switch
        {
            (var after, null) => new CaseAct.Shown(CaseReplies.OwnCase(after, room), ForAll: true),
            (_, { } refused) => refused,
        };
    }

    private async Task<CaseAct> RulerAsync(CasePress press, Case of, Scene scene, string? message, CancellationToken cancellation)
    {
        var room = await rooms.OfAsync(of, cancellation);
        switch (await rights.ToActAsync(of, scene.Person.Id, cancellation))
        {
            case Right.NotMember:
                return new CaseAct.Said(CaseTalkTexts.NotMember(room.SchoolName));
            case Right.OwnCase:
                return new CaseAct.Said(CaseTalkTexts.OwnCase);
            case Right.NotKnown:
                return new CaseAct.Said(CaseTalkTexts.NotKnown);
        }

        // Before anything changes: what is pressed is brought up to date whatever becomes of this process, and also when nothing changes any more.
        var role = await RoleHereAsync(of, scene, cancellation);
        if (role is { } here && message is not null) await KnowPlaceAsync(of, here, scene, message, cancellation);

        var after = of;
        if (press is not CasePress.Show)
        {
            IReadOnlyDictionary<PersonId, CasePerson> away = press is CasePress.Take or CasePress.AskBack ? await standIns.TodayAsync(of.School, cancellation) : new Dictionary<PersonId, CasePerson>();
            var (changed, refused) = await ChangeAsync(of, before => RulerStep(press, before, scene, away), room, cancellation);
            if (refused is not null) return refused;
            after = changed;
        }

        // A card that was copied to elsewhere stays what it is: those who read there need not read the case.
        return role is { } shownAs
            ? new CaseAct.Shown(CaseReplies.Card(after, room with { Role = shownAs }), ForAll: false)
            : new CaseAct.Said(CaseTalkTexts.Done(after.Number));
    }

    private static CaseStep AskerStep(CasePress press, Case of, Scene scene) => press switch
    {
        CasePress.Answer => of.Answer(scene.Person, press.Words, scene.At),
        CasePress.Add => of.Add(scene.Person, press.Words, scene.At),
        CasePress.Withdraw => of.Withdraw(scene.Person, scene.At),
        _ => throw new InvalidOperationException($"Nobody who asked does {press.GetType().Name}."),
    };

    // Who stands in for somebody takes over what that one has taken on.
    private static CaseStep RulerStep(CasePress press, Case of, Scene scene, IReadOnlyDictionary<PersonId, CasePerson> away) => press switch
    {
        CasePress.Take when StandsIn(of, scene, away) => of.TakeOver(scene.Person, scene.At),
        CasePress.AskBack when StandsIn(of, scene, away) => (of with { TakenBy = scene.Person }).AskBack(scene.Person, press.Words, scene.At),
        CasePress.Take => of.Take(scene.Person, scene.At),
        CasePress.GiveBack => of.GiveBack(scene.Person, scene.At),
        CasePress.Rule rule => of.Rule(scene.Person, rule.Decision, press.Words, press.StandsForLater, scene.At),
        CasePress.Adopt when of.Proposal is { } proposal => of.Rule(scene.Person, proposal.Decision, proposal.Explanation, press.StandsForLater, scene.At),
        CasePress.Adopt => new CaseStep.Refused(of, CaseRefusal.WordsMissing),
        CasePress.AskBack => of.AskBack(scene.Person, press.Words, scene.At),
        CasePress.Correct correct => of.Correct(scene.Person, correct.Decision, press.Words, press.StandsForLater, scene.At),
        _ => throw new InvalidOperationException($"Nobody who rules does {press.GetType().Name}."),
    };

    private static bool StandsIn(Case of, Scene scene, IReadOnlyDictionary<PersonId, CasePerson> away) => of.TakenBy is { } taker && away.GetValueOrDefault(taker.Id)?.Id == scene.Person.Id;

    private async Task<(Case After, CaseAct? Refused)> ChangeAsync(Case of, Func<Case, CaseStep> step, CaseRoom room, CancellationToken cancellation)
    {
        switch (await desk.ChangeAsync(of.Id, step, cancellation))
        {
            case CaseChange.Made(var after):
                bell.Ring();
                return (after, null);
            case CaseChange.Refused(var now, var why):
                return (now, new CaseAct.Said(CaseReplies.Refused(now, why, room)));
            default:
                return (of, new CaseAct.Said(CaseTalkTexts.Gone));
        }
    }

    private async Task<LinkRole?> RoleHereAsync(Case of, Scene scene, CancellationToken cancellation)
    {
        var here = (await links.OfConversationAsync(scene.Room.Id, cancellation)).Where(link => link.School == of.School && link.Role != LinkRole.Staff).ToList();
        return here.Count == 0 ? null : here.Min(link => link.Role);
    }

    // A list that becomes a card, or a card that was sent and not noted down: from now on it is kept up to date like the others.
    private async Task KnowPlaceAsync(Case of, LinkRole role, Scene scene, string message, CancellationToken cancellation)
    {
        if ((await cases.PlacesAsync(of.Id, cancellation)).Any(place => place.Message == message)) return;

        // A thread's first message stands in the channel itself, as the one who posted it will note down.
        var address = ThreadedId.Parse(scene.Here.Id.Value).Root == message ? scene.Room : scene.Here;
        await cases.FindPlaceAsync(new CasePlace(of.Id, role, address, message, Version: 0), scene.At, cancellation);
        bell.Ring();
    }
}
