using Bot.Language.Searching;
using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Bot.Language.Tests.Searching;

/// <summary>Embeds a text by counting its pairs of letters: near texts are near, and the same on every machine.</summary>
internal sealed class LetterPairEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    public EmbeddingModel Model => new("letterparen", this);

    /// <summary>The texts of each call.</summary>
    public ConcurrentQueue<IReadOnlyList<string>> Calls { get; } = [];

    /// <summary>Changes what is given, for a model that fails.</summary>
    public Func<Embedding<float>[], Embedding<float>[]> Spoil { get; set; } = embeddings => embeddings;

    /// <summary>What a call waits for before it is answered, for a model that is slow or fails.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values,
        EmbeddingGenerationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var texts = values.ToList();
        Calls.Enqueue(texts);
        await Before(cancellationToken);
        return new GeneratedEmbeddings<Embedding<float>>(Spoil([.. texts.Select(Embed)]));
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
