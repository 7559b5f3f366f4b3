namespace Bot.School.Dutch.Patterns;

/// <summary>A text with the word forms that each of its tokens matches, and its sentences.</summary>
internal sealed class MatchedText
{
    private readonly MatchedWord[] _words;
    private readonly ulong[] _present;
    private readonly int[] _sentences;
    private readonly bool[] _inDraft;

    public MatchedText(IReadOnlyList<Token> tokens, bool[] inDraft, WordMatcher words)
    {
        _inDraft = inDraft;
        _words = new MatchedWord[tokens.Count];
        _present = new ulong[(words.Count >> 6) + 1];
        _sentences = new int[tokens.Count];
        var sentence = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            _words[i] = words.Match(tokens[i].Norm);
            foreach (var form in _words[i].Forms) _present[form >> 6] |= 1ul << (form & 63);
            _sentences[i] = sentence;
            if (tokens[i].Norm is "." or "?" or "!" or "…" or ";") sentence++;
        }
    }

    /// <summary>The forms that a token matches.</summary>
    public ReadOnlySpan<int> Forms(int token) => _words[token].Forms;

    /// <summary>Whether a token of the text matches one of these forms.</summary>
    public bool HoldsAny(ReadOnlySpan<int> forms)
    {
        foreach (var form in forms)
        {
            if ((_present[form >> 6] & (1ul << (form & 63))) != 0) return true;
        }

        return false;
    }

    public bool MayStart(Pattern pattern, int at)
    {
        if (pattern.AtSentenceStart && at > 0 && _sentences[at - 1] == _sentences[at]) return false;
        if (pattern.Place == PatternPlace.InDraft && !_inDraft[at]) return false;
        return pattern.Place != PatternPlace.OutsideDraft || !_inDraft[at];
    }

    /// <summary>Whether a word stands in the sentence with which the pattern says nothing. Looks at the whole sentence: ask it last.</summary>
    public bool IsLifted(Pattern pattern, int at) => HoldsAny(pattern.Unless) && SentenceHolds(at, pattern.Unless);

    /// <summary>The last token of a match of the steps from <paramref name="step"/> on, after token <paramref name="at"/>; -1 without one.</summary>
    public int MatchFrom(Pattern pattern, int step, int at)
    {
        if (step == pattern.Steps.Length)
            return pattern.AtSentenceEnd && at + 1 < _sentences.Length && _sentences[at + 1] == _sentences[at] && at + 2 < _sentences.Length && _sentences[at + 2] == _sentences[at] ? -1 : at;
        ref readonly var current = ref pattern.Steps[step];
        if (current.IsForbidden)
        {
            var blocked = at + 1 < _sentences.Length && _sentences[at + 1] == _sentences[at] && Fits(in current, at + 1);
            return blocked ? -1 : MatchFrom(pattern, step + 1, at);
        }

        for (var next = at + 1; next < _sentences.Length && next <= at + 1 + current.MostBetween && _sentences[next] == _sentences[at]; next++)
        {
            if (!Fits(in current, next)) continue;
            var last = MatchFrom(pattern, step + 1, next);
            if (last >= 0) return last;
        }

        return current.IsOptional ? MatchFrom(pattern, step + 1, at) : -1;
    }

    private bool Fits(in PatternStep step, int token)
    {
        if (step.Forms.Length == 0) return true;
        return (_words[token].Mask & step.Mask) != 0 && Any(token, step.Forms);
    }

    private bool SentenceHolds(int at, int[] forms)
    {
        for (var i = at; i >= 0 && _sentences[i] == _sentences[at]; i--) if (Any(i, forms)) return true;
        for (var i = at + 1; i < _sentences.Length && _sentences[i] == _sentences[at]; i++) if (Any(i, forms)) return true;
        return false;
    }

    private bool Any(int token, int[] forms)
    {
        foreach (var form in Forms(token))
        {
            if (forms.Contains(form)) return true;
        }

        return false;
    }
}
