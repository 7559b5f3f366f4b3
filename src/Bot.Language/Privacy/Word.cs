namespace Bot.Language.Privacy;

/// <summary>A word or a mark of a turn, as the search for names sees it.</summary>
/// <param name="Text">As written, without a possessive 's.</param>
/// <param name="Key">Folded (<see cref="Folding.Fold"/>).</param>
/// <param name="Start">Offset in the turn.</param>
internal sealed record Word(string Text, string Key, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>Letters, no number and no mark.</summary>
    public bool IsWord { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>It begins a sentence, a line or a quotation: a capital says nothing.</summary>
    public bool StartsSentence { get; init; }

    /// <summary>Most words of the sentence have capitals: a capital says nothing.</summary>
    public bool IsAmongCapitals { get; set; }

    /// <summary>A possessive 's was cut off.</summary>
    public bool HasPossessive { get; init; }

    /// <summary>It lies in something that was found already (an address, a URL), or in a public name.</summary>
    public bool IsTaken { get; set; }

    public bool IsCapital => IsWord && char.IsUpper(Text[0]);

    /// <summary>A capital that says that it is a name of something.</summary>
    public bool StandsOut => IsCapital && !StartsSentence && !IsAmongCapitals;

    public bool IsShouted => Text.Length > 1 && Text.All(c => !char.IsLower(c));

    /// <summary>A capital inside, as brands have: "ParnasSys"; not "McDonald", "O'Neil", "Jansen-Bakker".</summary>
    public bool IsCamel
    {
        get
        {
            if (IsShouted) return false;
            for (var i = 1; i < Text.Length; i++)
            {
                var isScottish = (i == 3 && Key.StartsWith("mac", StringComparison.Ordinal)) || (i == 2 && Key.StartsWith("mc", StringComparison.Ordinal));
                if (char.IsUpper(Text[i]) && char.IsLower(Text[i - 1]) && !isScottish) return true;
            }

            return false;
        }
    }
}
