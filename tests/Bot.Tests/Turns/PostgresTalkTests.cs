using Bot.Testing;
using Bot.Tests.Storage;

namespace Bot.Tests.Turns;

/// <summary>The whole assistant on PostgreSQL, by configuration alone.</summary>
public sealed class PostgresTalkTests : IDisposable
{
    private readonly StorageServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task It_answers_goes_on_with_a_conversation_and_is_ready()
    {
        // An empty setting takes the file of the host's own away.
        await using var talk = await TalkingHost.StartAsync(["--Storage:File=", $"--Storage:Postgres={_server.Options.Postgres}"], MadeProtocol.DeBron);

        (await talk.Says("Mag ik een foto plaatsen?")).ShouldNotBeEmpty();
        (await talk.Says("En een filmpje?")).ShouldNotBeEmpty();
        (await talk.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative))).ShouldBe("ok");

        File.Exists(talk.StorageFile).ShouldBeFalse();
        _server.Ask("SELECT count(*) FROM conversation").ShouldBe(1L);
        _server.Ask("SELECT count(*) FROM incoming WHERE finished_at IS NOT NULL AND body IS NULL").ShouldBe(2L);
    }
}
