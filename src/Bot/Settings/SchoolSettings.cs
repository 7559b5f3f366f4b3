using Bot.School.Hours;

namespace Bot.Settings;

/// <summary>What is configured for one school.</summary>
/// <param name="Hours">When people work there. Default: Monday to Friday from 08:00 to 17:00, Dutch time.</param>
/// <param name="Phone">Whom to phone when nobody can be reached through Teams; null when no one is named.</param>
internal sealed record SchoolSettings(SchoolHours Hours, Phone? Phone);
