using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public class ProtocolFingerprintTests
{
    private static readonly Clause Clause = new()
    {
        Id = new ClauseId("s/a1"),
        Address = "A.1",
        HeadingPath = ["Een", "Twee"],
        Text = "Foto's mogen.",
        Sentences = [new Sentence(0, 13)],
        Line = 1,
    };

    public static TheoryData<string, Protocol> Others => new()
    {
        { "title", Of("Ander protocol", "1", Clause) },
        { "words", Of("Protocol", "1", Clause with { Text = "Foto's mogen niet." }) },
        { "id", Of("Protocol", "1", Clause with { Id = new ClauseId("t/a1") }) },
        { "address", Of("Protocol", "1", Clause with { Address = "A.2" }) },
        { "headings", Of("Protocol", "1", Clause with { HeadingPath = ["Een"] }) },
        { "lead-in", Of("Protocol", "1", Clause with { LeadIn = "Twee" }) },
        { "footnote", Of("Protocol", "1", Clause with { Footnotes = ["1 Met toestemming."] }) },
        { "one more", Of("Protocol", "1", Clause, Clause with { Id = new ClauseId("s/a2") }) },
        { "none", Of("Protocol", "1") },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_text_has_another_fingerprint(string what, Protocol other) =>
        other.Fingerprint.ShouldNotBe(Of("Protocol", "1", Clause).Fingerprint, what);

    [Fact]
    public void The_same_text_has_the_same_whatever_version_it_states()
    {
        var fingerprint = Of("Protocol", "1", Clause).Fingerprint;

        fingerprint.ShouldMatch("^[0-9a-f]{64}$");
        Of("Protocol", "2", Clause with { Line = 9 }).Fingerprint.ShouldBe(fingerprint);
    }

    [Fact]
    public void The_order_of_the_clauses_counts()
    {
        var second = Clause with { Id = new ClauseId("s/a2") };

        Of("Protocol", "1", Clause, second).Fingerprint.ShouldNotBe(Of("Protocol", "1", second, Clause).Fingerprint);
    }

    private static Protocol Of(string title, string version, params Clause[] clauses) => new(new SchoolId("s"), "School", title, version, clauses);
}
