using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Teams.Connector;
using Bot.Texts;

namespace Bot.Deliveries;

/// <summary>
/// Brings the cards of a case up to date: what is old is replaced where it stands, also in a conversation that is not linked any more; what is missing is posted, as
/// long as somebody has to rule. What can be shown to nobody is told to the one who asked and to the administrators.
/// </summary>
internal sealed class ShowCaseRunner(ICases cases, ILinks links, CaseDesk desk, CaseRooms rooms, MentionedMembers mentions, ReplySender sender, TimeProvider clock)
{
    // The link may come from a process whose clock is ahead: the same would be told again and again until this one gets there.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    public async Task<ErrandEnd> RunAsync(Errand.ShowCase errand, CancellationToken cancellation)
    {
        if (await cases.FindAsync(errand.Case, cancellation) is not { } shown) return new ErrandEnd.Done();
        var room = await rooms.OfAsync(shown, cancellation);
        List<ErrandEnd> ends = [];
        var places = await cases.PlacesAsync(shown.Id, cancellation);
        foreach (var place in places) ends.Add(await RenewAsync(shown, place, room, cancellation));
        if (!shown.IsOpen) return ErrandEnd.OfAll(ends);

        // What nobody sees any more was taken away just now.
        var standing = places.Count == 0 ? places : await cases.PlacesAsync(shown.Id, cancellation);
        var wanted = await WantedAsync(shown, cancellation);
        foreach (var link in wanted.Where(link => standing.All(place => place.Address.Id != link.Address.Id)))
            ends.Add(await PostAsync(shown, link, room, cancellation));

        // Not a failure to try again: when a conversation is linked, what waits is ordered to be shown there. Where none is wanted, none is linked.
        if (wanted.Count == 0 && standing.Count == 0) await TellNotShownAsync(shown, DeliveryTexts.NotLinked, link: null, cancellation);
        return ErrandEnd.OfAll(ends);
    }

    /// <summary>Nobody tries to show it any more: when it stands nowhere, the one who asked and the administrators hear it.</summary>
    public async Task<ErrandEnd> LoseAsync(Errand.ShowCase errand, NotSent? refusal, CancellationToken cancellation)
    {
        if (await cases.FindAsync(errand.Case, cancellation) is { IsOpen: true } shown && (await cases.PlacesAsync(shown.Id, cancellation)).Count == 0)
            await TellNotShownAsync(shown, DeliveryTexts.WhyNotShown(refusal), await links.FindAsync(shown.School, LinkRole.Supervisors, cancellation), cancellation);
        return new ErrandEnd.Done();
    }

    // The directie may meet where the supervisors do: one card is enough there.
    private async Task<IReadOnlyList<Link>> WantedAsync(Case shown, CancellationToken cancellation)
    {
        Link?[] wanted =
        [
            await links.FindAsync(shown.School, LinkRole.Supervisors, cancellation),
            shown.IsEscalated ? await links.FindAsync(shown.School, LinkRole.Directorate, cancellation) : null,
        ];
        return [.. wanted.OfType<Link>().DistinctBy(link => link.Address.Id)];
    }

    private async Task<ErrandEnd> RenewAsync(Case shown, CasePlace place, CaseRoom room, CancellationToken cancellation)
    {
        if (place.Version >= shown.Version) return new ErrandEnd.Done();
        var result = place.Message.Length == 0
            ? new SendResult.Never(NotSent.MessageGone, "the service did not tell which message it is")
            : await sender.UpdateAsync(place.Address, place.Message, CaseReplies.Card(shown, room with { Role = place.Role }), cancellation);
        switch (result)
        {
            case SendResult.Sent:
                await cases.RenewPlaceAsync(place, shown.Version, room.Marks(shown), CancellationToken.None);
                return new ErrandEnd.Done();
            case SendResult.Never(var why, _) when IsOutOfReach(why):
                // Nobody sees it there, or nobody can change it: that is no place any more, and where one is wanted it is missing now.
                await cases.RemovePlaceAsync(shown.Id, place.Address.Id, place.Message, CancellationToken.None);
                return new ErrandEnd.Done();
            default:
                return ErrandEnd.Of(result);
        }
    }

    private async Task<ErrandEnd> PostAsync(Case shown, Link link, CaseRoom room, CancellationToken cancellation)
    {
        var mentioned = shown.IsUrgent ? await mentions.OfEveryoneAsync(shown, link.Address, cancellation) : [];
        var result = await sender.SendAsync(link.Address, CaseReplies.Card(shown, room with { Role = link.Role, Mentions = mentioned }), cancellation);
        if (result is SendResult.Sent(var message))
            await cases.SavePlaceAsync(new CasePlace(shown.Id, link.Role, link.Address, message ?? "", shown.Version) { Marks = room.Marks(shown) }, CancellationToken.None);
        return ErrandEnd.Of(result);
    }

    private async Task TellNotShownAsync(Case shown, string why, Link? link, CancellationToken cancellation) =>
        await desk.ChangeAsync(shown.Id, one => IsToldOf(one, why, link) ? new CaseStep.Done(one) : one.NotShown(why, clock.GetUtcNow()), cancellation);

    // Told once, until somebody does something or another conversation is linked; what the clock does meanwhile changes nothing.
    private static bool IsToldOf(Case of, string why, Link? link) =>
        of.History.LastOrDefault(happened => happened.Kind is not (CaseEventKind.Reminded or CaseEventKind.Escalated)) is { Kind: CaseEventKind.NotShown } told
        && (link is null || told.At >= link.LinkedAt || (told.Words == why && told.At >= link.LinkedAt - ClockSkew));

    private static bool IsOutOfReach(NotSent why) => why is NotSent.MessageGone or NotSent.ConversationGone or NotSent.NotInConversation
        or NotSent.DisabledByAdmin or NotSent.BlockedByUser or NotSent.NotInstalled or NotSent.Forbidden;
}
