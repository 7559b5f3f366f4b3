namespace Bot.Tests.ReadmeTests;

public sealed class ReadmeCommandsTests
{
    [Theory]
    [InlineData("ask --school de-bron", "ask|--school|de-bron")]
    [InlineData("ask \"Mag ik dit?\" 'En dit?'", "ask|Mag ik dit?|En dit?")]
    [InlineData("ask \"Het is 't klasje\"", "ask|Het is 't klasje")]
    [InlineData("ask 'Zo: \"leuke dag\"'", "ask|Zo: \"leuke dag\"")]
    [InlineData("ask \"Zo: \\\"leuk\\\"\"", "ask|Zo: \"leuk\"")]
    [InlineData("ask \"#1\"   --json # als JSON", "ask|#1|--json")]
    [InlineData("ask ''", "ask|")]
    [InlineData("", "")]
    public void A_line_is_cut_as_a_shell_does(string line, string words) =>
        string.Join('|', ReadmeCommands.Words(line)).ShouldBe(words);

    [Fact]
    public void Only_the_program_in_shell_blocks_counts_and_what_is_shown_belongs_to_the_last()
    {
        var commands = ReadmeCommands.In(
            """
            `dotnet run --project src/Bot -- ask` in a sentence
            ```sh
            dotnet run --project src/Bot
            dotnet test Bot.sln
            ```
            ```csharp
            dotnet run --project src/Bot -- evaluate
            ```
            ```sh
            dotnet run --project src/Bot -- protocols check
            dotnet run --project src/Bot -- ask --school de-bron \
              "Mag dit?"
            ```
            gives
            ```text
            MAG NIET
            ```
            """);

        commands.Select(command => string.Join('|', command.Arguments)).ShouldBe(["", "protocols|check", "ask|--school|de-bron|Mag dit?"]);
        commands.Select(command => command.Output).ShouldBe([null, null, "MAG NIET\n"]);
    }
}
