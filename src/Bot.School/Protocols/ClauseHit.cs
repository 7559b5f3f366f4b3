namespace Bot.School.Protocols;

/// <summary>A clause that was found, and how well it fits; scores of different rankings cannot be compared.</summary>
public readonly record struct ClauseHit(Clause Clause, double Score);
