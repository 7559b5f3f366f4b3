namespace Bot.Evaluation;

/// <summary>
/// Holds quotes against the protocol as it lies on the disk, without any of the code that reads clauses: a mistake there must show here.
/// </summary>
internal sealed class QuoteCheck
{
    private readonly string _text;

    private QuoteCheck(string text) => _text = Folded.Text(text);

    public static QuoteCheck OfText(string text) => new(text);

    public bool Holds(string quote) => quote.Split('\n').All(line => _text.Contains(Folded.Text(line), StringComparison.Ordinal));
}
