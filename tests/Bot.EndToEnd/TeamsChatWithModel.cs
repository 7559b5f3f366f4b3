using Bot.Testing;

namespace Bot.EndToEnd;

/// <summary>The same with a language model behind the assistant, which says what the test has it say.</summary>
public sealed class TeamsChatWithModel : TeamsChat
{
    public FakeModel Model { get; private set; } = null!;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Model.DisposeAsync();
    }

    protected override async Task<IReadOnlyDictionary<string, string>> SettingsAsync()
    {
        Model = await FakeModel.StartAsync();
        return new Dictionary<string, string> { ["Model__Endpoint"] = Model.Endpoint.ToString(), ["Model__Deployment"] = "model" };
    }
}
