namespace Bot.Tests;

/// <summary>School does not know Teams, Teams does not know School; the host introduces them.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData(typeof(Bot.School.Protocols.Protocol), "")]
    [InlineData(typeof(Bot.Teams.Schema.IncomingActivity), "")]
    [InlineData(typeof(Bot.Language.Functions.VerdictFunction), "Bot.School")]
    [InlineData(typeof(Bot.Storage.Database), "Bot.School")]
    public void A_project_knows_only_those_it_may_know(Type inProject, string known) =>
        inProject.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).Where(name => name.StartsWith("Bot.", StringComparison.Ordinal))
            .ShouldBe(known.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
