using Bot.School.People;
using Bot.Teams.Schema;

namespace Bot.Turns;

/// <summary>Remembers whom the assistant meets, and where they can be reached later.</summary>
internal sealed class Acquaintance(IPeople people)
{
    // What does not change is written again once a day, so that who comes often is not forgotten.
    private static readonly TimeSpan Precision = TimeSpan.FromDays(1);

    public async Task MeetAsync(Scene scene, CancellationToken cancellation)
    {
        var known = await people.FindAsync(scene.Person.Id, cancellation);
        var met = new KnownPerson
        {
            Id = scene.Person.Id,
            Name = scene.Person.Name ?? known?.Name,
            DirectoryId = scene.DirectoryId ?? known?.DirectoryId,
            Chat = scene.Kind == ConversationKind.Personal ? scene.Here : known?.Chat,
            SeenAt = known?.SeenAt ?? default,
        };
        if (known != met || scene.At - met.SeenAt > Precision) await people.SeeAsync(met with { SeenAt = scene.At }, cancellation);
    }
}
