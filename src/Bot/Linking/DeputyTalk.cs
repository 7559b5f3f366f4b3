using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Deliveries;
using Bot.School.Cases;
using Bot.School.Dutch;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Linking;

/// <summary>Supervisors say who stands in for them, in their own linked conversation.</summary>
internal sealed partial class DeputyTalk(IDeputies deputies, ILinks links, ICases cases, Membership membership, CaseRights rights, SchoolSettingsBook settings, DeliveryBell bell)
{
    private const int MostDays = 366;
    private const int MostCases = 500;

    /// <summary>Null when the text is about something else.</summary>
    public async Task<Reply?> TryAsync(string text, Scene scene, CancellationToken cancellation)
    {
        var (away, back, list) = (AwayWords().Match(text), BackWords().IsMatch(text), ListWords().IsMatch(text));
        if (!away.Success && !back && !list) return null;
        if (await SchoolsAsync(scene, cancellation) is not { Count: > 0 } schools) return new Reply(scene.Kind == ConversationKind.Personal ? DeputyTexts.Where : DeputyTexts.OnlyForRulers);
        if (list) return await ListAsync(schools, scene, cancellation);
        return back ? await ReturnAsync(schools, scene, cancellation) : await LeaveAsync(schools, away.Groups["day"].Value, scene, cancellation);
    }

    private async Task<Reply> LeaveAsync(List<SchoolId> schools, string day, Scene scene, CancellationToken cancellation)
    {
        var today = TodayAt(schools[0], scene);
        if (scene.Mentioned is not [var standIn, ..]) return new Reply(DeputyTexts.WhoStandsIn);
        if (standIn.Id == scene.Person.Id) return new Reply(DeputyTexts.NotYourself);
        if (DutchDayReader.Read(day, today) is not { } until || until < today || until > today.AddDays(MostDays)) return new Reply(DeputyTexts.UntilWhen);
        switch (await membership.FindAsync(scene.Room.Service, scene.Room.Id.Value, standIn.Id.Value, cancellation))
        {
            case MembershipResult.NotMember:
                return new Reply(DeputyTexts.NoMember(PersonNames.Supervisor(standIn)));
            case MembershipResult.Unknown:
                return new Reply(CaseTalkTexts.NotKnown);
        }

        var left = 0;
        foreach (var school in schools)
        {
            await deputies.SaveAsync(new Deputy(school, scene.Person, standIn, until), cancellation);
            left += await RefreshAsync(school, scene, cancellation);
        }

        return new Reply(DeputyTexts.StandsIn(PersonNames.Supervisor(standIn), until, left));
    }

    // The cards of what they took on get the button to take it over, and lose it when they are back.
    private async Task<int> RefreshAsync(SchoolId school, Scene scene, CancellationToken cancellation)
    {
        var taken = (await cases.OpenOfAsync(school, MostCases, cancellation)).Where(one => one.TakenBy?.Id == scene.Person.Id).ToList();
        foreach (var one in taken)
        {
            foreach (var place in await cases.PlacesAsync(one.Id, cancellation)) await cases.FindPlaceAsync(place, scene.At, cancellation);
        }

        bell.Ring();
        return taken.Count;
    }

    private async Task<Reply> ReturnAsync(List<SchoolId> schools, Scene scene, CancellationToken cancellation)
    {
        var wasAway = false;
        foreach (var school in schools)
        {
            wasAway |= await deputies.RemoveAsync(school, scene.Person.Id, cancellation);
            await RefreshAsync(school, scene, cancellation);
        }

        return new Reply(wasAway ? DeputyTexts.IsBack : DeputyTexts.WasNotAway);
    }

    private async Task<Reply> ListAsync(List<SchoolId> schools, Scene scene, CancellationToken cancellation)
    {
        var away = new List<Deputy>();
        foreach (var school in schools) away.AddRange(await deputies.OfAsync(school, TodayAt(school, scene), cancellation));
        return new Reply(DeputyTexts.Away(away.DistinctBy(one => one.Absent.Id)));
    }

    private async Task<List<SchoolId>> SchoolsAsync(Scene scene, CancellationToken cancellation)
    {
        var found = new List<SchoolId>();
        foreach (var school in (await links.OfConversationAsync(scene.Room.Id, cancellation)).Where(link => link.Role != LinkRole.Staff).GroupBy(link => link.School))
        {
            if (await rights.AsMemberAsync(school.Key, [.. school.Select(link => link.Role)], scene.Person.Id, cancellation) is Right.Given) found.Add(school.Key);
        }

        return found;
    }

    private DateOnly TodayAt(SchoolId school, Scene scene) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(scene.At, settings.For(school).Hours.Zone).DateTime);

    [GeneratedRegex(@"^\W*vervang mij\b(?!\s+niet).*?\b(?:tot en met|t/m|tot)\b\s*(?<day>[^?]{1,40}?)\W*$|^\W*vervang mij\b(?!\s+niet)(?<day>)[^?]{0,120}$", Options)]
    private static partial Regex AwayWords();

    [GeneratedRegex(@"^\W*(?:ik ben (?:er )?(?:weer|terug)|vervang mij niet meer)\W*$", Options)]
    private static partial Regex BackWords();

    [GeneratedRegex(@"^\W*(?:vervangers|wie vervangt wie|wie is er weg)\W*$", Options)]
    private static partial Regex ListWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
