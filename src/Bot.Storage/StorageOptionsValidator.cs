using Npgsql;

namespace Bot.Storage;

/// <summary>Finds everything that is wrong in the options at once.</summary>
public static class StorageOptionsValidator
{
    /// <summary>All errors; empty when there are none.</summary>
    public static IReadOnlyList<StorageOptionsError> Validate(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<StorageOptionsError>();
        if (options is { IsFile: false, IsPostgres: false }) errors.Add(Error(nameof(StorageOptions.File), StorageOptionsProblem.Missing));
        if (options is { IsFile: true, IsPostgres: true }) errors.Add(Error(nameof(StorageOptions.File), StorageOptionsProblem.PostgresToo));
        if (options.IsPostgres && !IsConnectionString(options.Postgres!)) errors.Add(Error(nameof(StorageOptions.Postgres), StorageOptionsProblem.NotAConnectionString));
        return errors;
    }

    // Npgsql tells why; that may hold the value, and so a password.
    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static StorageOptionsError Error(string name, StorageOptionsProblem problem) => new($"{StorageOptions.Section}:{name}", problem);
}

/// <summary>Something wrong in the options.</summary>
/// <param name="Key">The full key, such as <c>Storage:Postgres</c>.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record StorageOptionsError(string Key, StorageOptionsProblem Problem);

/// <summary>What can be wrong with an option.</summary>
public enum StorageOptionsProblem
{
    /// <summary>Neither a file nor a server is named.</summary>
    Missing,

    /// <summary>Both are named.</summary>
    PostgresToo,

    /// <summary>It cannot be read as a connection string, or names no host.</summary>
    NotAConnectionString,
}
