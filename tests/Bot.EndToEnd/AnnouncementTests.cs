using System.Diagnostics;

namespace Bot.EndToEnd;

/// <summary>What the README has a newcomer do to announce something: written in a channel of the directie, read by a second person with a client of their own.</summary>
public sealed class AnnouncementTests(TeamsChatAsItComes chat) : IClassFixture<TeamsChatAsItComes>
{
    private const string Title = "Vanaf maart vragen we eerst toestemming";

    // The README promises five minutes to somebody who reads and types.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task An_announcement_is_written_previewed_sent_read_by_somebody_else_and_reported()
    {
        var since = Stopwatch.GetTimestamp();
        await chat.SeesAsync("Op welke school werk je?");
        await chat.GoToAsync(TeamsChatAsItComes.Announcements);
        await chat.PostAsync("koppel directie de-bron");
        await chat.SeesAsync("Dit gesprek is nu het gesprek van de directie van basisschool De Bron.");

        var colleague = await chat.BesideAsync();
        try
        {
            await colleague.SeesAsync("Op welke school werk je?");
            await colleague.PressAsync("basisschool De Bron");
            await colleague.SeesAsync("ik kijk voortaan in het protocol van basisschool De Bron");

            await WriteAsync();
            await chat.GoToAsync(TeamsChat.PersonalChat);
            await chat.SeesAsync(Title);
            await chat.TakePictureAsync("announcement-3-preview");

            await chat.GoToAsync(TeamsChatAsItComes.Announcements);
            await chat.PressAsync("Verstuur");
            await chat.SeesAsync("Ja, verstuur");
            await chat.TakePictureAsync("announcement-4-sure");
            await chat.PressAsync("Ja, verstuur");
            await colleague.SeesAsync(Title);
            await colleague.TakePictureAsync("announcement-5-received");
            await chat.SeesAsync("Iedereen heeft de mededeling.");
            await chat.TakePictureAsync("announcement-6-sent");

            await colleague.PressAsync("Gelezen en begrepen");
            await colleague.SeesAsync("Je hebt dit gelezen");
            await colleague.TakePictureAsync("announcement-7-read");
            await chat.SeesAsync("1 van 1 (100%)");
            await chat.TakePictureAsync("announcement-8-report");
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Longest);

            await colleague.PressAsync("Stel hierover een vraag");
            await colleague.SeesAsync("Wat wil je weten over");
            await colleague.SayAsync("Mag ik een foto van mijn klas op Facebook zetten?");
            await colleague.SeesAsync("Je vroeg: Mag ik een foto van mijn klas");
            await colleague.TakePictureAsync("announcement-9-question");

            await chat.PressAsync("Trek in");
            await chat.PressAsync("Ja, trek in");
            await chat.SeesAsync("De mededeling is overal weggehaald waar dat kon.");
            await chat.TakePictureAsync("announcement-10-recalled");
        }
        finally
        {
            await colleague.DisposeAsync();
        }
    }

    private async Task WriteAsync()
    {
        await chat.PostAsync("mededeling");
        await chat.SeesAsync("Er gaat nog niets weg.");
        await chat.FillInAsync("Bijvoorbeeld: per 1 maart verandert artikel 3", Title);
        await chat.FillInAsync("Wat moet iedereen weten?", "Dit is **eerst** de afspraak.");
        await chat.TickAsync("Vraag iedereen om op \"Gelezen en begrepen\" te drukken");
        await chat.TakePictureAsync("announcement-1-form");
        await chat.PressAsync("Bewaar");
        await chat.SeesAsync("Concept");
        await chat.TakePictureAsync("announcement-2-draft");
        await chat.PressAsync("Stuur mij een voorbeeld");
        await chat.SeesAsync("Het voorbeeld staat in je eigen chat met mij.");
    }
}
