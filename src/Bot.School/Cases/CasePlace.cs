using Bot.School.Conversations;
using Bot.School.Links;

namespace Bot.School.Cases;

/// <summary>A card of a case, where it stands.</summary>
/// <param name="Case">Whose card.</param>
/// <param name="Role">For whom it was posted there.</param>
/// <param name="Address">The conversation.</param>
/// <param name="Message">The message that holds it.</param>
/// <param name="Version">The version of the case that it shows; 0 or less when nobody knows.</param>
public sealed record CasePlace(CaseId Case, LinkRole Role, ConversationAddress Address, string Message, int Version)
{
    /// <summary>Which clauses it marks as changed since, in words that are only compared; empty when it marks none.</summary>
    public string Marks { get; init; } = "";
}
