namespace Bot.School.Dutch;

/// <summary>
/// The stem of a Dutch word, by the Dutch stemmer that Martin Porter wrote for Snowball
/// (https://snowballstem.org/algorithms/dutch/stemmer.html as released in libstemmer 2.2), not by the Kraaij-Pohlmann stemmer that
/// Snowball publishes too and that took over the name "dutch" in version 3. The names below are those of the published algorithm.
/// </summary>
internal static class DutchStemmer
{
    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        Span<char> letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.CopyTo(letters);
        var run = new Run(letters);
        var stem = run.Stem();
        return stem.SequenceEqual(word) ? word : new string(stem);
    }

    private ref struct Run(Span<char> word)
    {
        private readonly Span<char> _word = word;
        private int _length = word.Length;
        private int _p1 = word.Length;
        private int _p2 = word.Length;
        private bool _eFound;

        public ReadOnlySpan<char> Stem()
        {
            Prelude();
            MarkRegions();
            PluralsAndInflections();
            EEnding();
            Heid();
            Derivations();
            UndoubleVowel();
            foreach (ref var c in _word[.._length])
                if (c is 'Y' or 'I') c = char.ToLowerInvariant(c);
            return _word[.._length];
        }

        /// <summary>Takes accents off and marks the i and y that are consonants with a capital.</summary>
        private readonly void Prelude()
        {
            foreach (ref var c in _word) c = WithoutAccent(c);
            if (_word.Length > 0 && _word[0] == 'y') _word[0] = 'Y';
            for (var i = 0; i + 1 < _word.Length; i++)
            {
                if (!IsVowel(_word[i])) continue;
                if (_word[i + 1] == 'y') _word[i + 1] = 'Y';
                else if (_word[i + 1] == 'i' && i + 2 < _word.Length && IsVowel(_word[i + 2])) _word[i + 1] = 'I';
            }
        }

        private void MarkRegions()
        {
            if (RegionAfter(0) is not { } first) return;
            _p1 = Math.Max(first, 3);
            _p2 = RegionAfter(first) ?? _length;
        }

        /// <summary>Past the first consonant that follows a vowel.</summary>
        private readonly int? RegionAfter(int start)
        {
            for (var i = start + 1; i < _length; i++)
                if (IsVowel(_word[i - 1]) && !IsVowel(_word[i])) return i + 1;
            return null;
        }

        private void PluralsAndInflections()
        {
            if (EndsWith("heden"))
            {
                if (!InR1(5)) return;
                "heid".CopyTo(_word[(_length - 5)..]);
                _length--;
            }
            else if (EndsWith("ene")) EnEnding(3);
            else if (EndsWith("en")) EnEnding(2);
            else if (EndsWith("se")) SEnding(2);
            else if (EndsWith("s")) SEnding(1);
        }

        private void SEnding(int suffix)
        {
            if (InR1(suffix) && Before(suffix) is { } c && !IsVowel(c) && c != 'j') _length -= suffix;
        }

        private void EnEnding(int suffix)
        {
            if (!InR1(suffix) || Before(suffix) is not { } c || IsVowel(c)) return;
            if (_word[..(_length - suffix)].EndsWith("gem")) return;
            _length -= suffix;
            Undouble();
        }

        private void EEnding()
        {
            _eFound = false;
            if (!EndsWith("e") || !InR1(1) || Before(1) is not { } c || IsVowel(c)) return;
            _length--;
            _eFound = true;
            Undouble();
        }

        private void Heid()
        {
            if (!EndsWith("heid") || !InR2(4) || Before(4) == 'c') return;
            _length -= 4;
            if (EndsWith("en")) EnEnding(2);
        }

        private void Derivations()
        {
            if (EndsWith("end") || EndsWith("ing"))
            {
                if (!InR2(3)) return;
                _length -= 3;
                if (!TryIg()) Undouble();
            }
            else if (EndsWith("lijk"))
            {
                if (!InR2(4)) return;
                _length -= 4;
                EEnding();
            }
            else if (EndsWith("baar"))
            {
                if (InR2(4)) _length -= 4;
            }
            else if (EndsWith("bar"))
            {
                if (InR2(3) && _eFound) _length -= 3;
            }
            else TryIg();
        }

        private bool TryIg()
        {
            if (!EndsWith("ig") || !InR2(2) || Before(2) == 'e') return false;
            _length -= 2;
            return true;
        }

        /// <summary>"maan" becomes "man", so that it meets "manen".</summary>
        private void UndoubleVowel()
        {
            if (_length < 4) return;
            var last = _word[_length - 1];
            var vowel = _word[_length - 2];
            if (IsVowel(last) || last == 'I' || vowel is not ('a' or 'e' or 'o' or 'u')) return;
            if (_word[_length - 3] != vowel || IsVowel(_word[_length - 4])) return;
            _word[_length - 2] = last;
            _length--;
        }

        private void Undouble()
        {
            if (EndsWith("kk") || EndsWith("dd") || EndsWith("tt")) _length--;
        }

        private readonly bool EndsWith(string suffix) => _word[.._length].EndsWith(suffix);

        private readonly bool InR1(int suffix) => _length - suffix >= _p1;

        private readonly bool InR2(int suffix) => _length - suffix >= _p2;

        private readonly char? Before(int suffix) => _length > suffix ? _word[_length - suffix - 1] : null;

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';

        private static char WithoutAccent(char c) => c switch
        {
            'ä' or 'á' => 'a',
            'ë' or 'é' => 'e',
            'ï' or 'í' => 'i',
            'ö' or 'ó' => 'o',
            'ü' or 'ú' => 'u',
            _ => c,
        };
    }
}
