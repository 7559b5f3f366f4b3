using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.School.Links;
using Bot.School.People;

namespace Bot.Privacy;

/// <summary>Forgets a person in every store. What is kept for a ruling loses their name.</summary>
internal sealed class PersonForgetting(
    ICases cases, CaseDesk desk, IAnnouncements announcements, ILinks links, IDeputies deputies, IConversations conversations, IFeedback feedback, IPeople people, IDownloads downloads, DeliveryBell bell, TimeProvider clock)
{
    private const int MostCases = 1000;

    public async Task ForgetAsync(CasePerson person, CancellationToken cancellation)
    {
        // Nobody would be left to answer: so nobody is asked to rule on it any more.
        foreach (var open in (await cases.OfAskerAsync(person.Id, MostCases, cancellation)).Where(one => one.IsOpen))
            await desk.ChangeAsync(open.Id, before => before.Withdraw(person, clock.GetUtcNow()), cancellation);
        await cases.ForgetPersonAsync(person.Id, cancellation);
        await announcements.ForgetPersonAsync(person.Id, cancellation);
        await links.ForgetPersonAsync(person.Id, cancellation);
        await deputies.ForgetPersonAsync(person.Id, cancellation);
        await conversations.ForgetPersonAsync(person.Id, cancellation);
        await feedback.ForgetPersonAsync(person.Id, cancellation);
        await downloads.ForgetPersonAsync(person.Id, cancellation);
        await people.ForgetAsync(person.Id, cancellation);
        bell.Ring();
    }
}
