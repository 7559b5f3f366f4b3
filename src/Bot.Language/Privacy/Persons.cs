namespace Bot.Language.Privacy;

/// <summary>A person of the question, known by everything that she is called in it.</summary>
internal sealed class Person
{
    public string? First { get; set; }

    public bool HasInitial { get; set; }

    public string? Surname { get; set; }

    public string? Role { get; set; }
}

/// <summary>Tells which mentions are of one person: "Fatima El Amrani", "fatima" and "J. de Vries", "meneer De Vries".</summary>
internal static class Persons
{
    /// <summary>For each mention, in their order, its person.</summary>
    public static List<Person> Tell(IEnumerable<Mention> mentions)
    {
        var persons = new List<Person>();
        var told = new List<Person>();
        foreach (var mention in mentions)
        {
            var person = persons.FindLast(known => known.First == mention.First && known.Surname == mention.Surname && !IsOtherThanPupil(known, mention))
                ?? persons.FindLast(known => IsSame(known, mention));
            if (person is null)
            {
                person = new Person { First = mention.First, HasInitial = mention.HasInitial };
                persons.Add(person);
            }

            if (person.First is null || (person.HasInitial && !mention.HasInitial && mention.First is not null)) (person.First, person.HasInitial) = (mention.First, mention.HasInitial);
            if (person.Surname is null || person.Surname.Length == 1) person.Surname = mention.Surname ?? person.Surname;
            person.Role ??= mention.Role;
            told.Add(person);
        }

        return told;
    }

    private static bool IsSame(Person known, Mention mention)
    {
        if (IsOtherThanPupil(known, mention)) return false;
        if (mention.First is null) return known.Surname == mention.Surname;
        if (known.First is not null && known.First != mention.First
            && !((known.HasInitial || mention.HasInitial) && known.First[0] == mention.First[0] && known.Surname is not null && mention.Surname is not null)) return false;
        if (mention.Surname is null || known.Surname is null) return known.First is not null;
        return known.Surname == mention.Surname || ((known.Surname.Length == 1 || mention.Surname.Length == 1) && known.Surname[0] == mention.Surname[0]);
    }

    /// <summary>"mevrouw De Vries" is not the pupil Sem de Vries but the mother.</summary>
    private static bool IsOtherThanPupil(Person known, Mention mention) =>
        mention.First is null && ((mention.IsAddressed && known.Role == RoleReader.Pupil) || (mention.Role is not null && known.Role is not null && mention.Role != known.Role));
}
