using Bot.Language.Searching;
using System.Diagnostics.Metrics;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Testing;

namespace Bot.Language.Tests.Searching;

public sealed class HybridSearchTests : IDisposable
{
    private static readonly Protocol Protocol = TestProtocol.Lindeboom;

    private readonly FakeAssistant _offline = new();
    private readonly ManualClock _clock = new();
    private readonly LetterPairEmbeddings _embeddings = new();
    private readonly KeptVectors _vectors = new();
    private readonly MeterListener _meters = new();
    private int _outages;

    public HybridSearchTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: Telemetry.Name, Name: "magdit.embedding.outages" }) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _outages, (int)value));
        _meters.Start();
    }

    public void Dispose()
    {
        _meters.Dispose();
        _embeddings.Dispose();
    }

    [Fact]
    public async Task Without_an_embedding_model_it_finds_what_is_found_offline() =>
        Ids(await new HybridSearch(_offline, _clock).FindAsync(Protocol, Question.Of("leerlingen"), 5, default)).ShouldBe(["beeld"]);

    [Fact]
    public async Task With_one_it_also_finds_what_shares_no_word_and_what_both_find_comes_first()
    {
        var found = Ids(await Search().FindAsync(Protocol, Question.Of("leidinggevende"), 2, default));

        found.Count.ShouldBe(2);
        found[0].ShouldBe("twijfel");
        Ids(await Search().FindAsync(Protocol, Question.Of("de fotoos van een leerling"), 1, default)).ShouldBe(["beeld"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task It_gives_no_more_than_was_asked(int top) =>
        (await Search().FindAsync(Protocol, Question.Of("e"), top, default)).Count.ShouldBe(top);

    [Fact]
    public async Task The_model_sees_all_turns_and_nothing_of_what_is_attached()
    {
        await Search().FindAsync(Protocol, new Question(["Mag dit?", "Ja"], ["image/png"]), 1, default);

        _embeddings.Calls.Last().ShouldBe(["Mag dit?\nJa"]);
    }

    [Fact]
    public async Task Many_first_questions_at_once_embed_a_protocol_once()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _embeddings.Before = _ => asked.Task;
        var search = new HybridSearch(_offline, _clock, _embeddings.Model);

        var all = Enumerable.Range(0, 20).Select(_ => search.FindAsync(Protocol, Question.Of("leerlingen"), 1, default)).ToArray();
        asked.SetResult();
        foreach (var found in await Task.WhenAll(all)) Ids(found).ShouldBe(["beeld"]);

        _embeddings.Calls.Count(call => call.Count == Protocol.Clauses.Count).ShouldBe(1);
        _embeddings.Calls.Count(call => call.Count == 1).ShouldBe(20);
    }

    [Fact]
    public async Task The_next_run_of_the_program_embeds_nothing_but_the_question()
    {
        await Search().FindAsync(Protocol, Question.Of("leerlingen"), 1, default);
        await Search().FindAsync(Protocol, Question.Of("leerlingen"), 1, default);

        _embeddings.Calls.Select(call => call.Count).ShouldBe([3, 1, 1]);
    }

    [Fact]
    public async Task A_model_that_fails_is_told_once_left_alone_for_a_minute_and_tried_again()
    {
        var search = Search();
        _embeddings.Before = _ => throw new HttpRequestException("down");

        Ids(await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).ShouldBe(["beeld"]);
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _clock.Advance(TimeSpan.FromSeconds(59));
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _embeddings.Calls.Count.ShouldBe(1);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _embeddings.Calls.Count.ShouldBe(2);
        _outages.ShouldBe(1);

        _embeddings.Before = _ => Task.CompletedTask;
        _clock.Advance(TimeSpan.FromSeconds(60));
        (await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).Count.ShouldBe(3);

        _embeddings.Before = _ => throw new HttpRequestException("down again");
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _outages.ShouldBe(2);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_is_too_slow_keeps_nobody_waiting(bool mindsItsToken)
    {
        var search = Search();
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _embeddings.Before = token => Task.Delay(Timeout.Infinite, mindsItsToken ? token : default);

        var asked = search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        await _clock.WaitsAsync(HybridSearch.DefaultPatience);
        asked.IsCompleted.ShouldBeFalse();
        _clock.Advance(HybridSearch.DefaultPatience);

        Ids(await asked).ShouldBe(["beeld"]);
        Ids(await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).ShouldBe(["beeld"]);
        _outages.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Clauses_that_take_longer_than_a_question_waits_are_embedded_all_the_same_and_serve_as_soon_as_they_are()
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _embeddings.Before = _ => answered.Task;
        var search = Search(TimeSpan.FromSeconds(5));
        var asked = search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        await _clock.WaitsAsync(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Ids(await asked).ShouldBe(["beeld"]);

        answered.SetResult();

        // The clock stands still: it is not the minute of rest that ends.
        while ((await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).Count < 3) await Task.Yield();
        _embeddings.Calls.Count(call => call.Count == Protocol.Clauses.Count).ShouldBe(1);
    }

    [Fact]
    public async Task Another_model_under_the_same_name_embeds_the_clauses_again()
    {
        await Search().FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _embeddings.Spoil = embeddings => [.. embeddings.Select(embedding => new Microsoft.Extensions.AI.Embedding<float>(embedding.Vector[..400]))];
        var search = Search();

        Ids(await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).ShouldBe(["beeld"]);
        _clock.Advance(HybridSearch.Rest);

        (await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).Count.ShouldBe(3);
        _embeddings.Calls.Select(call => call.Count).ShouldBe([3, 1, 1, 3, 1]);
    }

    [Fact]
    public async Task Who_does_not_wait_any_more_is_no_outage()
    {
        using var gone = new CancellationTokenSource();
        var search = Search();
        await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default);
        _embeddings.Before = token => Task.Delay(Timeout.Infinite, token);

        var asked = search.FindAsync(Protocol, Question.Of("leerlingen"), 3, gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asked);
        _embeddings.Before = _ => Task.CompletedTask;
        (await search.FindAsync(Protocol, Question.Of("leerlingen"), 3, default)).Count.ShouldBe(3);
        _outages.ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_protocols_only_the_last_asked_about_stay_in_memory_and_none_is_embedded_twice()
    {
        var search = Search();
        var protocols = Enumerable.Range(0, 70).Select(i => TestProtocol.Of(("a", $"bepaling {i}"))).ToList();
        foreach (var protocol in protocols.Concat(protocols)) await search.FindAsync(protocol, Question.Of("x"), 1, default);

        _vectors.Count.ShouldBe(70);
        _vectors.Looks.ShouldBe(140);
        _embeddings.Calls.Count(call => call[0] != "x").ShouldBe(70);
    }

    private HybridSearch Search(TimeSpan? patience = null) => new(_offline, _clock, _embeddings.Model, _vectors, patience);

    private static List<string> Ids(IReadOnlyList<ClauseHit> hits) => [.. hits.Select(hit => hit.Clause.Id.Value)];
}
