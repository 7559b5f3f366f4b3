using Bot.Commands;
using Bot.Knowledge;
using Bot.Serving;
using Bot.Testing;

namespace Bot.Tests.Modelling;

/// <summary>Wrong settings of the model stop the start, each with its full key.</summary>
public sealed class ModelSettingsTests
{
    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Build("--Model:Endpoint=http://model.example.org/v1/", "--Model:TimeoutSeconds=0", "--Model:RequestsPerMinute=0").Message.ShouldSatisfyAllConditions(
            told => told.ShouldContain("Model:Endpoint: http mag alleen op deze computer of in je eigen netwerk."),
            told => told.ShouldContain("Model:Deployment: dit ontbreekt."),
            told => told.ShouldContain("Model:TimeoutSeconds: dit getal is te klein of te groot."),
            told => told.ShouldContain("Model:RequestsPerMinute: dit getal is te klein of te groot."));

    [Fact]
    public void A_value_that_cannot_be_read_is_named() => Build("--Model:Authentication=Sesam").Message.ShouldContain("Model:Authentication");

    [Fact]
    public void A_key_never_stands_in_an_error() =>
        Build("--Model:Endpoint=https://model.example.org/v1/", "--Model:Deployment=m", "--Model:ApiKey=heel-geheim").Message.ShouldNotContain("heel-geheim");

    private static CommandError Build(params string[] settings) => Should.Throw<CommandError>(() =>
        BotHost.Build(new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant()), ["--environment=Development", .. settings]));
}
