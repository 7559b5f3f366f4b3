using System.Globalization;
using Bot.School.Links;

namespace Bot.Texts;

/// <summary>What is said about who stands in for whom.</summary>
internal static class DeputyTexts
{
    public const string Where = "Zeg dit in het gesprek van de leidinggevenden, met @Mag dit? ervoor. Dan weten je collega's het ook.";
    public const string OnlyForRulers = "Alleen wie lid is van het gesprek van de leidinggevenden kan zich laten vervangen. Zeg het in dat gesprek.";
    public const string WhoStandsIn = "Wie vervangt je? Noem je collega met een @, zo: @Mag dit? vervang mij door @Els Bakker tot 3 januari.";
    public const string NotYourself = "Je kunt jezelf niet vervangen. Noem een collega met een @.";
    public const string UntilWhen = "Tot wanneer? Noem een dag van vandaag tot over een jaar, zo: @Mag dit? vervang mij door @Els Bakker tot 3 januari.";
    public const string IsBack = "Welkom terug. Zaken komen weer bij jou.";
    public const string WasNotAway = "Je werd door niemand vervangen. Er is niets veranderd.";
    public const string Nobody = "Op dit moment wordt niemand vervangen.";

    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string NoMember(string name) => $"{PersonNames.Capital(name)} is geen lid van het gesprek van de leidinggevenden, en kan je daarom niet vervangen. Voeg je collega eerst toe.";

    public static string StandsIn(string name, DateOnly until, int cases) =>
        $"Goed. Tot en met {Day(until)} roep ik {name} op in plaats van jou, en mag {name} je zaken overnemen{Left(cases)}. Ben je eerder terug? Typ hier: @Mag dit? ik ben er weer";

    public static string Away(IEnumerable<Deputy> away)
    {
        var lines = away.Select(one => $"- {PersonNames.Supervisor(one.Absent)}: vervangen door {PersonNames.Supervisor(one.StandIn)} tot en met {Day(one.Until)}").ToList();
        return lines.Count == 0 ? Nobody : string.Join('\n', lines.Prepend("Vervangen:"));
    }

    private static string Left(int cases) => cases switch
    {
        0 => "",
        1 => " (nu is dat er een)",
        _ => $" (nu zijn dat er {cases})",
    };

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
