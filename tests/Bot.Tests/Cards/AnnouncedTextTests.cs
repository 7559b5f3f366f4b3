using Bot.Cards;

namespace Bot.Tests.Cards;

/// <summary>The text of an announcement: what Teams shows stays, whatever else it might mean is taken out of it.</summary>
public class AnnouncedTextTests
{
    [Theory]
    [InlineData("Dit is **vet** en _schuin_.", "Dit is **vet** en _schuin_.")]
    [InlineData("Lees [dit](https://school.example/a?b=1) eerst", "Lees [dit](https://school.example/a?b=1) eerst")]
    [InlineData("Mail [ons](mailto:info@school.example)", "Mail [ons](mailto:info@school.example)")]
    [InlineData("[ ](https://school.example/)", "[school.example](https://school.example/)")]
    [InlineData("5 < 6 en <3", "5 < 6 en <3")]
    [InlineData("R&D en Jansen & Co", "R&D en Jansen & Co")]
    public void What_Teams_shows_stays(string written, string shown) => AnnouncedText.Harmless(written).ShouldBe(shown);

    [Theory]
    [InlineData("<at>Iedereen</at>", "‹at>Iedereen‹/at>")]
    [InlineData("<script>x</script><!-- --><?x", "‹script>x‹/script>‹!-- -->‹?x")]
    [InlineData("&lt;at&gt;x &#60;b &#x3c;b", "＆lt;at＆gt;x ＆#60;b ＆#x3c;b")]
    [InlineData("![foto](https://kwaad.example/x.png)", "[foto](https://kwaad.example/x.png)")]
    [InlineData("![foto][a]", "! [foto][a]")]
    [InlineData("[klik](javascript:alert(1))", "klik (javascript:alert(1))")]
    [InlineData("[klik](data:text/html,x)", "klik (data:text/html,x)")]
    [InlineData("[klik](<javascript:x>)", "klik (‹javascript:x>)")]
    [InlineData("[a [b](javascript:x) c](https://school.example/)", "[a b (javascript:x) c] (https://school.example/)")]
    [InlineData("[a]: https://kwaad.example", "[a] : https://kwaad.example")]
    [InlineData("[klik](file:///etc/passwd \"titel\")", "klik (file:///etc/passwd)")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z,SHORT)}} ${naam}", "{ {DATE(2026-01-01T00:00:00Z,SHORT)}} $ {naam}")]
    [InlineData("[<at>x</at>](https://school.example/)", "[‹at>x‹/at>](https://school.example/)")]
    [InlineData("[klik](https://school.example/(x))", "[klik](https://school.example/%28x%29)")]
    public void Everything_else_is_shown_as_the_signs_that_it_is_made_of(string written, string shown) => AnnouncedText.Harmless(written).ShouldBe(shown);

    [Theory]
    [InlineData("Een\nTwee", "Een\n\nTwee")]
    [InlineData("Een\r\n\r\n\r\nTwee", "Een|Twee")]
    [InlineData("Lijst:\n* een\n+ twee\n\nKlaar", "Lijst:|- een\n- twee|Klaar")]
    [InlineData("1) een\n2) twee", "1. een\n2. twee")]
    [InlineData("# Kop *vet*\n    ingesprongen", "**Kop vet**\n\ningesprongen")]
    [InlineData("Een\n---\nTwee\n====", "Een|Twee")]
    [InlineData("\u202Eomgekeerd\u0007\u200B", "omgekeerd")]
    [InlineData(" \n \n", "")]
    public void Paragraphs_and_lists_become_blocks(string written, string blocks) => string.Join('|', AnnouncedText.Blocks(written).Select(block => block.Text)).ShouldBe(blocks);

    [Fact]
    public void However_many_lines_there_are_few_blocks_hold_them_all()
    {
        var written = string.Join("\n\n", Enumerable.Range(0, 3_000));

        var blocks = AnnouncedText.Blocks(written);

        blocks.Count.ShouldBeLessThanOrEqualTo(60);
        string.Join("\n\n", blocks.Select(block => block.Text)).ShouldBe(written);
    }
}
