using Microsoft.Extensions.AI;

namespace Bot.Language.Searching;

/// <summary>A model that gives texts vectors by their meaning.</summary>
/// <param name="Name">The name under which it is deployed; vectors are kept under it.</param>
/// <param name="Generator">Its client; whoever made it disposes of it.</param>
public sealed record EmbeddingModel(string Name, IEmbeddingGenerator<string, Embedding<float>> Generator)
{
    // Fits the 8,191 tokens of today's models also when every letter is one. Longer texts say what they are about well before it.
    private const int MostCharacters = 4_000;

    // Below the number of inputs that any provider takes at once.
    private const int BatchSize = 96;

    /// <summary>One vector of length 1 for each text, all with as many numbers.</summary>
    /// <param name="texts">Of each, the first 4,000 characters count.</param>
    /// <exception cref="InvalidOperationException">The model gave something else.</exception>
    internal async Task<List<float[]>> EmbedAsync(IEnumerable<string> texts, CancellationToken cancellation)
    {
        var vectors = new List<float[]>();
        foreach (var batch in texts.Select(Shorten).Chunk(BatchSize))
        {
            var embeddings = await Generator.GenerateAsync(batch, options: null, cancellation).ConfigureAwait(false);
            if (embeddings.Count != batch.Length)
                throw new InvalidOperationException($"The embedding model gave {embeddings.Count} embeddings for {batch.Length} texts.");
            vectors.AddRange(embeddings.Select(embedding => Normalize(embedding.Vector)));
        }

        if (vectors.Find(vector => vector.Length != vectors[0].Length) is { } other)
            throw new InvalidOperationException($"The embedding model gave vectors of {vectors[0].Length} and of {other.Length} numbers.");
        return vectors;
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MostCharacters) return text;
        return text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    private static float[] Normalize(ReadOnlyMemory<float> vector)
    {
        var normal = vector.ToArray();
        var length = MathF.Sqrt(normal.Sum(value => value * value));
        if (length > 0)
            foreach (ref var value in normal.AsSpan()) value /= length;
        return normal;
    }
}
