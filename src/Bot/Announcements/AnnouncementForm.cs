using System.Globalization;
using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Texts;

namespace Bot.Announcements;

/// <summary>What a form comes to.</summary>
internal abstract record AnnouncementForm
{
    private const string OnceValue = "eenmaal";
    private const string WeeklyValue = "wekelijks";

    private AnnouncementForm()
    {
    }

    /// <summary>It can be kept; for sending something may still be missing.</summary>
    public sealed record Filled(AnnouncementContent Content, Audience Audience, DateTimeOffset? At, ReminderPlan Reminders) : AnnouncementForm;

    /// <summary>Something in it cannot be what was meant.</summary>
    public sealed record Wrong(string Sentence) : AnnouncementForm;

    /// <param name="fields">What was filled in.</param>
    /// <param name="own">The schools that the one who filled it in may announce to.</param>
    /// <param name="before">The clauses that were quoted already.</param>
    /// <param name="zone">Whose clock the moment is of.</param>
    /// <param name="now">The moment of saving.</param>
    public static AnnouncementForm Read(AnnouncementFields fields, IReadOnlyList<Protocol> own, IReadOnlyList<AnnouncedClause> before, TimeZoneInfo zone, DateTimeOffset now)
    {
        var text = fields.Text.ReplaceLineEndings("\n");
        if (fields.Title.Length > AnnouncementContent.LongestTitle) return new Wrong(AnnouncementFormTexts.LongTitle(fields.Title.Length));
        if (text.Length > AnnouncementContent.LongestText) return new Wrong(AnnouncementFormTexts.LongText(text.Length));
        if (fields.Link.Length > 0 && LinkOf(fields.Link) is null) return new Wrong(AnnouncementFormTexts.NoWebAddress);
        var chosen = ChosenSchools(fields, own);
        var (clauses, missing) = Clauses(fields, chosen.Count > 0 ? chosen : own, own, before);
        if (missing.Count > 0) return new Wrong(AnnouncementFormTexts.NoSuchClauses(missing));
        if (chosen.Count > 0 && clauses.FirstOrDefault(clause => chosen.All(school => school.School != clause.School)) is { } stranger)
            return new Wrong(AnnouncementFormTexts.ClauseOfOtherSchool(stranger.Address, own.FirstOrDefault(one => one.School == stranger.School)?.SchoolName ?? stranger.School.Value));
        DateTimeOffset? at = null;
        switch (AnnouncementMoment.Read(fields.Date, fields.Time, zone, now))
        {
            case AnnouncementMoment.Past(var over): return new Wrong(AnnouncementFormTexts.MomentIsOver(over, zone));
            case AnnouncementMoment.Incomplete: return new Wrong(AnnouncementFormTexts.HalfAMoment);
            case AnnouncementMoment.Later(var later): at = later; break;
        }

        var content = new AnnouncementContent { Title = fields.Title, Text = text, Link = LinkOf(fields.Link), AsksReading = fields.AsksReading, Clauses = clauses };
        return new Filled(content, new Audience([.. chosen.Select(protocol => protocol.School)], fields.Staff, fields.Supervisors), at, PlanOf(fields.Reminders));
    }

    /// <summary>The form as it is opened for a new one.</summary>
    public static AnnouncementFields Empty(IReadOnlyList<Protocol> own) => new() { Schools = own is [var only] ? only.School.Value : "", Staff = true, Supervisors = true, AsksReading = true, Clauses = "" };

    /// <summary>The form with what stands there now.</summary>
    public static AnnouncementFields Of(Announcement of, AnnouncementContent content, TimeZoneInfo zone)
    {
        var there = of.At is { } at ? TimeZoneInfo.ConvertTime(at, zone) : (DateTimeOffset?)null;
        return new AnnouncementFields
        {
            Title = content.Title,
            Text = content.Text,
            Link = content.Link?.OriginalString ?? "",
            Schools = string.Join(',', of.Audience.Schools),
            Staff = of.Audience.Staff,
            Supervisors = of.Audience.Supervisors,
            Date = there?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Time = there?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            AsksReading = content.AsksReading,
            Reminders = ValueOf(of.Reminders),
            Clauses = string.Join(',', content.Clauses.Select(clause => ClauseNames.Of(clause.School, clause.Clause))),
        };
    }

    public static string ValueOf(ReminderPlan plan) => plan switch
    {
        ReminderPlan.None => "",
        ReminderPlan.Once => OnceValue,
        ReminderPlan.Weekly => WeeklyValue,
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private static ReminderPlan PlanOf(string value) => value switch
    {
        OnceValue => ReminderPlan.Once,
        WeeklyValue => ReminderPlan.Weekly,
        _ => ReminderPlan.None,
    };

    // A web page and nothing else: no script, no file, and no name that makes one host look like another.
    private static Uri? LinkOf(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var link) && link is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" } ? link : null;

    private static List<Protocol> ChosenSchools(AnnouncementFields fields, IReadOnlyList<Protocol> own)
    {
        var values = fields.Schools.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        return [.. own.Where(protocol => values.Contains(protocol.School.Value))];
    }

    private static (IReadOnlyList<AnnouncedClause> Found, IReadOnlyList<string> Missing) Clauses(
        AnnouncementFields fields, IReadOnlyList<Protocol> chosen, IReadOnlyList<Protocol> own, IReadOnlyList<AnnouncedClause> before)
    {
        var (typed, missing) = ClauseNames.Find(fields.Addresses ?? "", chosen);

        // An address that is in the protocol no more is still what the draft quotes.
        var kept = before.Where(clause => missing.Contains(clause.Address, StringComparer.OrdinalIgnoreCase)).ToList();
        var all = ClauseNames.Chosen(fields.Clauses ?? "", own, before).Concat(typed).Concat(kept);
        return ([.. all.DistinctBy(clause => ClauseNames.Of(clause.School, clause.Clause))], [.. missing.Where(address => kept.All(clause => !clause.Address.Equals(address, StringComparison.OrdinalIgnoreCase)))]);
    }
}
