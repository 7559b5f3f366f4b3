namespace Bot.Serving;

/// <summary>Which environment the host runs in when nobody says it.</summary>
internal static class HostEnvironment
{
    private const string Marker = "built-from-source.txt";

    /// <summary>
    /// Development for a program that was built from its source, so that the README's first command works; null, which means Production, for a published one. A launch
    /// profile would do the same, but makes <c>dotnet run</c> write a line before the program's own output.
    /// </summary>
    public static string? Unspoken(IReadOnlyList<string> arguments) =>
        IsSpoken(arguments) || !File.Exists(Path.Combine(AppContext.BaseDirectory, Marker)) ? null : Environments.Development;

    private static bool IsSpoken(IReadOnlyList<string> arguments) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"))
        || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"))
        || arguments.Any(argument => argument.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
}
