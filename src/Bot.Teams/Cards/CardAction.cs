using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bot.Teams.Cards;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction(string Title);

/// <summary>
/// A button that is answered in the request itself, with a new card (PROTOCOL 5.1). A client that is too old for it uses
/// <see cref="Fallback"/>, whose data arrives as the <c>value</c> of a message.
/// </summary>
/// <param name="Title">The words on the button.</param>
/// <param name="Verb">What it does; comes back beside the data.</param>
/// <param name="Data">Comes back as it is, with the values of the inputs merged in. Never proof of anything.</param>
public sealed record ExecuteAction(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : CardAction(Title)
{
    /// <summary>The same button for old clients (written as an action, with its type): the verb stands among the data there, under <see cref="VerbKey"/>.</summary>
    public CardAction Fallback => new SubmitAction(Title, new Dictionary<string, string>(Data) { [VerbKey] = Verb });

    /// <summary>The name under which the fallback's data carries the verb.</summary>
    public const string VerbKey = "verb";
}

/// <summary>A button whose data comes back as the <c>value</c> of a message (PROTOCOL 1.3), on every client, however old.</summary>
public sealed record SubmitAction(string Title, [property: JsonIgnore] IReadOnlyDictionary<string, string> Data) : CardAction(Title)
{
    /// <summary>Whether it opens a dialog instead: the data then comes back in a <c>task/fetch</c> (PROTOCOL 5.5).</summary>
    [JsonIgnore]
    public bool OpensDialog { get; init; }

    /// <summary>The data as it is written, with what Teams alone reads in it.</summary>
    [JsonPropertyName("data")]
    public JsonObject Written
    {
        get
        {
            var written = new JsonObject();
            if (OpensDialog) written["msteams"] = new JsonObject { ["type"] = "task/fetch" };
            foreach (var (name, value) in Data) written[name] = value;
            return written;
        }
    }
}

/// <summary>A button that opens a web page.</summary>
public sealed record OpenUrlAction(string Title, Uri Url) : CardAction(Title);

/// <summary>
/// Asks for a card of one's own when it comes into view (PROTOCOL 5.2): for at most 60 people, by their <c>29:</c> ids; for everybody
/// else the card stays as it was sent.
/// </summary>
public sealed record CardRefresh
{
    /// <summary>The most people that Teams refreshes a card for.</summary>
    public const int MostUsers = 60;

    public CardRefresh(ExecuteAction action, IReadOnlyList<string> userIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        if (userIds.Count > MostUsers) throw new ArgumentException($"A card is refreshed for at most {MostUsers} people.", nameof(userIds));
        (Action, UserIds) = (action, userIds);
    }

    /// <summary>Written as an action, with its type: the refresh has no other kind.</summary>
    public CardAction Action { get; }

    public IReadOnlyList<string> UserIds { get; }
}
