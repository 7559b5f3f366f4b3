using System.Globalization;
using Bot.Cards;
using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Texts;

namespace Bot.Announcing;

/// <summary>What was typed after <c>announce</c>, still as text.</summary>
internal sealed record TypedOrder(string File, IReadOnlyList<string> Schools, string? At, string? Link, IReadOnlyList<string> Clauses, bool AsksReading, bool OnlySupervisors);

/// <summary>Makes an announcement of what was typed.</summary>
/// <param name="schools">The schools that have a protocol.</param>
/// <param name="zone">The time zone of a school.</param>
internal sealed class AnnounceOrder(Schools schools, Func<SchoolId, TimeZoneInfo> zone)
{
    /// <summary>Nobody of the directie: an administrator at the command line.</summary>
    public static CasePerson Administrator { get; } = new(new(""), AnnouncingTexts.Administrator);

    /// <summary>The draft. Of the same words to the same schools at the same moment it is the same one, so that whoever types it again goes on with it.</summary>
    /// <exception cref="CommandError">Something of it is wrong.</exception>
    public Announcement Read(TypedOrder typed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var file = AnnouncementFile.Read(typed.File);
        var protocols = typed.Schools.SelectMany(names => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Find).Distinct().ToList();
        if (protocols.Count == 0) throw new CommandError(AnnouncingTexts.NoSchools(schools.Names));
        var at = typed.At is { Length: > 0 } moment ? Moment(moment, zone(protocols[0].School)) : (DateTimeOffset?)null;
        var content = new AnnouncementContent
        {
            Title = file.Title,
            Text = file.Text,
            Link = typed.Link is { Length: > 0 } link ? Web(link) : null,
            AsksReading = typed.AsksReading,
            Clauses = [.. typed.Clauses.SelectMany(addresses => addresses.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).SelectMany(address => Clauses(address, protocols))],
        };
        return new Announcement
        {
            Id = AnnouncementId.Of(
                ["announce", file.Title, file.Text, $"{content.Link}", $"{typed.AsksReading} {typed.OnlySupervisors}", $"{at:O}", .. protocols.Select(one => one.School.Value), .. content.Clauses.Select(one => one.Words)]),
            School = protocols[0].School,
            Content = content,
            Audience = new Audience([.. protocols.Select(one => one.School)], Staff: !typed.OnlySupervisors, Supervisors: true),
            At = at,
            Author = Administrator,
            CreatedAt = now,
        };
    }

    private Protocol Find(string name) => schools.FindByName(name) ?? throw new CommandError(CommandTexts.UnknownSchool(name, schools.Names));

    private static IEnumerable<AnnouncedClause> Clauses(string address, IReadOnlyList<Protocol> protocols)
    {
        var found = protocols.Select(protocol => (protocol, clause: ContentsCard.Find(protocol, address))).Where(one => one.clause is not null).ToList();
        return found.Count > 0 ? found.Select(one => AnnouncedClause.Of(one.protocol, one.clause!)) : throw new CommandError(AnnouncingTexts.UnknownClause(address));
    }

    private static Uri Web(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var web) && (web.Scheme == Uri.UriSchemeHttps || web.Scheme == Uri.UriSchemeHttp) ? web : throw new CommandError(AnnouncingTexts.NoWebAddress(link));

    // A moment that the clock passes over in spring is an hour later; of one that it passes twice in autumn the first counts.
    private static DateTimeOffset Moment(string typed, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(typed, ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var there)) throw new CommandError(AnnouncingTexts.NoMoment(typed));
        if (zone.IsInvalidTime(there)) there = there.AddHours(1);
        return new DateTimeOffset(there, zone.IsAmbiguousTime(there) ? zone.GetAmbiguousTimeOffsets(there).Max() : zone.GetUtcOffset(there));
    }
}
