using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Bot.School.Conversations;
using Bot.School.People;

namespace Bot.Storage;

/// <summary>What every table tells about a person.</summary>
public sealed class StoredPersonData(Database database) : IPersonData
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    // SQLite knows numbers only: what is a moment and what a yes or no is in the name.
    private static readonly FrozenSet<string> Moments = FrozenSet.Create("at", "last_turn");
    private static readonly FrozenSet<string> Flags = FrozenSet.Create("greeted", "waits_for_school", "is_like", "had_attachment", "stands_for_later", "gave_up");

    public Task<IReadOnlyList<PersonDataPart>> OfAsync(PersonId person, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<PersonDataPart>>(
        async session =>
        {
            // What is forgotten is stored under no id.
            if (person.Value.Length == 0) return [];
            var parts = new List<PersonDataPart>();
            foreach (var column in PersonColumn.All)
            {
                var rows = await session.AllAsync(column.Select, Read, ("@person", person.Value));
                if (rows.Count > 0) parts.Add(new PersonDataPart(column.Name, rows));
            }

            return parts;
        },
        cancellation);

    private static IReadOnlyDictionary<string, string> Read(DbDataReader row)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsDBNull(i)) told.Add(row.GetName(i), Text(row, i));
        }

        return told;
    }

    private static string Text(DbDataReader row, int column)
    {
        var name = row.GetName(column);
        if (Flags.Contains(name)) return row.GetBoolean(column) ? "true" : "false";
        if (Moments.Contains(name) || name.EndsWith("_at", StringComparison.Ordinal)) return DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column)).ToString(Moment, CultureInfo.InvariantCulture);
        return Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture) ?? "";
    }
}
