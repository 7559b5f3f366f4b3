using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What is forgotten is overwritten in the file, not only taken out of the tables.</summary>
public sealed class ForgottenBytesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly StorageFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Of_a_body_that_is_done_with_nothing_is_left_in_the_file()
    {
        var (inbox, name) = (new Inbox(_file.Database), new IncomingName("msteams", "a:1", "1"));
        await inbox.AddAsync(new IncomingItem(name, System.Text.Encoding.UTF8.GetBytes("Mag Anna Geheim erop? " + new string('x', 9_000) + "Anna Geheim"), Start), Start, default);
        _file.Bytes().ShouldContain("Anna Geheim");

        await inbox.FinishAsync(name, Start, default);

        _file.Bytes().ShouldNotContain("Anna Geheim");
    }

    [Fact]
    public async Task The_file_holds_no_question_and_of_a_reply_that_is_forgotten_nothing()
    {
        var memory = new StoredReplyMemory(_file.Database);
        await memory.SaveAsync(ReplyKey.Of("protocol", "model", "1", Question.Of("Mag iets Geheims?")), new string('x', 9_000) + "antwoord met inhoud", default, default);
        _file.Bytes().ShouldContain("antwoord met inhoud");
        _file.Bytes().ShouldNotContain("geheim", Case.Insensitive);

        await memory.ForgetBeforeAsync(DateTimeOffset.MaxValue, default);

        _file.Bytes().ShouldNotContain("antwoord met inhoud");
    }
}
