namespace Bot.School.Deliveries;

/// <summary>An errand as it stands in the store.</summary>
/// <param name="Id">Counts up in the order in which errands were ordered.</param>
/// <param name="Errand">What is to be done.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="Attempts">How often it was taken up and not put back, this time included.</param>
public sealed record Delivery(long Id, Errand Errand, DateTimeOffset OrderedAt, int Attempts);

/// <summary>How many errands there are.</summary>
/// <param name="Waiting">To be done, or being done.</param>
/// <param name="GaveUp">Given up, and still remembered.</param>
public readonly record struct DeliveryCount(long Waiting, long GaveUp);
