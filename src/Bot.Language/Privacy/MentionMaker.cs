namespace Bot.Language.Privacy;

/// <summary>Makes of the range of a name a mention: which part is the first name, which the surname, and who it is.</summary>
internal static class MentionMaker
{
    public static IEnumerable<Mention> Make(int turn, List<Word> words, List<NameRange> names)
    {
        var reader = new RoleReader(words, names);
        var roles = reader.Read();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var parts = words[name.First..(name.Last + 1)].Where(word => word.IsWord).ToList();
            var isAddressed = reader.IsAddressed(name);
            var (first, surname) = Split(parts, isAddressed);
            yield return new Mention(turn, words[name.First].Start, words[name.Last].End - words[name.First].Start)
            {
                First = first,
                Surname = surname,
                HasInitial = first?.Length == 1,
                Form = FormOf(first, surname),
                IsAddressed = isAddressed,
                Role = roles[i],
            };
        }
    }

    private static (string? First, string? Surname) Split(List<Word> parts, bool isAddressed)
    {
        var first = parts[0].Key;
        if (IsInitials(parts[0])) return (first[..1], parts.Count == 1 ? first[^1..] : parts[^1].Key);
        var isSurnameFirst = NameLists.Particles.Contains(first) && parts.Count > 1 || (isAddressed && NameLists.FirstName(first) != NameShade.Strong)
            || (parts.Count == 1 && NameLists.FirstName(first) == NameShade.None && NameLists.Surname(first) != NameShade.None);
        if (isSurnameFirst || (isAddressed && parts.Count == 1 && NameLists.Surname(first) != NameShade.None)) return (null, parts[^1].Key);
        if (parts.Count == 1) return (first, null);
        var isSecondFirstName = parts.Skip(1).All(part => NameLists.FirstName(part.Key) == NameShade.Strong && NameLists.Surname(part.Key) == NameShade.None);
        return isSecondFirstName ? (first, null) : (first, parts[^1].Key);
    }

    private static string FormOf(string? first, string? surname) =>
        surname is null ? ""
        : surname.Length == 1 ? Placeholder.WithInitial
        : first is null ? Placeholder.BySurname
        : Placeholder.WithSurname;

    private static bool IsInitials(Word word) => word.Text.Length == 1 || (word.Text.Contains('.', StringComparison.Ordinal) && word.Text.All(c => c == '.' || char.IsUpper(c)));
}
