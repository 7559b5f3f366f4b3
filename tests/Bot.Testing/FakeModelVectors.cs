using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Testing;

/// <summary>The server's embedding model: counts a text's pairs of letters, so that near texts are near, the same on every machine.</summary>
internal static class FakeModelVectors
{
    private const int Letters = 26;

    public static string Answer(JsonElement request)
    {
        var input = request.GetProperty("input");
        string[] texts = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!];
        var packed = request.TryGetProperty("encoding_format", out var format) && format.GetString() == "base64";
        var data = texts.Select((text, place) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = place,
            ["embedding"] = packed ? Convert.ToBase64String(Bytes(Vector(text))) : new JsonArray([.. Vector(text).Select(number => (JsonNode)number)]),
        });
        var tokens = texts.Sum(text => text.Length / 4);
        return new JsonObject
        {
            ["object"] = "list",
            ["model"] = "vectors",
            ["data"] = new JsonArray([.. data]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = tokens, ["total_tokens"] = tokens },
        }.ToJsonString();
    }

    private static float[] Vector(string text)
    {
        var counts = new float[Letters * Letters];
        var letters = text.ToLowerInvariant();
        for (var i = 1; i < letters.Length; i++)
            if (char.IsAsciiLetter(letters[i - 1]) && char.IsAsciiLetter(letters[i]))
                counts[((letters[i - 1] - 'a') * Letters) + letters[i] - 'a']++;
        return counts;
    }

    private static byte[] Bytes(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        return bytes;
    }
}
