using Bot.School.Questions;

namespace Bot.School.Tests.Norms;

public sealed class FactConditionTests
{
    [Theory]
    // A fact of one value: another value denies it.
    [InlineData("{consent: given}", "consent=given", Truth.Yes)]
    [InlineData("{consent: given}", "consent=refused", Truth.No)]
    [InlineData("{consent: given}", "-consent=given", Truth.No)]
    [InlineData("{consent: given}", "", Truth.Unknown)]
    [InlineData("{consent: given}", "-consent=refused", Truth.Unknown)]
    // Some values: one suffices, and one unknown is enough to doubt.
    [InlineData("{image: [pupils, colleagues]}", "image=colleagues", Truth.Yes)]
    [InlineData("{image: [pupils, colleagues]}", "-image=pupils image=colleagues", Truth.Yes)]
    [InlineData("{image: [pupils, colleagues]}", "-image=pupils -image=colleagues", Truth.No)]
    [InlineData("{image: [pupils, colleagues]}", "-image=pupils", Truth.Unknown)]
    [InlineData("{image: [pupils, colleagues]}", "image=self", Truth.No)]
    // "not": none of the values.
    [InlineData("{not consent: given}", "consent=given", Truth.No)]
    [InlineData("{not consent: given}", "consent=refused", Truth.Yes)]
    [InlineData("{not consent: given}", "", Truth.Unknown)]
    [InlineData("{not image: [pupils, colleagues]}", "image=pupils image=self", Truth.No)]
    [InlineData("{not image: [pupils, colleagues]}", "image=self", Truth.Yes)]
    // "?": nothing known is good enough, the contrary is not.
    [InlineData("{account?: own}", "", Truth.Yes)]
    [InlineData("{account?: own}", "account=own", Truth.Yes)]
    [InlineData("{account?: own}", "account=school", Truth.No)]
    [InlineData("{not account?: own}", "", Truth.Yes)]
    [InlineData("{not account?: own}", "account=own", Truth.No)]
    // All terms must hold; one that fails decides, also beside one that is unknown.
    [InlineData("{act: publish, image: pupils}", "act=publish image=pupils", Truth.Yes)]
    [InlineData("{act: publish, image: pupils}", "act=publish", Truth.Unknown)]
    [InlineData("{act: publish, image: pupils}", "image=self", Truth.No)]
    [InlineData("{image: pupils, act: publish}", "act=delete", Truth.No)]
    [InlineData("{}", "", Truth.Yes)]
    public void A_condition_holds_fails_or_stays_unknown(string condition, string facts, Truth holds) =>
        NormTexts.Book(NormTexts.Line("forbids", $"when: {condition}")).Norms[0].When.Holds(NormTexts.Facts(facts)).ShouldBe(holds);
}
