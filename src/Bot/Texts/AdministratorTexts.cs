using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What an administrator reads when a case could not be shown: what, why, and what to do. Nothing of what was asked.</summary>
internal static class AdministratorTexts
{
    public const string CouldNotShow = "Een zaak kan niet worden getoond";
    public const string Why = "Waarom";
    public const string WhatToDo = "Wat je kunt doen";
    public const string InvolveMe = "1. Zet Mag dit? in het kanaal of de groepschat van de leidinggevenden.";
    public const string Afterwards = "3. Dan laat ik de zaak daar zien. Je hoeft verder niets te doen.";
    public const string Urgent = "Let op: dit is een melding met haast. Bel ook zelf een leidinggevende van deze school.";
    public const string NoReason = "De reden is niet bekend.";

    public static string What(Case of, string school) => $"Ik kan {(of.IsUrgent ? "een melding" : "een vraag")} van {school} niet laten zien aan de leidinggevenden (zaak {of.Number}). De vrager weet dat en kreeg te horen wat te doen.";

    public static string Link(string school) => $"2. Typ daar: @Mag dit? koppel leidinggevenden {school}";
}
