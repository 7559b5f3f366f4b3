using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Commands;

/// <summary>What a person who reviews the norms of a protocol reads in the terminal: clause by clause, the words and what they were taken to say.</summary>
internal static class NormsText
{
    public static void Write(SchoolKnowledge school, TextWriter output)
    {
        var protocol = school.Protocol;
        var byClause = school.Norms.Norms.ToLookup(norm => norm.Clause);
        output.WriteLine($"{protocol.SchoolName}: {protocol.Title} ({protocol.Version})");
        output.WriteLine($"  {Count(school.Norms.Norms.Count, "norm", "normen")}, {State(school.Norms)}");
        foreach (var clause in protocol.Clauses.Where(clause => byClause.Contains(clause.Id))) WriteClause(clause, byClause[clause.Id], output);

        var without = protocol.Clauses.Where(clause => !byClause.Contains(clause.Id)).ToList();
        output.WriteLine();
        output.WriteLine(without.Count == 0 ? "Elke bepaling heeft een norm." : "Zonder norm:");
        foreach (var clause in without) output.WriteLine($"  {clause.Address} ({clause.Id})");
    }

    private static string State(NormBook norms) => norms.Norms.Count > 0 && norms.Norms.All(norm => norm.Reviewed)
        ? "door een mens nagelezen"
        : "nog door niemand nagelezen: de assistent zegt alleen daarop nooit dat iets mag";

    private static void WriteClause(Clause clause, IEnumerable<Norm> norms, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{clause.Address} ({clause.Id})");
        foreach (var said in norms.GroupBy(norm => norm.Quote))
        {
            output.WriteLine($"  \"{said.Key.Replace("\n", " ", StringComparison.Ordinal)}\"");
            foreach (var norm in said) WriteNorm(norm, output);
        }
    }

    private static void WriteNorm(Norm norm, TextWriter output)
    {
        var at = norm.Line > 0 ? $" (regel {norm.Line})" : "";
        output.WriteLine($"    - {Effect(norm.Effect)}{at}{(norm.Say.Length > 0 ? $": {norm.Say}" : "")}");
        if (norm.When.Terms.Count > 0) WriteCondition("als", norm.When, output);
        if (norm.Unless is { } unless) WriteCondition("tenzij", unless, output);
        foreach (var requirement in norm.Requirements)
        {
            output.WriteLine($"        eis: {requirement.Say}");
            WriteCondition("  voldaan als", requirement.Met, output);
            if (requirement.Failed is { } failed) WriteCondition("  niet voldaan als", failed, output);
            if (requirement.Ask is { } ask) output.WriteLine($"          vraag: {ask}");
        }
    }

    private static void WriteCondition(string word, FactCondition condition, TextWriter output)
    {
        var terms = condition.Terms.Select(Term).ToList();
        output.WriteLine($"        {word} {(terms.Count == 0 ? "altijd" : terms[0])}");
        foreach (var term in terms.Skip(1)) output.WriteLine($"        {new string(' ', word.Length - 2)}en {term}");
    }

    private static string Term(FactTerm term)
    {
        var values = string.Join(" / ", term.Values.Select(value => value.Dutch));
        return $"{FactVocabulary.Find(term.Fact)!.Dutch}: {(term.Negated ? "niet " : "")}{values}{(term.OrUnknown ? " (of niet bekend)" : "")}";
    }

    private static string Effect(NormEffect effect) => effect switch
    {
        NormEffect.Tells => "vertelt alleen iets",
        NormEffect.Forbids => "verbiedt",
        NormEffect.Allows => "staat toe",
        NormEffect.Requires => "vraagt",
        NormEffect.Advises => "raadt aan",
        NormEffect.Doubts => "laat het aan de leidinggevende",
        NormEffect.Reports => "laat het melden",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static string Count(int number, string one, string more) => $"{number} {(number == 1 ? one : more)}";
}
