namespace Bot.Teams.Connector;

/// <summary>A member of a conversation as the roster tells it (PROTOCOL 4.2). Anything but the id may be absent, for guests above all.</summary>
public sealed record TeamsMember
{
    /// <summary>The <c>29:</c> id, known to this bot only.</summary>
    public required string Id { get; init; }

    /// <summary>The person's object id in Entra: <c>aadObjectId</c> or <c>objectId</c> on the wire, by the operation.</summary>
    public string? AadObjectId { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }
}
