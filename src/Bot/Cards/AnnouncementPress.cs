using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;

namespace Bot.Cards;

/// <summary>What a button of the directie's cards of an announcement does. Made into the button's data, and read back from it: nothing in it is trusted, only looked up.</summary>
internal abstract record AnnouncementPress
{
    /// <summary>What the button does to Teams: it is answered with a card in the place of its own.</summary>
    public const string Verb = "announcement";

    // No button of another kind has this: none reads the other's.
    private const string Kind = "magditmededeling";
    private const string Id = "mededeling";
    private const string OfVersion = "versie";
    private const string Confirmed = "zeker";

    // An announcement's id is 24 signs; more is no id, and nobody looks it up.
    private const int LongestId = 64;

    private AnnouncementPress(AnnouncementId announcement) => Announcement = announcement;

    public AnnouncementId Announcement { get; }

    /// <summary>The version that the card showed: what somebody else changed since then is not overwritten or let go. 0 for a form of which nothing was saved yet.</summary>
    public int Version { get; init; }

    /// <summary>Whether they were asked if they are sure, and are: <see cref="Release"/>, <see cref="Recall"/> and <see cref="Discard"/> ask it once.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What stands in the form beside the button; null when there is no form.</summary>
    public AnnouncementFields? Typed { get; private init; }

    /// <summary>Opens an empty form; what is typed in it becomes this announcement.</summary>
    public sealed record New(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Opens the form with the draft in it.</summary>
    public sealed record Edit(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Keeps what stands in the form.</summary>
    public sealed record Save(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Sends it to the one who pressed, as receivers will see it.</summary>
    public sealed record Preview(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Lets it go out, at once or at its moment, or offers it to a second person.</summary>
    public sealed record Release(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    public sealed record Stop(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    public sealed record Resume(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Opens the form with what was sent in it.</summary>
    public sealed record Correct(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Changes what was sent into what stands in the form.</summary>
    public sealed record SaveCorrection(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>A second person lets a correction go out.</summary>
    public sealed record ReleaseCorrection(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    public sealed record Recall(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Reminds those who did not read it.</summary>
    public sealed record Remind(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Makes a new draft with the same in it.</summary>
    public sealed record Duplicate(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Throws a draft away.</summary>
    public sealed record Discard(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Shows its card: from a list, or in the place of a form or of the question whether they are sure.</summary>
    public sealed record Show(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>Who got it and who read it.</summary>
    public sealed record People(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>The same as a file.</summary>
    public sealed record Table(AnnouncementId Announcement) : AnnouncementPress(Announcement);

    /// <summary>A button whose answer takes the place of the card that it stands on.</summary>
    public ExecuteAction InPlace(string title) => new(title, Verb, Data());

    /// <summary>A button whose answer is a message of its own, or what is done when a form in a dialog is sent.</summary>
    public SubmitAction Titled(string title) => new(title, Data());

    /// <summary>A button that opens a dialog, where the client has one.</summary>
    public SubmitAction InDialog(string title) => new(title, Data()) { OpensDialog = true };

    /// <summary>The button to remind now: pressed twice it reminds once.</summary>
    public static Remind RemindNow(Announcement of) => new(of.Id) { Version = of.RemindersOrdered + 1 };

    /// <summary>The button that lets a correction go out: only the one that the card shows.</summary>
    public static ReleaseCorrection ReleaseShownCorrection(Announcement of) => new(of.Id) { Version = of.Correction is { } correction ? MarkOf(correction) : 0 };

    /// <summary>Stands for words, as a version: what is being sent changes its own version all the time. More than zero.</summary>
    public static int MarkOf(AnnouncementContent content) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [
        content.Title, content.Text, $"{content.Link}", $"{content.AsksReading}", .. content.Clauses.Select(clause => $"{clause.School}/{clause.Clause}")]))), 0) & int.MaxValue | 1;

    /// <summary>Null when the value is not one of ours.</summary>
    public static AnnouncementPress? TryRead(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data || data.Text(Id) is not { Length: > 0 and <= LongestId } id) return null;
        var read = Named(data.Text(Kind), new AnnouncementId(id));
        return read is null ? null : read with { Version = VersionIn(data), IsConfirmed = data.Text(Confirmed) == "true", Typed = AnnouncementFields.TryRead(data) };
    }

    private static AnnouncementPress? Named(string? kind, AnnouncementId id) => kind switch
    {
        "new" => new New(id),
        "edit" => new Edit(id),
        "save" => new Save(id),
        "preview" => new Preview(id),
        "release" => new Release(id),
        "stop" => new Stop(id),
        "resume" => new Resume(id),
        "correct" => new Correct(id),
        "saveCorrection" => new SaveCorrection(id),
        "releaseCorrection" => new ReleaseCorrection(id),
        "recall" => new Recall(id),
        "remind" => new Remind(id),
        "duplicate" => new Duplicate(id),
        "discard" => new Discard(id),
        "show" => new Show(id),
        "people" => new People(id),
        "table" => new Table(id),
        _ => null,
    };

    private string Name => this switch
    {
        New => "new",
        Edit => "edit",
        Save => "save",
        Preview => "preview",
        Release => "release",
        Stop => "stop",
        Resume => "resume",
        Correct => "correct",
        SaveCorrection => "saveCorrection",
        ReleaseCorrection => "releaseCorrection",
        Recall => "recall",
        Remind => "remind",
        Duplicate => "duplicate",
        Discard => "discard",
        Show => "show",
        People => "people",
        Table => "table",
        _ => throw new InvalidOperationException($"An announcement press of type {GetType().Name} has no data."),
    };

    private Dictionary<string, string> Data()
    {
        var data = new Dictionary<string, string> { [Kind] = Name, [Id] = Announcement.Value };
        if (Version > 0) data[OfVersion] = Version.ToString(CultureInfo.InvariantCulture);
        if (IsConfirmed) data[Confirmed] = "true";
        return data;
    }

    private static int VersionIn(JsonElement data) => int.TryParse(data.Text(OfVersion), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
