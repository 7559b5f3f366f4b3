using Bot.Commands;
using Bot.Texts;

namespace Bot.Deliveries;

/// <summary>How deliveries are worked on; section <c>Deliveries</c>.</summary>
internal sealed record DeliveryOptions
{
    public const string Section = "Deliveries";

    /// <summary>How long a delivery is owned by the process that took it up; after that any process takes it up again. Default 60 seconds, from 30 seconds to 10 minutes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many are worked on at once in this process. Default 16, from 1 to 100.</summary>
    public int MostAtOnce { get; init; } = 16;

    /// <summary>How many of those that go to very many are worked on at once in this process, besides the others. Default 48, from 1 to 200.</summary>
    public int MostBulkAtOnce { get; init; } = 48;

    /// <summary>How many requests a second Teams allows for one organisation, from all processes together: what goes to very many stays a little under it. Default 50, from 1 to 50.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>How often is looked for what is due, besides at the moment at which it is ordered here. Default 1 second, from 0.1 second to 1 minute.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long after it was ordered something is tried; at least <see cref="DeliveryWork.LeastTries"/> times, however long ago that was. Default 1 day, from 1 minute to 7 days.</summary>
    public TimeSpan TriedFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long is remembered what was delivered or given up. Default 30 days, from 1 day to 1 year.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="CommandError">Something is wrong: all of it is named, by its full key.</exception>
    public static DeliveryOptions Read(IConfiguration configuration)
    {
        DeliveryOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<DeliveryOptions>() ?? new DeliveryOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new CommandError(CommandTexts.UnreadableSettings(unreadable.Message));
        }

        var wrong = options.Wrong().Select(name => $"{Section}:{name}").ToList();
        return wrong.Count == 0 ? options : throw new CommandError(DeliveryTexts.WrongSettings(wrong));
    }

    private IEnumerable<string> Wrong()
    {
        if (Lease < TimeSpan.FromSeconds(30) || Lease > TimeSpan.FromMinutes(10)) yield return nameof(Lease);
        if (MostAtOnce is < 1 or > 100) yield return nameof(MostAtOnce);
        if (MostBulkAtOnce is < 1 or > 200) yield return nameof(MostBulkAtOnce);
        if (RequestsPerSecond is < 1 or > 50) yield return nameof(RequestsPerSecond);
        if (Poll < TimeSpan.FromSeconds(0.1) || Poll > TimeSpan.FromMinutes(1)) yield return nameof(Poll);
        if (TriedFor < TimeSpan.FromMinutes(1) || TriedFor > TimeSpan.FromDays(7)) yield return nameof(TriedFor);
        if (Remembered < TimeSpan.FromDays(1) || Remembered > TimeSpan.FromDays(366)) yield return nameof(Remembered);
    }
}
