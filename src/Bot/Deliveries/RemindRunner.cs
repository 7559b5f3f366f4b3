using System.Collections.Concurrent;
using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;

namespace Bot.Deliveries;

/// <summary>Reminds those who are to rule, under the card: in the supervisors' conversation, and once it went up in the directie's too.</summary>
internal sealed class RemindRunner(ICases cases, ILinks links, CaseRooms rooms, MentionedMembers mentions, ReplySender sender)
{
    // What was said in one of two conversations is not said there again because the other had to wait. Only as long as this process lives: once more is the worst.
    private readonly ConcurrentDictionary<(CaseId Case, int Event, string Conversation), bool> _said = new();

    public async Task<ErrandEnd> RunAsync(Errand.Remind errand, CancellationToken cancellation)
    {
        if (await cases.FindAsync(errand.Case, cancellation) is not { } of || DueIn(of, errand.Event) is not { } reminder) return Over(errand);
        var places = await PlacesAsync(of, cancellation);
        if (places.Count == 0) return new ErrandEnd.Lost("there is no card to remind of");
        var room = await rooms.OfAsync(of, cancellation);
        List<ErrandEnd> ends = [];
        foreach (var place in places.Where(place => !_said.ContainsKey((of.Id, errand.Event, place.Address.Id.Value)))) ends.Add(await RemindAsync(of, reminder, place, room, cancellation));
        var end = ErrandEnd.OfAll(ends);
        return end is ErrandEnd.Again ? end : Over(errand, end);
    }

    private async Task<ErrandEnd> RemindAsync(Case of, CaseEvent reminder, CasePlace place, CaseRoom room, CancellationToken cancellation)
    {
        var whose = await mentions.OfThoseWhoseTurnItIsAsync(of, place.Address, cancellation);
        var end = ErrandEnd.Of(await sender.SendAsync(CaseThread.Of(place), CaseReplies.Reminder(of, reminder, room with { Role = place.Role, Mentions = whose }), cancellation));
        if (end is ErrandEnd.Done) _said.TryAdd((of.Id, reminder.Number, place.Address.Id.Value), true);
        return end;
    }

    // Null when somebody did something since, or they were reminded again: then this one is overtaken.
    private static CaseEvent? DueIn(Case of, int reminder) =>
        !of.IsOpen || of.Status == CaseStatus.AskedBack || of.History.Any(later => later.Number > reminder && (later.By is not null || later.Kind == CaseEventKind.Reminded))
            ? null
            : of.History.FirstOrDefault(happened => happened.Number == reminder);

    private async Task<IReadOnlyList<CasePlace>> PlacesAsync(Case of, CancellationToken cancellation)
    {
        var supervisors = await links.FindAsync(of.School, LinkRole.Supervisors, cancellation);
        var directorate = of.IsEscalated ? await links.FindAsync(of.School, LinkRole.Directorate, cancellation) : null;
        return [.. (await cases.PlacesAsync(of.Id, cancellation))
            .Where(place => place.Address.Id == supervisors?.Address.Id || place.Address.Id == directorate?.Address.Id)
            .DistinctBy(place => place.Address.Id)];
    }

    private ErrandEnd Over(Errand.Remind errand, ErrandEnd? end = null)
    {
        foreach (var said in _said.Keys.Where(said => said.Case == errand.Case && said.Event <= errand.Event)) _said.TryRemove(said, out _);
        return end ?? new ErrandEnd.Done();
    }
}
