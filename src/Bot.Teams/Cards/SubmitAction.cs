namespace Bot.Teams.Cards;

/// <summary>A button. Its data comes back as the <c>value</c> of a message (PROTOCOL 1.3), on every client, however old.</summary>
public sealed record SubmitAction(string Title, IReadOnlyDictionary<string, string> Data)
{
    public string Type { get; } = "Action.Submit";
}
