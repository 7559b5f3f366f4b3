using Bot.School.Protocols;

namespace Bot.School.Precedents;

/// <summary>Where the rulings come from that stand for later questions.</summary>
public interface IPrecedents
{
    /// <summary>Those of a school, the last one first: the same list as long as nothing changed. A change counts within seconds. Empty when they cannot be read: then the protocol alone answers.</summary>
    Task<IReadOnlyList<Precedent>> OfAsync(SchoolId school, CancellationToken cancellation);

    /// <summary>A ruling of the school was stored or changed here: whoever asks from now on is answered with it.</summary>
    void Changed(SchoolId school);
}
