using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Cases;

/// <summary>Hands a question over to the supervisors: it is a case before anybody is told that it is.</summary>
internal sealed class HandOver(CaseDesk desk, CaseRooms rooms, DeliveryBell bell)
{
    /// <summary>Opens the case of the present question; of a message that is handled again the one that it opened.</summary>
    /// <param name="requested">Whether the one who asked wants their supervisor's answer.</param>
    public async Task<Handover> OpenAsync(Conversation conversation, Protocol protocol, Verdict verdict, Scene scene, bool requested, CancellationToken cancellation)
    {
        var opened = new CaseDraft
        {
            Id = CaseId.Of(conversation.Id.Value, conversation.Person.Value, scene.Message),
            Protocol = protocol,
            Question = new Question(conversation.Turns, conversation.Attachments),
            Verdict = verdict,
            Asker = scene.Person,
            AskedIn = scene.Here,
        }.Open(requested, scene.At);
        return await OfAsync(await desk.OpenAsync(opened, cancellation), scene, cancellation);
    }

    /// <summary>Tells the supervisors what was added to the present question; null when they have nothing to do with it any more.</summary>
    public async Task<Handover?> AddAsync(CaseId id, string words, Scene scene, CancellationToken cancellation) =>
        await desk.ChangeAsync(id, before => Added(before, words, scene), cancellation) is CaseChange.Made(var added) ? await OfAsync(added, scene, cancellation) : null;

    // What was asked back in the case and what the assistant asked back both count as answered by what is said now.
    private static CaseStep Added(Case before, string words, Scene scene) =>
        before.OpenQuestion is null ? before.Add(scene.Person, words, scene.At) : before.Answer(scene.Person, words, scene.At);

    private async Task<Handover> OfAsync(Case of, Scene scene, CancellationToken cancellation)
    {
        bell.Ring();
        var room = await rooms.OfAsync(of, cancellation);
        return new Handover(of, room with { AmongOthers = scene.Kind != ConversationKind.Personal }, room.IsLinked);
    }
}
