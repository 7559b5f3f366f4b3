using Microsoft.Extensions.AI;

namespace Bot.Language.Tests;

/// <summary>Embeds a text by counting its pairs of letters: near texts are near, and the same on every machine.</summary>
internal sealed class LetterPairEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The texts of each call.</summary>
    public List<IReadOnlyList<string>> Calls { get; } = [];

    /// <summary>Changes what is given, for a model that fails.</summary>
    public Func<Embedding<float>[], Embedding<float>[]> Spoil { get; init; } = embeddings => embeddings;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var texts = values.ToList();
        Calls.Add(texts);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(Spoil([.. texts.Select(Embed)])));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static Embedding<float> Embed(string text)
    {
        var counts = new float[26 * 26];
        var letters = text.ToLowerInvariant();
        for (var i = 1; i < letters.Length; i++)
            if (char.IsAsciiLetter(letters[i - 1]) && char.IsAsciiLetter(letters[i]))
                counts[(letters[i - 1] - 'a') * 26 + letters[i] - 'a']++;
        return new Embedding<float>(counts);
    }
}
