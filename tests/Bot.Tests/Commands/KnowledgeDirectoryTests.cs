using Bot.Commands;
using Bot.Knowledge;

namespace Bot.Tests.Commands;

public sealed class KnowledgeDirectoryTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("magdit");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_named_folder_wins()
    {
        var named = Make("elders");
        Make("werk/knowledge");

        KnowledgeDirectory.Find(named, At("werk"), At("programma")).ShouldBe(named);
    }

    [Fact]
    public void From_anywhere_in_the_repository_its_own_folder_is_found()
    {
        var knowledge = Make("knowledge");
        Make("src/Bot");
        Make("programma/knowledge");

        KnowledgeDirectory.Find(null, At("src/Bot"), At("programma")).ShouldBe(knowledge);
    }

    [Fact]
    public void Beyond_the_repository_nothing_is_looked_for()
    {
        Make("knowledge");
        Make("repository/src");
        File.WriteAllText(Path.Combine(At("repository"), "Bot.sln"), "");
        var beside = Make("programma/knowledge");

        KnowledgeDirectory.Find(null, At("repository/src"), At("programma")).ShouldBe(beside);
    }

    [Fact]
    public void Nowhere_is_an_error_that_says_where_was_looked() =>
        Should.Throw<CommandError>(() => KnowledgeDirectory.Find(At("nergens"), At(""), At(""))).Message.ShouldContain("nergens");

    private string Make(string path) => Directory.CreateDirectory(At(path)).FullName;

    private string At(string path) => Path.Combine(_root.FullName, path);
}
