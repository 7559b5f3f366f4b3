using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Tests.Cases;

public sealed class ManyRulersTests(ITestOutputHelper output)
{
    private const int People = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_hundred_who_rule_at_once_one_rules_and_the_others_hear_whose_ruling_it_is(bool onServer)
    {
        // The time of the wall: who presses gets an apology when it takes longer than Teams waits.
        await using var talk = await TalkingHost.StartAsync(onServer ? await OnServerAsync() : [], TimeProvider.System, MadeProtocol.DeBron);
        await talk.LinkAsync([.. Enumerable.Range(0, People).Select(number => new RosterMember(IdOf(number), NameOf(number)))]);
        var card = await talk.AsksInDoubtAsync();

        JsonObject[] presses = [.. Enumerable.Range(0, People).Select(number =>
            talk.Press(card, TitleOf(number), IdOf(number), NameOf(number), $"Toelichting {number}.", CaseStage.Thread(card)))];
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (slowest, began) = (TimeSpan.Zero, 0L);
        var answering = presses.Select(async press =>
        {
            await start.Task;
            var seen = await talk.PressedAsync(press);
            var took = Stopwatch.GetElapsedTime(began);
            lock (presses) slowest = took > slowest ? took : slowest;
            return seen;
        }).ToArray();
        began = Stopwatch.GetTimestamp();
        start.SetResult();
        var seen = await Task.WhenAll(answering);
        output.WriteLine($"{People} at once on {(onServer ? "PostgreSQL" : "SQLite")}: the last was answered after {slowest.TotalMilliseconds:F0} ms.");

        var winner = Enumerable.Range(0, People).Where(number => seen[number] is JsonObject).ShouldHaveSingleItem();
        var ruled = DecisionOf(winner);
        foreach (var told in seen.OfType<JsonValue>())
        {
            var words = (string)told!;
            words.ShouldStartWith($"Al beslist door {NameOf(winner)} op ");
            words.ShouldEndWith($": {ruled}.");
        }

        await talk.CardAsync();
        var shown = talk.ShownIn(CaseStage.Channel);
        shown.ShouldContain($"{NameOf(winner)} besliste op");
        shown.ShouldContain($"Toelichting {winner}.");
        shown.ShouldContain($": {ruled}.");
        var rulings = talk.Teams.Shown(CaseStage.AskersChat).Where(message => new[] { message }.Shown().Contains("besliste", StringComparison.Ordinal)).ToArray();
        var ruling = rulings.ShouldHaveSingleItem();
        new[] { ruling }.Shown().ShouldContain(NameOf(winner));
        new[] { ruling }.Shown().ShouldContain($"Toelichting {winner}.");
    }

    private static async Task<string[]> OnServerAsync() => ["--Storage:File=", $"--Storage:Postgres={await (await PostgresServer.SharedAsync()).CreateDatabaseAsync()}"];

    private static string IdOf(int number) => $"29:leiding-{number}";

    private static string NameOf(int number) => $"Lid{(char)('A' + (number / 26))}{(char)('a' + (number % 26))} de Wit";

    private static string TitleOf(int number) => number % 2 == 0 ? "Mag" : "Mag niet";

    private static string DecisionOf(int number) => number % 2 == 0 ? "mag" : "mag niet";
}
