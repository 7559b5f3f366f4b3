using System.Collections.Frozen;
using System.Globalization;

namespace Bot.School.Precedents;

/// <summary>How telling a term is: the rarer among what staff ask, the more two questions that share it are alike. Counted over the worked examples; a school's own precedents are too few to count over.</summary>
internal static class WordRarity
{
    /// <summary>Of the terms that stand in fewer than three of a thousand questions; the file has the others.</summary>
    private const double RarestShare = 0.003;

    private static readonly FrozenDictionary<string, double> Weights =
        EmbeddedText.Lines("Precedents/common-terms.txt").Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
            .ToFrozenDictionary(pair => pair[0], pair => Weight(double.Parse(pair[1], CultureInfo.InvariantCulture) / 1000));

    private static readonly double Rarest = Weight(RarestShare);

    public static double Of(string term) => Weights.GetValueOrDefault(term, Rarest);

    private static double Weight(double share) => -Math.Log(share);
}
