using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.Storage;
using Bot.Testing;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What a store of the versions of protocols promises.</summary>
public abstract class ProtocolVersionsContract(TestStorage storage) : IDisposable
{
    private static readonly Protocol One = With("Het eerste \"lid\" 😀.");
    private static readonly Protocol Two = With("Het tweede lid.");
    private static readonly Errand Tell = new Errand.TellOutdated(Bron, Two.Fingerprint);

    private StoredProtocolVersions Versions => new(storage.Database);

    private StoredDeliveries Deliveries => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_version_comes_back_with_every_clause_to_the_letter()
    {
        (await Versions.FindAsync(Bron, default)).ShouldBeNull();

        (await Versions.RememberAsync(Seen(One) with { LastTold = Two }, null, [], default)).ShouldBeTrue();
        storage.Reopen();

        var seen = (await Versions.FindAsync(Bron, default)).ShouldNotBeNull();
        (seen.SeenAt, seen.Protocol.Fingerprint, seen.LastTold?.Fingerprint).ShouldBe((Start, One.Fingerprint, Two.Fingerprint));
        (seen.Protocol.Title, seen.Protocol.Version, seen.Protocol.SchoolName, seen.Protocol.StatesVersion, seen.Protocol.SourceFingerprint)
            .ShouldBe((One.Title, One.Version, One.SchoolName, false, "bron"));
        ProtocolDiff.Of(One, seen.Protocol).IsEmpty.ShouldBeTrue();
        (await Versions.FindAsync(new("elders"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_version_that_was_there_is_replaced_and_its_errands_go_in_with_it()
    {
        await Versions.RememberAsync(Seen(One), null, [], default);

        (await Versions.RememberAsync(Seen(Two), "something else", [Tell], default)).ShouldBeFalse();
        (await Versions.RememberAsync(Seen(Two), null, [Tell], default)).ShouldBeFalse();
        (await Versions.FindAsync(Bron, default))!.Protocol.Fingerprint.ShouldBe(One.Fingerprint);
        (await Versions.RememberAsync(Seen(Two), One.Fingerprint, [Tell], default)).ShouldBeTrue();
        (await Versions.RememberAsync(Seen(Two), One.Fingerprint, [Tell], default)).ShouldBeFalse();

        (await Versions.FindAsync(Bron, default))!.Protocol.Fingerprint.ShouldBe(Two.Fingerprint);
        (await OrderedAsync(Deliveries)).ShouldBe([Tell]);
    }

    [Fact]
    public async Task Of_many_that_replace_it_at_once_one_does()
    {
        await Versions.RememberAsync(Seen(One), null, [], default);

        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Versions.RememberAsync(Seen(Two), One.Fingerprint, [Tell], default)));

        done.Count(stored => stored).ShouldBe(1);
        (await OrderedAsync(Deliveries)).ShouldBe([Tell]);
    }

    [Fact]
    public async Task Who_was_told_of_a_version_is_told_of_that_one_only()
    {
        await Versions.RememberAsync(Seen(Two) with { LastTold = One }, null, [], default);

        await Versions.ToldAsync(Bron, One.Fingerprint, default);
        (await Versions.FindAsync(Bron, default))!.LastTold.ShouldNotBeNull();

        await Versions.ToldAsync(Bron, Two.Fingerprint, default);
        (await Versions.FindAsync(Bron, default))!.LastTold.ShouldBeNull();
    }

    private static SeenProtocol Seen(Protocol protocol) => new() { Protocol = protocol, SeenAt = Start };

    private static Protocol With(string text)
    {
        var clause = MadeProtocol.DeBron.Clauses[0] with { Text = text, LeadIn = "De aanhef:", Footnotes = ["¹ Een noot."], Sentences = [] };
        return new Protocol(Bron, "De Bron", "Protocol", "1", [clause, MadeProtocol.DeBron.Clauses[1]]) { StatesVersion = false, SourceFingerprint = "bron" };
    }
}

public sealed class SqliteProtocolVersionsTests() : ProtocolVersionsContract(new StorageFile());

public sealed class PostgresProtocolVersionsTests() : ProtocolVersionsContract(new StorageServer());
