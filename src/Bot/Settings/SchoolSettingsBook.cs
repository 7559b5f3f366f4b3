using Bot.Commands;
using Bot.School.Protocols;
using Bot.Texts;

namespace Bot.Settings;

/// <summary>The settings of all schools; section <c>Schools</c>, in which <c>Default</c> stands for every school that says nothing else.</summary>
internal sealed class SchoolSettingsBook
{
    public const string Section = "Schools";
    public const string Default = "Default";

    private readonly Dictionary<SchoolId, SchoolSettings> _bySchool;

    private SchoolSettingsBook(Dictionary<SchoolId, SchoolSettings> bySchool) => _bySchool = bySchool;

    /// <param name="configuration">The whole configuration.</param>
    /// <param name="known">The schools that have a protocol: settings of another are a typing error.</param>
    /// <exception cref="CommandError">All that is wrong, each with its full key.</exception>
    public static SchoolSettingsBook Read(IConfiguration configuration, IEnumerable<SchoolId> known)
    {
        var section = configuration.GetSection(Section);
        var schools = known.ToList();
        var problems = section.GetChildren()
            .Where(child => child.Key != Default && schools.All(school => !string.Equals(school.Value, child.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(child => $"{child.Path}: {SettingsTexts.UnknownSchool(schools.Select(school => school.Value))}")
            .ToList();
        var bySchool = schools.ToDictionary(school => school, school => new SchoolSettingsReader(section.GetSection(school.Value), section.GetSection(Default), problems).Read());
        return problems.Count == 0 ? new SchoolSettingsBook(bySchool) : throw new CommandError(SettingsTexts.WrongSchools(problems.Distinct()));
    }

    public SchoolSettings Of(SchoolId school) => _bySchool.TryGetValue(school, out var settings) ? settings : new SchoolSettings(Bot.School.Hours.SchoolHours.Default, null);
}
