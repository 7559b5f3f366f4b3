using Bot.Commands;
using Bot.Deliveries;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Deliveries;

public sealed class DeliveryOptionsTests
{
    [Theory]
    [InlineData("Deliveries:Lease", "00:00:10")]
    [InlineData("Deliveries:MostAtOnce", "0")]
    [InlineData("Deliveries:Poll", "00:02:00")]
    [InlineData("Deliveries:MostBulkAtOnce", "0")]
    [InlineData("Deliveries:RequestsPerSecond", "51")]
    [InlineData("Deliveries:RequestsPerSecond", "0")]
    [InlineData("Deliveries:TriedFor", "30.00:00:00")]
    [InlineData("Deliveries:Remembered", "01:00:00")]
    [InlineData("Deliveries:MostAtOnce", "veel")]
    public void Wrong_settings_are_named_by_their_full_key(string key, string value) =>
        Should.Throw<CommandError>(() => DeliveryOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build())).Message.ShouldContain(key);
}
