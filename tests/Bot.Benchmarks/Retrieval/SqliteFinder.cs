using System.Text.RegularExpressions;
using Bot.School.Protocols;
using Bot.School.Questions;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Retrieval;

/// <summary>SQLite's FTS5 with its bm25(), one index for each school: any word of the question may stand in the clause.</summary>
internal sealed partial class SqliteFinder : IClauseFinder, IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public static async Task<SqliteFinder> CreateAsync(IEnumerable<Protocol> protocols)
    {
        var finder = new SqliteFinder();
        await finder._connection.OpenAsync();
        foreach (var protocol in protocols) await finder.AddAsync(protocol);
        return finder;
    }

    public async Task<IReadOnlyList<ClauseId>> FindAsync(Protocol protocol, Question question, int top)
    {
        var words = Word().Matches(IndexedText.Of(question)).Select(word => $"\"{word.Value}\"").Distinct().ToList();
        if (words.Count == 0) return [];
        await using var command = Command($"SELECT id FROM \"{protocol.School}\" WHERE text MATCH $words ORDER BY bm25(\"{protocol.School}\"), rowid LIMIT $top");
        command.Parameters.AddWithValue("$words", string.Join(" OR ", words));
        command.Parameters.AddWithValue("$top", top);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<ClauseId>(top);
        while (await rows.ReadAsync()) found.Add(new ClauseId(rows.GetString(0)));
        return found;
    }

    public void Dispose() => _connection.Dispose();

    private async Task AddAsync(Protocol protocol)
    {
        await using (var create = Command($"CREATE VIRTUAL TABLE \"{protocol.School}\" USING fts5(id UNINDEXED, text, tokenize = \"unicode61 remove_diacritics 2\")"))
        {
            await create.ExecuteNonQueryAsync();
        }

        foreach (var clause in protocol.Clauses)
        {
            await using var insert = Command($"INSERT INTO \"{protocol.School}\" (id, text) VALUES ($id, $text)");
            insert.Parameters.AddWithValue("$id", clause.Id.Value);
            insert.Parameters.AddWithValue("$text", IndexedText.Of(clause));
            await insert.ExecuteNonQueryAsync();
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        // A table's name cannot be a parameter; a school's id is a slug of letters, digits and hyphens.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
