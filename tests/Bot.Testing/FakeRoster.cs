using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing;

/// <summary>Somebody in a conversation, by the <c>29:</c> id. A guest may have nothing else.</summary>
public sealed record RosterMember(string Id, string? Name = null, string? AadObjectId = null)
{
    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>; null when the roster does not tell.</summary>
    public string? UserRole { get; init; }

    internal bool Is(string id) => Id == id || string.Equals(AadObjectId, id, StringComparison.OrdinalIgnoreCase);

    internal JsonObject Json()
    {
        var account = new JsonObject { ["id"] = Id };
        if (Name is not null) account["name"] = Name;
        if (AadObjectId is not null) account["aadObjectId"] = AadObjectId;
        if (UserRole is not null) account["userRole"] = UserRole;
        return account;
    }
}

/// <summary>How the connector answers about the people in a conversation (PROTOCOL 4.2).</summary>
internal static class FakeRoster
{
    // What Teams makes of a page size, whatever was asked.
    private const int SmallestPage = 50;
    private const int LargestPage = 500;

    public static ConnectorAnswer Page(IReadOnlyList<RosterMember> roster, IQueryCollection query)
    {
        var size = int.TryParse(query["pageSize"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, SmallestPage, LargestPage) : LargestPage;
        var first = int.TryParse(query["continuationToken"], CultureInfo.InvariantCulture, out var read) ? read : 0;
        var page = new JsonObject { ["members"] = new JsonArray([.. roster.Skip(first).Take(size).Select(member => member.Json())]) };
        if (first + size < roster.Count) page["continuationToken"] = (first + size).ToString(CultureInfo.InvariantCulture);
        return new ConnectorAnswer(StatusCodes.Status200OK, page.ToJsonString());
    }

    public static ConnectorAnswer One(IReadOnlyList<RosterMember> roster, string id) =>
        roster.FirstOrDefault(member => member.Is(id)) is { } member
            ? new ConnectorAnswer(StatusCodes.Status200OK, member.Json().ToJsonString())
            : NotFound("MemberNotFoundInConversation");

    public static ConnectorAnswer NotFound(string code) =>
        new(StatusCodes.Status404NotFound, $$$"""{"error":{"code":{{{JsonSerializer.Serialize(code)}}},"message":"Not found."}}""");
}
