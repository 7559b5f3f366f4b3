namespace Bot.School.Protocols.Reading;

internal enum ParagraphPlace
{
    Text,
    LeadIn,
    AmongLists,
    Closing,
}

/// <summary>Counts what stands in one section or under one item, and says what people call each: "3e punt", "2e alinea", "lid d".</summary>
internal sealed class Counter
{
    private int _paragraphs;
    private int _bullets;
    private int _leadIns;
    private int _closings;

    public (string Address, string Stem) Paragraph(SectionName name, ParagraphPlace place)
    {
        if (place == ParagraphPlace.LeadIn) return Named("aanhef", ++_leadIns);
        if (place == ParagraphPlace.Closing) return Named("slot", ++_closings);
        _paragraphs++;
        // In a section with lists the number alone is the id of a list item.
        var part = place == ParagraphPlace.AmongLists ? "alinea-" : "";
        return ($"{name.Full}, {_paragraphs}e alinea", $"{name.Stem}-{part}{_paragraphs}");

        (string, string) Named(string what, int count) =>
            count == 1 ? ($"{name.Full}, {what}", $"{name.Stem}-{what}") : ($"{name.Full}, {count}e {what}", $"{name.Stem}-{what}-{count}");
    }

    public (string Address, string Stem) Item(SectionName name, Marker marker) => marker.Kind switch
    {
        MarkerKind.Bullet => ($"{name.Full}, {++_bullets}e punt", $"{name.Stem}-{_bullets}"),
        MarkerKind.Decimal => (marker.Label, Slug.Of(marker.Label)),
        MarkerKind.Article => (marker.Label, Slug.Of(marker.Label)),
        MarkerKind.Capital => (marker.Label, $"{name.Stem}-{Slug.Of(marker.Label)}"),
        _ => ($"{name.Short}{name.Joint}{marker.Label}", $"{name.Stem}-{marker.Label}"),
    };

    public (string Address, string Stem) SubItem((string Address, string Stem) parent, Marker above, Marker marker) => marker.Kind switch
    {
        MarkerKind.Bullet => ($"{parent.Address}, {++_bullets}e punt", $"{parent.Stem}-{_bullets}"),
        MarkerKind.Decimal => (marker.Label, Slug.Of(marker.Label)),
        _ when above.Kind is MarkerKind.Article => ($"{parent.Address} lid {marker.Label}", $"{parent.Stem}-{marker.Label}"),
        _ => ($"{parent.Address} onder {marker.Label}", $"{parent.Stem}-{marker.Label}"),
    };
}
