using Bot.Commands;
using Bot.School.Protocols;
using Bot.Texts;

namespace Bot.Settings;

/// <summary>The section <c>Schools</c> of the configuration: the settings of each school, above those of <c>Schools:Default</c>.</summary>
internal sealed class SchoolSettingsBook
{
    public const string Section = "Schools";
    public const string Default = "Default";

    private readonly Dictionary<SchoolId, SchoolSettings> _bySchool;
    private readonly SchoolSettings _defaults;

    private SchoolSettingsBook(Dictionary<SchoolId, SchoolSettings> bySchool, SchoolSettings defaults) => (_bySchool, _defaults) = (bySchool, defaults);

    /// <summary>The settings of a school; the defaults for one whose protocol has gone, because what was begun there still has to end.</summary>
    public SchoolSettings For(SchoolId school) => _bySchool.GetValueOrDefault(school, _defaults);

    /// <summary>Reads and checks it.</summary>
    /// <param name="configuration">All of the configuration.</param>
    /// <param name="known">The schools that have a protocol.</param>
    /// <exception cref="CommandError">Something is wrong: all of it is named.</exception>
    public static SchoolSettingsBook Read(IConfiguration configuration, IReadOnlyList<SchoolId> known)
    {
        var errors = new List<SettingsError>();
        var reader = new SchoolSectionReader(errors);
        var all = configuration.GetSection(Section);
        var defaults = reader.Read(all.GetSection(Default));
        var sections = new Dictionary<SchoolId, SchoolSection>();
        foreach (var section in all.GetChildren().Where(section => !IsDefault(section.Key)))
        {
            var read = reader.Read(section);
            if (Find(section.Key, known) is not { } school) errors.Add(new SettingsError(section.Path, SettingsProblem.UnknownSchool));
            else if (!sections.TryAdd(school, read)) errors.Add(new SettingsError(section.Path, SettingsProblem.SchoolTwice));
        }

        foreach (var school in known) sections.TryAdd(school, new SchoolSection($"{Section}:{school}"));
        var builtIn = SchoolSection.BuiltIn();
        var whole = defaults.Over(builtIn);
        errors.AddRange(sections.Values.SelectMany(section => section.Check(whole)));
        errors.AddRange(defaults.Check(builtIn).Where(error => error.Problem != SettingsProblem.Missing));
        return errors.Count == 0
            ? new SchoolSettingsBook(sections.ToDictionary(of => of.Key, of => of.Value.Over(whole).ToSettings()), whole.ToSettings())
            : throw new CommandError(SettingsTexts.WrongSchoolSettings([.. errors.Distinct()], known));
    }

    private static bool IsDefault(string key) => key.Equals(Default, StringComparison.OrdinalIgnoreCase);

    // Most shells let no hyphen into the name of an environment variable: Schools__de_bron is de-bron too.
    private static SchoolId? Find(string key, IReadOnlyList<SchoolId> known) => Named(key, known) ?? Named(key.Replace('_', '-'), known);

    private static SchoolId? Named(string name, IReadOnlyList<SchoolId> known) =>
        known.Where(school => school.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(school => (SchoolId?)school).FirstOrDefault();
}
