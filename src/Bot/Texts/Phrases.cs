using System.Text.RegularExpressions;

namespace Bot.Texts;

/// <summary>The words that are not a question but something to do.</summary>
internal static partial class Phrases
{
    [GeneratedRegex(@"^\W*(?:help|hulp|uitleg|wat kun je|wat kan je|hoe werk(?:t dit| je))\W*$", Options)]
    public static partial Regex Help();

    [GeneratedRegex(@"^\W*(?:nieuwe vraag|opnieuw|andere vraag|stop|begin opnieuw)\W*$", Options)]
    public static partial Regex NewQuestion();

    [GeneratedRegex(@"^\W*(?:(?:een )?andere school|(?:wissel|verander|kies)(?: van)? school|school)\W*$", Options)]
    public static partial Regex School();

    /// <summary>The protocol's contents, or the clause at an address.</summary>
    [GeneratedRegex(@"^\W*(?:(?:het|ons|mijn) )?protocol\b\W*(?<address>[^?]{0,80}?)\W*$", Options)]
    public static partial Regex Protocol();

    [GeneratedRegex(@"^\W*(?:(?:hoi|hallo|hey|hé|dag|goede(?:morgen|middag|navond)|goeie(?:morgen|middag)|moin)\W*)+$", Options)]
    public static partial Regex Hello();

    [GeneratedRegex(@"^\W*(?:(?:oké|ok|top|super|fijn|mooi|duidelijk|helder)\W+)*(?:dank(?:jewel|uwel| je(?: wel)?| u(?: wel)?)?|bedankt|thanks|top|super|duidelijk|helder)\W*$", Options)]
    public static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(?:vergeet mij|vergeet me|verwijder mijn gegevens|wis mijn gegevens)\W*$", Options)]
    public static partial Regex ForgetMe();

    [GeneratedRegex(@"^\W*(?:mijn gegevens|wat bewaar je van mij)\W*$", Options)]
    public static partial Regex MyData();

    [GeneratedRegex(@"^\W*zaken (?:als )?(?:csv|tabel|excel)\W*$", Options)]
    public static partial Regex CaseTable();

    /// <summary>That an announcement was read; with its number when several wait.</summary>
    [GeneratedRegex(@"^\W*(?:ik heb (?:het|hem) )?gelezen(?: en begrepen)?\W*(?<number>\d{1,9})?\W*$", Options)]
    public static partial Regex Read();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
