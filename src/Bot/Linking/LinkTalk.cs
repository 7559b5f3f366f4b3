using Bot.Knowledge;
using Bot.Deliveries;
using Bot.ProtocolChanges;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Linking;

/// <summary>Links conversations to schools, for administrators.</summary>
internal sealed class LinkTalk(ILinks links, ICases cases, Schools schools, Administrators administrators, IConnectorClient connector, ChangesOnLink changes, DeliveryBell bell)
{
    // More than ever wait at one school; the rest comes with the next link.
    private const int MostWaiting = 500;

    /// <summary>Null when the text is no command to link.</summary>
    public async Task<Reply?> TryAsync(string text, Scene scene, CancellationToken cancellation)
    {
        if (LinkCommand.TryRead(text) is not { } command) return null;
        if (!administrators.Has(scene.DirectoryId)) return new Reply(LinkTexts.NotAllowed);
        return command switch
        {
            LinkCommand.List => new Reply(LinkTexts.Links(await links.AllAsync(cancellation), NameOf)),
            _ when scene.Kind == ConversationKind.Personal => new Reply(LinkTexts.NotInPersonalChat),
            LinkCommand.Link { Role: null } => new Reply(LinkTexts.HowTo(schools.Names)),
            LinkCommand.Unlink { Role: null } => new Reply(LinkTexts.HowToUnlink(schools.Names)),
            LinkCommand.Link(var role, var school) => SchoolOf(school, scene) is { } found ? await LinkAsync(found, role!.Value, scene, cancellation) : NoSchool(school),
            LinkCommand.Unlink(var role, var school) => SchoolOf(school, scene) is { } found ? await UnlinkAsync(found, role!.Value, scene, cancellation) : NoSchool(school),
            _ => throw new InvalidOperationException($"Nobody does {command.GetType().Name}."),
        };
    }

    private async Task<Reply> LinkAsync(Protocol school, LinkRole role, Scene scene, CancellationToken cancellation)
    {
        var link = new Link { School = school.School, Role = role, Address = scene.Room, Name = await NameOfAsync(scene, cancellation), LinkedBy = scene.Person.Id, LinkedAt = scene.At };

        // What was asked before there was anybody to ask is shown now; what stands elsewhere moves along.
        var waiting = role == LinkRole.Staff ? [] : await cases.OpenOfAsync(school.School, MostWaiting, cancellation);
        var errands = LinkErrands.Of(link, waiting);
        await links.SaveAsync(link, [.. errands, .. await changes.OfAsync(link, cancellation)], cancellation);
        bell.Ring();
        return new Reply(LinkTexts.Linked(role, school.SchoolName, errands.Count, administrators.IsAnybody));
    }

    private async Task<Reply> UnlinkAsync(Protocol school, LinkRole role, Scene scene, CancellationToken cancellation) =>
        new(await links.RemoveAsync(school.School, role, scene.Room.Id, cancellation) ? LinkTexts.Unlinked(role, school.SchoolName) : LinkTexts.NotLinked(role, school.SchoolName));

    // Of a channel Teams tells the name only when it is asked; the first one of a team has none.
    private async Task<string> NameOfAsync(Scene scene, CancellationToken cancellation)
    {
        if (scene.RoomName.Length > 0 || scene.Team is not { } team) return scene.RoomName;
        if (await connector.ChannelNameAsync(scene.Room.Service, team, scene.Room.Id.Value, cancellation) is { Length: > 0 } name) return name;
        return team == scene.Room.Id.Value ? LinkTexts.FirstChannel : "";
    }

    private Protocol? SchoolOf(string typed, Scene scene) => typed.Length == 0 && schools.Protocols is [var only] ? only : schools.FindByName(typed) ?? schools.FindByName(scene.RoomName);

    private Reply NoSchool(string typed) => new(LinkTexts.UnknownSchool(typed, schools.Names));

    private string NameOf(SchoolId school) => schools.Find(school)?.SchoolName ?? school.Value;
}
