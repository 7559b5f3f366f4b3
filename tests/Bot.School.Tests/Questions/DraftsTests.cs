using Bot.School.Dutch;
using Bot.School.Questions;

namespace Bot.School.Tests.Questions;

public sealed class DraftsTests
{
    [Theory]
    [InlineData("Mag ik dit posten? \"Wat een leuke dag\"", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? 'Wat een leuke dag'", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? “Wat een leuke dag”", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? „Wat een leuke dag”", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? „Wat een leuke dag“", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? ‘Wat een leuke dag’", "Wat een leuke dag")]
    [InlineData("Mag ik dit posten? «Wat een leuke dag»", "Wat een leuke dag")]
    [InlineData("Ik wil posten: \"Wat een leuke dag\" en daarna \"Tot morgen in groep 8\"", "Wat een leuke dag Tot morgen in groep 8")]
    [InlineData("\"Wat een leuke dag\" mag dat?", "Wat een leuke dag")]
    [InlineData("Mag dit:\n> Wat een leuke dag\n> in groep 8\nop Facebook?", "> Wat een leuke dag > in groep 8")]
    [InlineData("Mag dit? 'Wat een foto's van vandaag' groet", "Wat een foto's van vandaag")]
    [InlineData("Mag dit? \"Jan zei: 'wat een dag' tegen mij\"", "Jan zei : ' wat een dag ' tegen mij")]
    // Words that are mentioned, not a draft.
    [InlineData("Mag ik 'vrienden' worden met een ouder?", "")]
    [InlineData("Mag ik foto's van mijn klas op m'n eigen pagina zetten?", "")]
    [InlineData("Mag ik een poster van 3\" breed ophangen en een van 4\" ook?", "")]
    [InlineData("Mag ik dit posten? \"Wat een leuke dag", "")]
    [InlineData("Is 3 > 2 een leuke post voor de klas?", "")]
    [InlineData("", "")]
    public void The_words_that_would_be_posted_are_found(string message, string draft)
    {
        var tokens = Tokenizer.Tokenize(message);
        var inside = Drafts.Mark(message, tokens);

        string.Join(' ', tokens.Where((_, i) => inside[i]).Select(token => token.Text)).ShouldBe(draft);
    }
}
