using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Language.Privacy;

/// <summary>
/// What stands in the place of something private: "[leerling 1]". Of a person it tells who it is and how much of the name stands there,
/// because a protocol can allow a first name and forbid a surname: "[leerling 1]" is a first name (or a nickname),
/// "[leerling 1 met achternaam]" is both, "[collega 1 bij achternaam]" is a surname alone, "[leerling 1 met initiaal]" a first name with an initial
/// or initials alone. The number is the person's, whatever the form.
/// </summary>
internal static class Placeholder
{
    public const string WithSurname = " met achternaam";
    public const string BySurname = " bij achternaam";
    public const string WithInitial = " met initiaal";

    /// <summary>A placeholder as we write it, in whatever case; the group <c>x</c> is all of it, <c>who</c> the kind and number, <c>form</c> the rest.</summary>
    public static readonly Regex Pattern = new(
        @"(?<x>\[(?<who>(?:leerling|collega|ouder|persoon|telefoonnummer|adres|e-mailadres|account|nummer|geboortedatum) [0-9]{1,4})(?<form> met achternaam| bij achternaam| met initiaal)?\])",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static string Who(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number}");

    public static string Write(string who, string form) => $"[{who}{form}]";

    public static string Word(PrivateKind kind) => kind switch
    {
        PrivateKind.Telephone => "telefoonnummer",
        PrivateKind.Address => "adres",
        PrivateKind.Email => "e-mailadres",
        PrivateKind.Account => "account",
        PrivateKind.Number => "nummer",
        PrivateKind.BirthDate => "geboortedatum",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A person has a role, and what was typed stays."),
    };
}
