using Bot.Commands;
using Bot.Storage;
using Bot.Texts;

namespace Bot.Serving;

/// <summary>The section <c>Storage</c> of the configuration.</summary>
internal static class StorageSettings
{
    private const string DefaultFile = "magdit.db";

    /// <summary>What a command reads that works on the database of the server: the same as the server.</summary>
    /// <inheritdoc cref="Read(IConfiguration, string)" path="/exception"/>
    public static StorageOptions ForCommand()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = HostEnvironment.Unspoken([]) });
        return Read(builder.Configuration, builder.Environment.ContentRootPath);
    }

    /// <summary>Reads and checks it. With nothing configured it is a file in the given folder.</summary>
    /// <exception cref="CommandError">Something is wrong: all of it is named.</exception>
    public static StorageOptions Read(IConfiguration configuration, string folder)
    {
        var options = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (options is { IsFile: false, IsPostgres: false }) options = options with { File = Path.Combine(folder, DefaultFile) };
        var errors = StorageOptionsValidator.Validate(options);
        return errors.Count == 0 ? options : throw new CommandError(CommandTexts.WrongStorageSettings(errors));
    }
}
