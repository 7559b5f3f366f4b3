using System.Reflection;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>Every errand can be stored: who adds one to the hierarchy and forgets its columns sees it here.</summary>
public sealed class ErrandColumnsTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Errand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Errand)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_errand_comes_back_out_of_its_columns_and_is_a_known_kind(Type kind)
    {
        var errand = Made(kind);

        ErrandColumns.Of(errand).ToErrand().ShouldBe(errand);
        ErrandColumns.KnownKinds.ShouldContain($"'{ErrandColumns.Of(errand).Kind}'");
    }

    [Fact]
    public void No_two_errands_have_the_same_kind()
    {
        var kinds = typeof(Errand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Errand))).Select(type => ErrandColumns.Of(Made(type)).Kind).ToList();

        kinds.Distinct().Count().ShouldBe(kinds.Count);
        kinds.Count.ShouldBeGreaterThan(3);
    }

    // Later versions read what this one stored.
    [Theory]
    [InlineData("show_case", "c1", null, null)]
    [InlineData("tell_asker", "c1", 2, "29:jan")]
    [InlineData("remind", "c1", 2, null)]
    [InlineData("tell_administrator", "c1", 2, "object-id")]
    [InlineData("tell_discarded", "m1", 3, null)]
    public void The_columns_stay_what_they_are(string kind, string subject, int? part, string? receiver)
    {
        var columns = new ErrandColumns(kind, subject, part, receiver);

        ErrandColumns.Of(columns.ToErrand().ShouldNotBeNull()).ShouldBe(columns);
    }

    [Theory]
    [InlineData("sing", 2, "29:jan")]
    [InlineData("announce", null, null)]
    [InlineData("remind_reader", null, "29:jan")]
    [InlineData("tell_outdated", null, null)]
    [InlineData("tell_discarded", null, null)]
    [InlineData("tell_asker", null, "29:jan")]
    [InlineData("tell_asker", 2, null)]
    [InlineData("remind", null, null)]
    public void What_this_version_does_not_know_is_no_errand(string kind, int? part, string? receiver) => new ErrandColumns(kind, "c1", part, receiver).ToErrand().ShouldBeNull();

    private static Errand Made(Type kind) => (Errand)kind.GetConstructors().Single().Invoke([.. kind.GetConstructors().Single().GetParameters().Select(Value)]);

    private static object Value(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(CaseId) => new CaseId("c-" + parameter.Name),
        var type when type == typeof(AnnouncementId) => new AnnouncementId("a-" + parameter.Name),
        var type when type == typeof(SchoolId) => new SchoolId("de-bron"),
        var type when type == typeof(PersonId) => new PersonId("p-" + parameter.Name),
        var type when type == typeof(string) => "s-" + parameter.Name,
        var type when type == typeof(int) => 7,
        var type => throw new NotSupportedException($"Say here what a {type.Name} looks like."),
    };
}
