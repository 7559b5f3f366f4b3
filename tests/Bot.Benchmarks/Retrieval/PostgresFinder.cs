using Bot.School.Protocols;
using Bot.School.Questions;
using Npgsql;

namespace Bot.Benchmarks.Retrieval;

/// <summary>PostgreSQL's full-text search in its 'dutch' configuration (Snowball's stemmer and stop words), ranked by ts_rank: any lexeme of the question may stand in the clause.</summary>
internal sealed class PostgresFinder : IClauseFinder, IAsyncDisposable
{
    // Cast, not to_tsquery: lexemes are stems already, and stemming them twice would lose some.
    private const string Find = """
        WITH asked AS (
            SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS query
            FROM unnest(to_tsvector('dutch', $1)))
        SELECT id FROM clauses, asked
        WHERE school = $2 AND words @@ query
        ORDER BY ts_rank(words, query) DESC, place
        LIMIT $3
        """;

    private readonly NpgsqlDataSource _source;

    private PostgresFinder(NpgsqlDataSource source) => _source = source;

    public static async Task<PostgresFinder> CreateAsync(string connection, IEnumerable<Protocol> protocols)
    {
        var finder = new PostgresFinder(NpgsqlDataSource.Create(connection));
        await using var create = finder._source.CreateCommand("CREATE TABLE clauses (school text, place int, id text, words tsvector)");
        await create.ExecuteNonQueryAsync();
        foreach (var protocol in protocols)
        {
            for (var place = 0; place < protocol.Clauses.Count; place++) await finder.AddAsync(protocol, place);
        }

        return finder;
    }

    public async Task<IReadOnlyList<ClauseId>> FindAsync(Protocol protocol, Question question, int top)
    {
        await using var command = _source.CreateCommand(Find);
        command.Parameters.Add(new() { Value = IndexedText.Of(question) });
        command.Parameters.Add(new() { Value = protocol.School.Value });
        command.Parameters.Add(new() { Value = top });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<ClauseId>(top);
        while (await rows.ReadAsync()) found.Add(new ClauseId(rows.GetString(0)));
        return found;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task AddAsync(Protocol protocol, int place)
    {
        await using var insert = _source.CreateCommand("INSERT INTO clauses VALUES ($1, $2, $3, to_tsvector('dutch', $4))");
        insert.Parameters.Add(new() { Value = protocol.School.Value });
        insert.Parameters.Add(new() { Value = place });
        insert.Parameters.Add(new() { Value = protocol.Clauses[place].Id.Value });
        insert.Parameters.Add(new() { Value = IndexedText.Of(protocol.Clauses[place]) });
        await insert.ExecuteNonQueryAsync();
    }
}
