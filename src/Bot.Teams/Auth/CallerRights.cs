using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Teams.Auth;

/// <summary>Whether a caller may bring an activity (PROTOCOL 2.2, 2.6). Asked for every activity, after the caller is known and before anything is done.</summary>
internal sealed class CallerRights
{
    // PROTOCOL 9.2: one digit more than a GUID has; nobody's real tenant.
    private const string LocalClientTenant = "00000000-0000-0000-0000-0000000000001";

    private readonly TeamsOptions _options;
    private readonly HashSet<string> _tenants;

    public CallerRights(TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _tenants = TenantsOf(options).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Null when it may; else why not, for the log and a 403. The reason holds none of the activity's words.</summary>
    public string? WhyRefused(Caller caller, IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(activity);
        return caller switch
        {
            Caller.Channel channel => WhyChannelRefused(channel, activity) ?? WhyTenantRefused(activity, isOnThisComputer: false),
            Caller.Local => WhyNotLocal(activity) ?? WhyTenantRefused(activity, isOnThisComputer: true),
            Caller.Entra entra when IsOwnAppId(entra) => WhyNotLocal(activity) ?? WhyTenantRefused(activity, isOnThisComputer: true),
            Caller.Entra => WhyTenantRefused(activity, isOnThisComputer: false),
            _ => throw new InvalidOperationException("There are no other callers."),
        };
    }

    private static string? WhyChannelRefused(Caller.Channel channel, IncomingActivity activity)
    {
        if (!string.Equals(Trimmed(channel.ServiceUrl), Trimmed(activity.ServiceUrl), StringComparison.OrdinalIgnoreCase))
            return "the token is for another service URL";
        return activity.ChannelId is { } id && channel.Endorsements.Contains(id, StringComparer.Ordinal) ? null : "the token's key may not speak for this channel";
    }

    // PROTOCOL 2.4, 2.7: such a caller writes every word of the activity itself, so the answer must not leave this computer.
    private static string? WhyNotLocal(IncomingActivity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && LocalAddress.Is(address) ? null : "the service URL is not on this computer";

    private string? WhyTenantRefused(IncomingActivity activity, bool isOnThisComputer)
    {
        var ofChannel = activity.ChannelData?.Tenant?.Id;
        var ofConversation = activity.Conversation?.TenantId;
        var tenant = string.IsNullOrEmpty(ofChannel) ? ofConversation : ofChannel;
        if (!string.IsNullOrEmpty(ofConversation) && !string.Equals(tenant, ofConversation, StringComparison.OrdinalIgnoreCase)) return "the activity names two tenants";

        if (!_options.IsRegistered && _tenants.Count == 0) return null;
        if (string.IsNullOrEmpty(tenant)) return "the activity names no tenant";
        return _tenants.Contains(tenant) || (isOnThisComputer && tenant == LocalClientTenant) ? null : "the tenant is not an allowed one";
    }

    private static IReadOnlyList<string> TenantsOf(TeamsOptions options) => options switch
    {
        { AllowedTenants.Count: > 0 } => options.AllowedTenants,
        { AppType: not AppType.MultiTenant, TenantId: { Length: > 0 } own } => [own],
        _ => [],
    };

    private bool IsOwnAppId(Caller.Entra caller) => string.Equals(caller.AppId, _options.AppId, StringComparison.OrdinalIgnoreCase);

    private static string? Trimmed(string? url) => url is [.. var start, '/'] ? start : url;
}
