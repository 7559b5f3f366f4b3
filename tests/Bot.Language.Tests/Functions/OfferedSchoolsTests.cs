using Bot.Language.Functions;
using Bot.School.Protocols;

namespace Bot.Language.Tests.Functions;

public class OfferedSchoolsTests
{
    private static readonly Protocol Linde = new(new SchoolId("linde"), "obs De Linde", "Afspraken", "1", []);

    private static readonly OfferedSchools Two = new([TestProtocol.Lindeboom, Linde]);

    [Theory]
    [InlineData("linde")]
    [InlineData(" LINDE ")]
    [InlineData("obs de linde")]
    public void A_school_is_known_by_its_folder_and_by_its_name(string named) => Two.Choose(named).ShouldBe(Linde);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zweinstein")]
    [InlineData("lind")]
    public void Any_other_name_is_refused_with_the_names_that_are_known_and_without_the_one_that_was_sent(string? named)
    {
        var refusal = Should.Throw<FunctionRefusedException>(() => Two.Choose(named));

        refusal.Message.ShouldContain("linde, lindeboom");
        refusal.Message.ShouldNotContain("zweinstein");
    }

    [Fact]
    public void The_only_school_need_not_be_named_but_another_is_still_refused()
    {
        var one = new OfferedSchools([Linde]);

        one.Choose(null).ShouldBe(Linde);
        Should.Throw<FunctionRefusedException>(() => one.Choose("lindeboom"));
    }
}
