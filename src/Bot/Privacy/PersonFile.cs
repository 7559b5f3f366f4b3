using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.School.Conversations;
using Bot.School.People;
using Bot.Texts;

namespace Bot.Privacy;

/// <summary>All that is stored of a person, as a file that they can read.</summary>
internal sealed class PersonFile(IPersonData data)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<byte[]> WriteAsync(PersonId person, CancellationToken cancellation)
    {
        var parts = await data.OfAsync(person, cancellation);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            foreach (var part in parts)
            {
                json.WriteStartArray(PrivacyTexts.PartName(part.Name));
                foreach (var row in part.Rows)
                {
                    json.WriteStartObject();
                    foreach (var (name, value) in row) json.WriteString(name, value);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
