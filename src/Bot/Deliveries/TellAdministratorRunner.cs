using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.People;

namespace Bot.Deliveries;

/// <summary>Tells an administrator, in their own chat, that a case could be shown to nobody.</summary>
internal sealed class TellAdministratorRunner(ICases cases, ILinks links, IPeople people, CaseRooms rooms, PersonalChats chats)
{
    public async Task<ErrandEnd> RunAsync(Errand.TellAdministrator errand, CancellationToken cancellation)
    {
        if (await cases.FindAsync(errand.Case, cancellation) is not { IsOpen: true } of) return new ErrandEnd.Done();
        if (of.History.FirstOrDefault(happened => happened.Number == errand.Event) is not { } happened) return new ErrandEnd.Done();

        // Somebody mended it meanwhile.
        if ((await cases.PlacesAsync(of.Id, cancellation)).Count > 0) return new ErrandEnd.Done();
        var known = await people.FindByDirectoryIdAsync(errand.Administrator, cancellation);

        // Of whom the assistant never met only the object id is known, which the service takes from the organisation itself.
        var via = (await links.AllAsync(cancellation)).FirstOrDefault(link => link.School == of.School && link.Address.Tenant.Length > 0)?.Address ?? of.AskedIn;
        var reply = CaseReplies.ForAdministrator(of, happened, await rooms.OfAsync(of, cancellation));
        return ErrandEnd.Of(await chats.SendAsync(known?.Id.Value ?? errand.Administrator, known, via, reply, cancellation));
    }
}
