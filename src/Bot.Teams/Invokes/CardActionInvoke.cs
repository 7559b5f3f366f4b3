using System.Text.Json;
using Bot.Teams.Cards;

namespace Bot.Teams.Invokes;

/// <summary>A pressed <see cref="ExecuteAction"/>, or a card that asks to be refreshed (PROTOCOL 5.1). Nothing in it is proof of anything.</summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Data">The button's data with the values of the inputs merged in.</param>
/// <param name="IsAutomatic">Whether nobody pressed: the card came into view.</param>
public sealed record CardActionInvoke(string Verb, JsonElement Data, bool IsAutomatic)
{
    /// <summary>Null when the value has another form.</summary>
    public static CardActionInvoke? TryRead(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } invoke || !invoke.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object) return null;
        var data = action.TryGetProperty("data", out var given) ? given : default;
        return new CardActionInvoke(action.Text("verb") ?? "", data, invoke.Text("trigger") == "automatic");
    }

    /// <summary>The answer to a value of another form: without this envelope Teams only says that something went wrong.</summary>
    public static InvokeResponse Malformed { get; } = InvokeResponse.Of(
        new CardActionResponse(
            400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new CardActionError("BadRequest", "The value is no card action of this bot."), InvokeJson.Default.CardActionError)),
        InvokeJson.Default.CardActionResponse,
        status: 400);

    /// <summary>The answer that replaces the card for the one who pressed; for the others the message must be updated too.</summary>
    public static InvokeResponse Replace(AdaptiveCard card) =>
        InvokeResponse.Of(new CardActionResponse(200, AdaptiveCard.MediaType, JsonSerializer.SerializeToElement(card, Schema.TeamsJson.Default.AdaptiveCard)), InvokeJson.Default.CardActionResponse);

    /// <summary>The answer that shows a short message and leaves the card as it is.</summary>
    public static InvokeResponse Say(string message) =>
        InvokeResponse.Of(
            new CardActionResponse(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(message, InvokeJson.Default.String)),
            InvokeJson.Default.CardActionResponse);
}

internal sealed record CardActionResponse(int StatusCode, string Type, JsonElement Value);

internal sealed record CardActionError(string Code, string Message);
