namespace Bot.School.Questions;

/// <summary>A statement that was read from a message.</summary>
/// <param name="Value">What is stated.</param>
/// <param name="Truth">Whether the message says so or denies it.</param>
/// <param name="Words">The words it was read from; empty when it follows from the message as a whole.</param>
/// <param name="Confidence">How sure the reader is, 0 to 1.</param>
public sealed record FactReading(FactValue Value, Truth Truth, string Words, double Confidence);

/// <summary>What is known, denied or unknown of what would be posted.</summary>
public sealed class PostFacts
{
    private readonly FactReading?[] _readings = new FactReading?[FactVocabulary.Values.Count];
    private readonly bool[] _settled = new bool[FactVocabulary.Facts.Count];

    /// <summary>Takes the readings; a fact of one value that is known denies that fact's other values.</summary>
    public PostFacts(IEnumerable<FactReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        foreach (var reading in readings)
        {
            _readings[reading.Value.Index] = reading;
            if (reading.Truth == Truth.Yes) _settled[reading.Value.FactIndex] = true;
        }
    }

    public IEnumerable<FactReading> Known => _readings.Where(reading => reading is not null)!;

    public FactReading? Reading(FactValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return _readings[value.Index];
    }

    /// <summary>Whether the statement holds; a fact that is known with other values only denies this one.</summary>
    public Truth Is(FactValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_readings[value.Index] is { } reading) return reading.Truth;
        return _settled[value.FactIndex] ? Truth.No : Truth.Unknown;
    }

    public bool Has(string fact, string value) => Is(FactVocabulary.Value(fact, value)) == Truth.Yes;

    /// <summary>Whether anything at all is known of the fact.</summary>
    public bool Knows(string fact) => FactVocabulary.Find(fact) is { } known && Knows(known);

    /// <inheritdoc cref="Knows(string)"/>
    public bool Knows(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _settled[fact.Index];
    }
}
