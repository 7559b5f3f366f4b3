using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>The connector over HTTP. Without credentials it sends to this machine only, and never a token.</summary>
public sealed class ConnectorClient(HttpClient http) : IConnectorClient
{
    public async Task<string?> ReplyAsync(ReplyAddress address, OutgoingActivity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(activity);
        var path = address.ActivityId is { Length: > 0 } id
            ? ConnectorPaths.Activity(address.ServiceUrl, address.ConversationId, id)
            : ConnectorPaths.Activities(address.ServiceUrl, address.ConversationId);
        return await SendAsync(HttpMethod.Post, path, activity.InReplyTo(address.ActivityId), cancellation);
    }

    public Task UpdateAsync(ReplyAddress address, string messageId, OutgoingActivity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return SendAsync(HttpMethod.Put, ConnectorPaths.Activity(address.ServiceUrl, address.ConversationId, messageId), activity, cancellation);
    }

    private async Task<string?> SendAsync(HttpMethod method, Uri path, OutgoingActivity activity, CancellationToken cancellation)
    {
        if (!LocalAddress.Is(path)) throw new ConnectorException($"Without credentials nothing is sent to '{path.Host}'.", null);

        using var request = new HttpRequestMessage(method, path);
        request.Content = JsonContent.Create(activity, TeamsJson.Default.OutgoingActivity);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new ConnectorException($"The connector answered {(int)response.StatusCode} to {method}.", response.StatusCode);
            return await IdIn(response, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorException($"The connector at '{path.Authority}' cannot be reached.", null, unreachable);
        }
        catch (TaskCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException($"The connector at '{path.Authority}' did not answer in time.", null, late);
        }
    }

    // PROTOCOL 4.2: 200 and 201 carry the id; 202 is empty.
    private static async Task<string?> IdIn(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.StatusCode == HttpStatusCode.Accepted || body.Length == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(body, TeamsJson.Default.ResourceResponse)?.Id;
        }
        catch (JsonException)
        {
            // The message was taken; an answer that cannot be read only means that its id is not known.
            return null;
        }
    }
}
