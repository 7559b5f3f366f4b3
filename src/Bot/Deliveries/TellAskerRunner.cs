using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.People;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Deliveries;

/// <summary>
/// Tells the one who asked: in their own chat, and when that cannot be reached where they asked. When neither can be reached, those who ruled or asked back learn that
/// they must tell it themselves.
/// </summary>
internal sealed class TellAskerRunner(ICases cases, ILinks links, IPeople people, CaseRooms rooms, PersonalChats chats, MentionedMembers mentions, ReplySender sender)
{
    public async Task<ErrandEnd> RunAsync(Errand.TellAsker errand, CancellationToken cancellation)
    {
        if (await FindAsync(errand, cancellation) is not var (of, happened)) return new ErrandEnd.Done();
        var room = await rooms.OfAsync(of, cancellation);
        var known = await people.FindAsync(of.Asker.Id, cancellation) ?? new KnownPerson { Id = of.Asker.Id };
        var alone = ErrandEnd.Of(await chats.SendAsync(of.Asker.Id.Value, known, of.AskedIn, CaseReplies.ForAsker(of, happened, room), cancellation));
        if (alone is not ErrandEnd.Lost lost || of.AskedIn.Id == known.Chat?.Id) return alone;

        var around = IsPersonal(of.AskedIn) ? room : room with { AmongOthers = true, Mentions = await mentions.OfAskerAsync(of, of.AskedIn, cancellation) };
        var there = ErrandEnd.Of(await sender.SendAsync(of.AskedIn, CaseReplies.ForAsker(of, happened, around), cancellation));
        return there is ErrandEnd.Lost(var reason) ? new ErrandEnd.Lost($"{lost.Reason}; where it was asked {reason}") : there;
    }

    /// <summary>Nobody tries to tell them any more: the supervisors hear it, in the thread of the card.</summary>
    public async Task<ErrandEnd> LoseAsync(Errand.TellAsker errand, CancellationToken cancellation)
    {
        // Of the rest they need not hear: nobody waits for an answer to it.
        if (await FindAsync(errand, cancellation) is not (var of, { Kind: CaseEventKind.AskedBack or CaseEventKind.Ruled or CaseEventKind.Corrected })) return new ErrandEnd.Done();
        var places = await cases.PlacesAsync(of.Id, cancellation);
        var link = await links.FindAsync(of.School, LinkRole.Supervisors, cancellation);
        var place = places.FirstOrDefault(place => place.Address.Id == link?.Address.Id) ?? places.FirstOrDefault(place => place.Role == LinkRole.Supervisors) ?? (places.Count > 0 ? places[0] : null);
        return place is null
            ? new ErrandEnd.Done()
            : ErrandEnd.Of(await sender.SendAsync(CaseThread.Of(place), new Reply(DeliveryTexts.AskerNotReached(of)), cancellation));
    }

    // Null when there is nobody to tell any more: the case is gone, or they asked to be forgotten.
    private async Task<(Case Of, CaseEvent Happened)?> FindAsync(Errand.TellAsker errand, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(errand.Asker.Value) || await cases.FindAsync(errand.Case, cancellation) is not { } of || of.Asker.Id != errand.Asker) return null;
        return of.History.FirstOrDefault(happened => happened.Number == errand.Event) is { } found ? (of, found) : null;
    }

    private static bool IsPersonal(ConversationAddress conversation) =>
        ConversationKinds.Of(new ConversationAccount { Id = conversation.Id.Value }) == ConversationKind.Personal;
}
