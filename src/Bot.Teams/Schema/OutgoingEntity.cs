using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>A remark about a message that the bot sends.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Mention), "mention")]
[JsonDerivedType(typeof(MessageLabel), "https://schema.org/Message")]
public abstract record OutgoingEntity;

/// <summary>Names somebody so that they are notified (PROTOCOL 1.6).</summary>
public sealed record Mention : OutgoingEntity
{
    private Mention(string text, MentionedAccount mentioned) => (Text, Mentioned) = (text, mentioned);

    /// <summary>The tag as it must stand in the message's text, or in a text of its card.</summary>
    public string Text { get; }

    public MentionedAccount Mentioned { get; }

    /// <param name="id">The person's <c>29:</c> id or Entra object id.</param>
    /// <param name="name">Shown in the message; escaped here.</param>
    public static Mention Of(string id, string name) => new($"<at>{Escaped(name)}</at>", new MentionedAccount(id, name));

    // PROTOCOL 1.6: these three and no others. An "é" that was escaped too would be shown as its number wherever a tag is not decoded.
    private static string Escaped(string name) =>
        name.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

public sealed record MentionedAccount(string Id, string Name);
