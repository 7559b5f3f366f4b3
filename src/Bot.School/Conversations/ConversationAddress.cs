namespace Bot.School.Conversations;

/// <summary>How a conversation is reached later, when nobody has just said something in it.</summary>
/// <param name="Id">The conversation; of a channel the channel itself, not one of its threads.</param>
/// <param name="Service">The base address of the service that holds it, from a proven sender.</param>
/// <param name="Tenant">The organisation as the service knows it; empty when it did not say.</param>
/// <param name="Assistant">The assistant as the service knows it.</param>
public sealed record ConversationAddress(ConversationId Id, Uri Service, string Tenant, string Assistant);
