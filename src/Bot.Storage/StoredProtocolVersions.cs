using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.Storage;

/// <summary>Versions of protocols in the table <c>protocol_version</c>, one row for each school.</summary>
public sealed class StoredProtocolVersions(Database database) : IProtocolVersions
{
    private const string Insert =
        """
        INSERT INTO protocol_version (school, fingerprint, title, version, seen_at, protocol, last_told) VALUES (@school, @fingerprint, @title, @version, @at, @protocol, @told)
        ON CONFLICT (school) DO NOTHING
        """;

    private const string Replace =
        """
        UPDATE protocol_version SET fingerprint = @fingerprint, title = @title, version = @version, seen_at = @at, protocol = @protocol, last_told = @told
        WHERE school = @school AND fingerprint = @before
        """;

    public Task<SeenProtocol?> FindAsync(SchoolId school, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync(
            "SELECT protocol, seen_at, last_told FROM protocol_version WHERE school = @school",
            row =>
            {
                var columns = new RowColumns(row);
                return new SeenProtocol
                {
                    Protocol = StoredProtocol.Read(columns.Text(), school),
                    SeenAt = columns.Moment(),
                    LastTold = columns.TextOrNull() is { } told ? StoredProtocol.Read(told, school) : null,
                };
            },
            ("@school", school.Value)),
        cancellation);

    public Task<bool> RememberAsync(SeenProtocol seen, string? before, IReadOnlyList<Errand> errands, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(errands);
        (string, object?)[] values =
        [
            ("@school", seen.Protocol.School.Value),
            ("@fingerprint", seen.Protocol.Fingerprint),
            ("@title", seen.Protocol.Title),
            ("@version", seen.Protocol.Version),
            ("@at", seen.SeenAt.Stored()),
            ("@protocol", StoredProtocol.Write(seen.Protocol)),
            ("@told", seen.LastTold is { } told ? StoredProtocol.Write(told) : null),
        ];
        return database.WriteAsync(
            async session =>
            {
                var stored = before is null ? await session.ExecuteAsync(Insert, values) : await session.ExecuteAsync(Replace, [.. values, ("@before", before)]);
                if (stored == 0) return false;
                await OrderedErrands.InsertAsync(database, session, errands, seen.SeenAt);
                return true;
            },
            cancellation);
    }

    public Task ToldAsync(SchoolId school, string fingerprint, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE protocol_version SET last_told = NULL WHERE school = @school AND fingerprint = @fingerprint", ("@school", school.Value), ("@fingerprint", fingerprint)),
        cancellation);
}

/// <summary>A protocol as it lies in the columns <c>protocol</c> and <c>last_told</c>.</summary>
internal sealed record StoredProtocol(string SchoolName, string Title, string Version, bool StatesVersion, string? Source, StoredProtocolClause[] Clauses)
{
    public static string Write(Protocol of) => JsonSerializer.Serialize(
        new StoredProtocol(of.SchoolName, of.Title, of.Version, of.StatesVersion, of.SourceFingerprint, [.. of.Clauses.Select(StoredProtocolClause.Of)]),
        ProtocolVersionJson.Default.StoredProtocol);

    public static Protocol Read(string json, SchoolId school)
    {
        var of = JsonSerializer.Deserialize(json, ProtocolVersionJson.Default.StoredProtocol)!;
        return new Protocol(school, of.SchoolName, of.Title, of.Version, [.. of.Clauses.Select(clause => clause.ToClause())]) { StatesVersion = of.StatesVersion, SourceFingerprint = of.Source };
    }
}

/// <summary>A clause of a <see cref="StoredProtocol"/>.</summary>
internal sealed record StoredProtocolClause(string Id, string Address, string[] Headings, string? LeadIn, string Text, string[] Footnotes, int Line)
{
    public static StoredProtocolClause Of(Clause clause) => new(clause.Id.Value, clause.Address, [.. clause.HeadingPath], clause.LeadIn, clause.Text, [.. clause.Footnotes], clause.Line);

    public Clause ToClause() => new()
    {
        Id = new ClauseId(Id), Address = Address, HeadingPath = Headings, LeadIn = LeadIn, Text = Text, Footnotes = Footnotes, Sentences = [], Line = Line,
    };
}

/// <summary>What of a version is stored as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredProtocol))]
internal sealed partial class ProtocolVersionJson : JsonSerializerContext;
