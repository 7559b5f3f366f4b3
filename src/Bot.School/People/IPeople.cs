using Bot.School.Conversations;
using Bot.School.Protocols;

namespace Bot.School.People;

/// <summary>Where people are remembered.</summary>
public interface IPeople
{
    Task<KnownPerson?> FindAsync(PersonId id, CancellationToken cancellation);

    /// <summary>By the object id in the organisation's directory, whatever its capitals.</summary>
    Task<KnownPerson?> FindByDirectoryIdAsync(string directoryId, CancellationToken cancellation);

    /// <summary>Who has a chat with the assistant and chose this school there.</summary>
    Task<IReadOnlyList<KnownPerson>> OfSchoolAsync(SchoolId school, CancellationToken cancellation);

    /// <summary>Those of these people that are known.</summary>
    Task<IReadOnlyList<KnownPerson>> FindAllAsync(IReadOnlyList<PersonId> ids, CancellationToken cancellation);

    /// <summary>Remembers what is known now: what is null here leaves what was known before.</summary>
    Task SeeAsync(KnownPerson person, CancellationToken cancellation);

    /// <summary>The chat is gone: a new one is asked for when somebody must be told something.</summary>
    Task LoseChatAsync(PersonId id, CancellationToken cancellation);

    /// <summary>Forgets a person whole.</summary>
    Task ForgetAsync(PersonId id, CancellationToken cancellation);

    /// <summary>Forgets whom nobody saw since <paramref name="moment"/>.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
