using Bot.Cards;
using Bot.School.Hours;

namespace Bot.Settings;

/// <summary>What is configured of one school.</summary>
/// <param name="Hours">When its people are at work.</param>
/// <param name="Phone">Whom to phone when nobody can be reached through Teams; null when nobody is named.</param>
internal sealed record SchoolSettings(SchoolHours Hours, Phone? Phone);
