using System.Diagnostics;

namespace Bot.EndToEnd;

/// <summary>What the README has a newcomer type, in the client as it comes.</summary>
public sealed class NewcomerTests(TeamsChatAsItComes chat) : IClassFixture<TeamsChatAsItComes>
{
    private const string Question = "Mag een oud-leerling op mijn blog schrijven over de school?";
    private const string Explanation = "Alleen als ik het verhaal eerst lees.";

    // The README promises five minutes to somebody who reads and types.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_newcomer_sees_a_doubtful_question_make_the_round_trip()
    {
        var since = Stopwatch.GetTimestamp();
        await chat.SeesAsync("Op welke school werk je?");
        await chat.GoToAsync(TeamsChatAsItComes.Announcements);
        await chat.PostAsync("koppel leidinggevenden de-bron");
        await chat.SeesAsync("Dit gesprek is nu het gesprek van de leidinggevenden van basisschool De Bron.");

        await chat.GoToAsync(TeamsChat.PersonalChat);
        await chat.PressAsync("basisschool De Bron");
        await chat.SeesAsync("ik kijk voortaan in het protocol van basisschool De Bron");
        await chat.SayAsync(Question);
        await chat.SeesAsync("Ik heb je vraag doorgestuurd naar de leidinggevenden van basisschool De Bron");
        await chat.TakePictureAsync("newcomer-1-handed-over");

        await chat.GoToAsync(TeamsChatAsItComes.Announcements);
        await chat.FillInAsync("De vrager krijgt dit letterlijk te lezen", Explanation);
        await chat.TickAsync("Geldt voortaan voor dezelfde vraag");
        await chat.TakePictureAsync("newcomer-2-card");
        await chat.PressAsync("Mag, mits …");
        await chat.SeesAsync("Beslist: mag onder voorwaarden");
        await chat.TakePictureAsync("newcomer-3-ruled");

        await chat.GoToAsync(TeamsChat.PersonalChat);
        await chat.SeesAsync("Je mag dit plaatsen, maar alleen zo:");
        await chat.SeesAsync(Explanation);
        await chat.TakePictureAsync("newcomer-4-ruling");

        await chat.SayAsync(Question);
        await chat.SeesAsync("Eerder beslist door");
        await chat.TakePictureAsync("newcomer-5-again");
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Longest);
    }
}
