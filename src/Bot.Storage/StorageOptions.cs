namespace Bot.Storage;

/// <summary>Where the assistant keeps what it must not lose: one of the two. Bound to the section <see cref="Section"/>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>A SQLite file; it is made when it is not there, the folder is not.</summary>
    public string? File { get; init; }

    /// <summary>
    /// The connection string of a PostgreSQL database, such as <c>Host=db;Database=magdit;Username=magdit;Password=…</c>, for an assistant that runs on
    /// more than one machine. The user must be allowed to make tables.
    /// </summary>
    public string? Postgres { get; init; }

    /// <summary>Whether it is PostgreSQL.</summary>
    public bool IsPostgres => !string.IsNullOrWhiteSpace(Postgres);

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => !string.IsNullOrWhiteSpace(File);

    /// <summary>The name alone: a password must not come into a log by way of this.</summary>
    public override string ToString() => nameof(StorageOptions);
}
