using Bot.Teams.Auth.Keys;
using Bot.Teams.Connector;
using static Bot.Teams.TeamsOptionsProblem;

namespace Bot.Teams;

/// <summary>Finds everything that is wrong in the options at once.</summary>
public static class TeamsOptionsValidator
{
    /// <summary>All errors; empty when there are none. With nothing registered nothing is needed, but what is there must be right.</summary>
    /// <param name="isDevelopment">Whether the host runs in the Development environment.</param>
    public static IReadOnlyList<TeamsOptionsError> Validate(TeamsOptions options, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. Registration(options), .. Credentials(options), .. Tenants(options), .. Callers(options), .. Hosts(options), .. Addresses(options), .. Emulator(options, isDevelopment)];
    }

    private static IEnumerable<TeamsOptionsError> Registration(TeamsOptions options)
    {
        if (!Enum.IsDefined(options.AppType)) yield return Error(nameof(TeamsOptions.AppType), UnknownValue);
        if (!Enum.IsDefined(options.Cloud)) yield return Error(nameof(TeamsOptions.Cloud), UnknownValue);

        // Half a registration is a forgotten line, and would leave the bot closed without a word.
        if (!options.IsRegistered && (IsGiven(options.TenantId) || IsGiven(options.ClientSecret) || IsGiven(options.CertificateFile)))
            yield return Error(nameof(TeamsOptions.AppId), Missing);
        if (options.IsRegistered && !IsGuid(options.AppId)) yield return Error(nameof(TeamsOptions.AppId), NotAGuid);

        if (IsGiven(options.TenantId) && !IsGuid(options.TenantId)) yield return Error(nameof(TeamsOptions.TenantId), NotAGuid);
        if (options.IsRegistered && options.AppType != AppType.MultiTenant && !IsGiven(options.TenantId)) yield return Error(nameof(TeamsOptions.TenantId), Missing);
    }

    private static IEnumerable<TeamsOptionsError> Credentials(TeamsOptions options)
    {
        var (hasSecret, hasCertificate) = (IsGiven(options.ClientSecret), IsGiven(options.CertificateFile));
        if (options.AppType == AppType.ManagedIdentity)
        {
            if (hasSecret) yield return Error(nameof(TeamsOptions.ClientSecret), NotWithManagedIdentity);
            if (hasCertificate) yield return Error(nameof(TeamsOptions.CertificateFile), NotWithManagedIdentity);
            yield break;
        }

        if (hasSecret && hasCertificate) yield return Error(nameof(TeamsOptions.ClientSecret), SecretAndCertificate);
        if (options.IsRegistered && !hasSecret && !hasCertificate) yield return Error(nameof(TeamsOptions.ClientSecret), NeitherSecretNorCertificate);
        if (hasCertificate && !File.Exists(options.CertificateFile)) yield return Error(nameof(TeamsOptions.CertificateFile), FileNotFound);
    }

    private static IEnumerable<TeamsOptionsError> Tenants(TeamsOptions options)
    {
        if (options is { IsRegistered: true, AppType: AppType.MultiTenant, AllowedTenants.Count: 0 }) yield return Error(nameof(TeamsOptions.AllowedTenants), NoTenantsNamed);
        foreach (var error in Each(nameof(TeamsOptions.AllowedTenants), options.AllowedTenants, tenant => IsGuid(tenant) ? null : NotAGuid)) yield return error;
    }

    private static IEnumerable<TeamsOptionsError> Callers(TeamsOptions options) =>
        Each(nameof(TeamsOptions.AllowedCallers), options.AllowedCallers, caller =>
            !IsGuid(caller) ? NotAGuid : string.Equals(caller, options.AppId, StringComparison.OrdinalIgnoreCase) ? OwnAppId : null);

    private static IEnumerable<TeamsOptionsError> Hosts(TeamsOptions options) =>
        Each(nameof(TeamsOptions.ExtraServiceHosts), options.ExtraServiceHosts, host => IsBareHost(host) ? null : NotABareHost);

    private static IEnumerable<TeamsOptionsError> Addresses(TeamsOptions options)
    {
        if (options.ChannelMetadata is { } channel && !KeyFetch.IsSafe(channel)) yield return Error(nameof(TeamsOptions.ChannelMetadata), NotASafeAddress);
        if (options.EntraMetadata is { } entra && !KeyFetch.IsSafe(entra)) yield return Error(nameof(TeamsOptions.EntraMetadata), NotASafeAddress);
    }

    private static IEnumerable<TeamsOptionsError> Emulator(TeamsOptions options, bool isDevelopment)
    {
        if (options.DangerouslyAllowEmulatorTokens && !isDevelopment) yield return Error(nameof(TeamsOptions.DangerouslyAllowEmulatorTokens), OnlyInDevelopment);
    }

    private static IEnumerable<TeamsOptionsError> Each(string name, IReadOnlyList<string> values, Func<string, TeamsOptionsProblem?> check)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (check(values[i]) is { } problem) yield return Error($"{name}:{i}", problem);
        }
    }

    private static TeamsOptionsError Error(string name, TeamsOptionsProblem problem) => new($"{TeamsOptions.Section}:{name}", problem);

    private static bool IsGiven(string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsGuid(string? value) => Guid.TryParseExact(value, "D", out _);

    private static bool IsBareHost(string host) => host is not null && ServiceUrls.IsPlainHost(host);
}
