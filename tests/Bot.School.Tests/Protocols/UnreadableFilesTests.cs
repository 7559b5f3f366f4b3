using System.Text;
using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class UnreadableFilesTests : IDisposable
{
    private readonly DirectoryInfo _knowledge = Directory.CreateTempSubdirectory("knowledge");

    public void Dispose() => _knowledge.Delete(recursive: true);

    public static TheoryData<string, byte[], string> Broken => new()
    {
        { "protocol.md", [], "leeg" },
        { "protocol.txt", Encoding.UTF8.GetBytes(" \n\t\n"), "leeg" },
        { "protocol.txt", [0x50, 0x72, 0x00, 0x01, 0x6F], "geen tekstbestand" },
        { "protocol.md", Encoding.ASCII.GetBytes("%PDF-1.7 protocol"), "geen tekstbestand" },
        { "protocol.txt", Encoding.UTF8.GetBytes("tekst\u0007 met een bel"), "geen tekstbestand" },
        { "protocol.txt", Encoding.Latin1.GetBytes("privé is privé"), "UTF-8" },
        { "protocol.docx", Encoding.UTF8.GetBytes("gewone tekst"), "Word-bestand" },
        { "protocol.md", Encoding.UTF8.GetBytes("---\ntitle: Protocol\n\n# Protocol"), ":1: het begin met ---" },
        { "protocol.md", Encoding.UTF8.GetBytes("---\ntitle: Protocol\nversion: [2020\n---\n\n# Protocol"), "protocol.md:" },
        { "protocol.md", Encoding.UTF8.GetBytes("---\ntitle: Protocol\nversie: 2020\n---\n\n# Protocol"), ":3: 'versie' is hier niet bekend" },
        { "protocol.md", Encoding.UTF8.GetBytes("---\ntitle:\n---\n\n# Protocol"), ":2: achter 'title:'" },
        { "protocol.md", Encoding.UTF8.GetBytes("---\nzomaar wat\n---\n\n# Protocol"), ":2: tussen de ---" },
        { "protocol.md", Encoding.UTF8.GetBytes("# Protocol\n\n---\n"), "geen tekst" },
        { "social media.pdf", [1], "noem dit bestand protocol.md" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_file_that_cannot_be_read_is_named_with_the_reason_and_the_other_schools_go_on(string name, byte[] bytes, string expected)
    {
        Put("kapot", name, bytes);
        Put("heel", "protocol.md", Encoding.UTF8.GetBytes("# Protocol\n\nWees aardig."));

        var library = ProtocolLibrary.Load(_knowledge.FullName);

        var problem = library.Problems.ShouldHaveSingleItem();
        problem.ToString().ShouldContain(Path.Combine("kapot", name));
        problem.ToString().ShouldContain(expected);
        library.Protocols.ShouldHaveSingleItem().School.Value.ShouldBe("heel");
    }

    [Fact]
    public void Two_files_for_one_school_are_one_too_many()
    {
        Put("school", "protocol.md", Encoding.UTF8.GetBytes("Wees aardig."));
        Put("school", "protocol.txt", Encoding.UTF8.GetBytes("Wees eerlijk."));

        var library = ProtocolLibrary.Load(_knowledge.FullName);

        library.Problems.ShouldHaveSingleItem().What.ShouldContain("protocol.md");
        library.Protocols.ShouldBeEmpty();
    }

    [Fact]
    public void Two_folders_for_one_school_leave_the_first()
    {
        Put("De Bron", "protocol.md", Encoding.UTF8.GetBytes("Wees aardig."));
        Put("de-bron", "protocol.md", Encoding.UTF8.GetBytes("Wees eerlijk."));

        var library = ProtocolLibrary.Load(_knowledge.FullName);

        library.Problems.ShouldHaveSingleItem().What.ShouldContain("De Bron");
        library.Protocols.ShouldHaveSingleItem().Clauses[0].Text.ShouldBe("Wees aardig.");
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_says_how_to_read_a_file(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        Put("school", "protocol.txt", [.. writer.GetPreamble(), .. writer.GetBytes("Protocol social media\r\n\r\nPrivé blijft privé.\r\n")]);

        var protocol = ProtocolLibrary.Load(_knowledge.FullName).Protocols.ShouldHaveSingleItem();

        protocol.Title.ShouldBe("Protocol social media");
        protocol.Clauses.Select(clause => clause.Text).ShouldBe(["Protocol social media", "Privé blijft privé."]);
    }

    [Fact]
    public void A_folder_without_any_text_is_no_school()
    {
        Directory.CreateDirectory(Path.Combine(_knowledge.FullName, "leeg"));
        Put("norms", "norms.yaml", [1]);

        ProtocolLibrary.Load(_knowledge.FullName).Problems.ShouldBeEmpty();
    }

    private void Put(string school, string name, byte[] bytes)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_knowledge.FullName, school));
        File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
    }
}
