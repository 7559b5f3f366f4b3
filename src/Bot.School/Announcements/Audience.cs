using Bot.School.Protocols;

namespace Bot.School.Announcements;

/// <summary>For whom an announcement is.</summary>
/// <param name="Schools">Of which schools; each once.</param>
/// <param name="Staff">Whether everybody who works there gets it.</param>
/// <param name="Supervisors">Whether those of the supervisors' conversation get it.</param>
public sealed record Audience(IReadOnlyList<SchoolId> Schools, bool Staff, bool Supervisors)
{
    public bool IsEmpty => Schools.Count == 0 || (!Staff && !Supervisors);

    public bool Equals(Audience? other) => other is not null && (Staff, Supervisors) == (other.Staff, other.Supervisors) && Schools.SequenceEqual(other.Schools);

    public override int GetHashCode() => HashCode.Combine(Staff, Supervisors, Schools.Count);
}
