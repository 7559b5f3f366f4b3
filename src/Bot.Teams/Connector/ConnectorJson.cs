using System.Text.Json.Serialization;
using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>The bodies of the connector's own operations (PROTOCOL 4.2, 4.3).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResource))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(MemberAccount))]
[JsonSerializable(typeof(TeamChannels))]
internal sealed partial class ConnectorJson : JsonSerializerContext;

internal sealed record AccountId(string Id);

internal sealed record ConversationChannelData(AccountId Tenant, AccountId? Channel);

internal sealed record ConversationParameters(bool IsGroup, AccountId Bot, ConversationChannelData ChannelData)
{
    public IReadOnlyList<AccountId>? Members { get; init; }

    public string? TenantId { get; init; }

    public OutgoingActivity? Activity { get; init; }

    public static ConversationParameters Of(NewConversation conversation) => conversation switch
    {
        NewConversation.Personal personal => new(false, new(personal.BotId), new(new(personal.TenantId), null))
        {
            Members = [new(personal.MemberId)],
            TenantId = personal.TenantId,
        },
        NewConversation.Thread thread => new(true, new(thread.BotId), new(new(thread.TenantId), new(thread.ChannelId))) { Activity = thread.First },
        _ => throw new InvalidOperationException("A conversation is a chat or a thread."),
    };
}

internal sealed record ConversationResource(string? Id, string? ActivityId);

internal sealed record TeamChannels(IReadOnlyList<TeamChannel?>? Conversations);

internal sealed record TeamChannel(string? Id, string? Name);

internal sealed record MembersPage(IReadOnlyList<MemberAccount?>? Members, string? ContinuationToken);

internal sealed record MemberAccount
{
    public string? Id { get; init; }

    public string? AadObjectId { get; init; }

    public string? ObjectId { get; init; }

    public string? Name { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    public string? UserRole { get; init; }

    /// <summary>Null when the account has no id: nothing can be done with it.</summary>
    public TeamsMember? ToMember() => Id is not { Length: > 0 } id ? null : new TeamsMember
    {
        Id = id,
        AadObjectId = AadObjectId ?? ObjectId,
        Name = Name,
        GivenName = GivenName,
        Surname = Surname,
        Email = Email,
        UserPrincipalName = UserPrincipalName,
        TenantId = TenantId,
        UserRole = UserRole,
    };
}
