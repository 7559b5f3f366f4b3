using Bot.Language.Searching;
using Bot.School.Protocols;

namespace Bot.Language.Tests.Searching;

public class EmbeddingRankingTests
{
    [Theory]
    [InlineData("foto's van leerlingen", "beeld")]
    [InlineData("online discussies met een ouder", "discussie")]
    [InlineData("ik twijfel, vraag ik het mijn leidinggevende?", "twijfel")]
    public async Task The_clause_nearest_in_meaning_comes_first(string query, string clause)
    {
        using var generator = new LetterPairEmbeddings();
        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model);

        var hits = await ranking.FindAsync(query, 2);

        hits.Count.ShouldBe(2);
        hits[0].Clause.Id.Value.ShouldBe(clause);
        hits[0].Score.ShouldBeInRange(hits[1].Score, 1);
    }

    [Fact]
    public async Task The_clauses_are_embedded_once_with_their_headings()
    {
        using var generator = new LetterPairEmbeddings();
        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model);
        await ranking.FindAsync("foto", 1);
        await ranking.FindAsync("ouders", 1);

        generator.Calls.Select(call => call.Count).ShouldBe([3, 1, 1]);
        generator.Calls.First()[0].ShouldBe("Richtlijnen\nFoto's van leerlingen worden alleen met toestemming geplaatst.");
    }

    [Fact]
    public async Task A_long_protocol_is_embedded_in_batches()
    {
        using var generator = new LetterPairEmbeddings();
        var protocol = TestProtocol.Of([.. Enumerable.Range(0, 200).Select(i => ($"c{i}", i == 150 ? "zwemles" : "leesboek"))]);
        var ranking = await EmbeddingRanking.CreateAsync(protocol, generator.Model);

        generator.Calls.ShouldAllBe(call => call.Count <= 96);
        (await ranking.FindAsync("zwemles", 1))[0].Clause.Id.ShouldBe(new ClauseId("c150"));
    }

    [Fact]
    public async Task Nothing_asked_or_nothing_to_find_costs_no_call()
    {
        using var generator = new LetterPairEmbeddings();
        (await (await EmbeddingRanking.CreateAsync(TestProtocol.Of(), generator.Model)).FindAsync("foto", 3)).ShouldBeEmpty();
        generator.Calls.ShouldBeEmpty();
        (await (await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model)).FindAsync(" ", 3)).ShouldBeEmpty();
        generator.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_model_that_gives_too_few_embeddings_is_refused()
    {
        using var generator = new LetterPairEmbeddings { Spoil = embeddings => embeddings[1..] };
        await Should.ThrowAsync<InvalidOperationException>(() => EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model));
    }

    [Fact]
    public async Task A_model_that_changes_its_dimensions_is_refused()
    {
        using var generator = new LetterPairEmbeddings { Spoil = embeddings => embeddings.Length > 1 ? embeddings : [new(new float[] { 1, 2 })] };
        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model);
        await Should.ThrowAsync<InvalidOperationException>(() => ranking.FindAsync("foto", 1));
    }

    [Fact]
    public async Task A_cancelled_search_stops()
    {
        using var generator = new LetterPairEmbeddings();
        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model);
        await Should.ThrowAsync<OperationCanceledException>(() => ranking.FindAsync("foto", 1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Kept_vectors_are_taken_instead_of_embedding_again()
    {
        using var generator = new LetterPairEmbeddings();
        var vectors = new KeptVectors();
        await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model, vectors);

        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model, vectors);

        generator.Calls.Count.ShouldBe(1);
        (await ranking.FindAsync("foto's van leerlingen", 1))[0].Clause.Id.Value.ShouldBe("beeld");
    }

    [Fact]
    public async Task Another_text_another_model_and_too_few_vectors_are_embedded()
    {
        using var generator = new LetterPairEmbeddings();
        var vectors = new KeptVectors();
        await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model, vectors);

        await EmbeddingRanking.CreateAsync(TestProtocol.Of(("beeld", "Foto's mogen.")), generator.Model, vectors);
        await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model with { Name = "ander" }, vectors);
        await vectors.SaveAsync(TestProtocol.Lindeboom.Fingerprint, generator.Model.Name, [[1f]], default);
        await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, generator.Model, vectors);

        generator.Calls.Select(call => call.Count).ShouldBe([3, 1, 3, 3]);
    }

    [Fact]
    public async Task A_long_text_is_cut_and_never_within_a_sign()
    {
        using var generator = new LetterPairEmbeddings();
        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Of(("lang", new string('x', 90_000))), generator.Model);
        await ranking.FindAsync(new string('x', 3_999) + "😀😀", 1);

        generator.Calls.Select(call => call[0].Length).ShouldBe([4_000, 3_999]);
    }
}
