using Bot.School.Conversations;

namespace Bot.School.Cases;

/// <summary>Somebody who has a part in a case.</summary>
/// <param name="Id">Empty when the person asked to be forgotten.</param>
/// <param name="Name">As the channel tells it; null when it does not, and when the person asked to be forgotten.</param>
public sealed record CasePerson(PersonId Id, string? Name)
{
    /// <summary>Somebody who asked to be forgotten. Nobody can be reached as such.</summary>
    public static CasePerson Forgotten { get; } = new(new PersonId(""), null);
}
