using System.Text.Json;
using Bot.Teams.Invokes;

namespace Bot.Cards;

/// <summary>What stands in the form of an announcement, as it was typed: nothing of it is looked up yet, so that it can be shown back whatever is wrong with it.</summary>
internal sealed record AnnouncementFields
{
    public const string TitleInput = "titel";
    public const string TextInput = "tekst";
    public const string LinkInput = "link";
    public const string SchoolsInput = "scholen";
    public const string StaffInput = "medewerkers";
    public const string SupervisorsInput = "leidinggevenden";
    public const string DateInput = "datum";
    public const string TimeInput = "tijd";
    public const string ReadingInput = "gelezen";
    public const string RemindersInput = "herinneren";
    public const string ClausesInput = "bepalingen";
    public const string AddressesInput = "plaatsen";

    // Anybody may send anything: what is longer than any client lets people type is cut.
    private const int LongestLine = 4_000;
    private const int LongestText = 20_000;

    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string Link { get; init; } = "";

    /// <summary>Ids of schools, with commas between them.</summary>
    public string Schools { get; init; } = "";

    public bool Staff { get; init; }

    public bool Supervisors { get; init; }

    /// <summary>As <c>yyyy-MM-dd</c>; empty, with the time, for at once.</summary>
    public string Date { get; init; } = "";

    /// <summary>As <c>HH:mm</c>.</summary>
    public string Time { get; init; } = "";

    public bool AsksReading { get; init; }

    public string Reminders { get; init; } = "";

    /// <summary>Chosen from the list, with commas between them; null when the form had no list.</summary>
    public string? Clauses { get; init; }

    /// <summary>Addresses of clauses that were typed, such as "A.6, B.3"; null when the form had no place for them.</summary>
    public string? Addresses { get; init; }

    /// <summary>Null when there was no form beside the button.</summary>
    public static AnnouncementFields? TryRead(JsonElement data) => data.Text(TitleInput) is null && data.Text(TextInput) is null ? null : new AnnouncementFields
    {
        Title = Line(data, TitleInput) ?? "",
        Text = Cut((data.Text(TextInput) ?? "").Trim(), LongestText),
        Link = Line(data, LinkInput) ?? "",
        Schools = Line(data, SchoolsInput) ?? "",
        Staff = Is(data, StaffInput),
        Supervisors = Is(data, SupervisorsInput),
        Date = Line(data, DateInput) ?? "",
        Time = Line(data, TimeInput) ?? "",
        AsksReading = Is(data, ReadingInput),
        Reminders = Line(data, RemindersInput) ?? "",
        Clauses = Line(data, ClausesInput),
        Addresses = Line(data, AddressesInput),
    };

    private static bool Is(JsonElement data, string name) => data.Text(name) == "true";

    // A title and a link are one line, whatever was pasted.
    private static string? Line(JsonElement data, string name) => data.Text(name) is { } text ? Cut(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestLine) : null;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
