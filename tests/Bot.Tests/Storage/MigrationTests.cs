using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>Both kinds of database have the same tables, and each migration is run once.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly StorageFile _file = new();
    private readonly StorageServer _server = new();

    public void Dispose()
    {
        _file.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void The_numbers_are_the_same_and_none_is_left_out()
    {
        var numbers = Migration.For("Sqlite").Select(migration => migration.Number).ToList();

        numbers.ShouldBe(Enumerable.Range(1, numbers.Count));
        Migration.For("Postgres").Select(migration => migration.Number).ShouldBe(numbers);
    }

    [Fact]
    public void The_tables_and_their_columns_are_the_same()
    {
        var inFile = _file.Ask(
            """
            SELECT string_agg(line, chr) FROM (SELECT t.name || '.' || c.name || CASE WHEN c."notnull" THEN '' ELSE '?' END AS line, char(10) AS chr
            FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name <> 'sqlite_sequence' ORDER BY 1)
            """);
        var onServer = _server.Ask(
            """
            SELECT string_agg(table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN '' ELSE '?' END, chr(10)
                ORDER BY (table_name || '.' || column_name) COLLATE "C")
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_version'
            """);

        onServer.ShouldBe(inFile);
    }

    [Fact]
    public async Task Of_many_that_start_at_once_on_a_server_one_migrates()
    {
        _server.Ask("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        await OpenManyAsync(_server.Options);

        _server.Ask("SELECT string_agg(version::text, ',' ORDER BY version) FROM schema_version")
            .ShouldBe(string.Join(',', Migration.For("Postgres").Select(migration => migration.Number)));
    }

    [Fact]
    public async Task Of_many_that_start_at_once_on_a_file_one_migrates()
    {
        var name = _file.Name + "-new";

        await OpenManyAsync(new StorageOptions { File = name });

        StorageFile.Ask(name, "PRAGMA user_version").ShouldBe((long)Migration.For("Sqlite")[^1].Number);
    }

    [Fact]
    public void A_server_that_was_left_halfway_gets_what_it_had_not()
    {
        _server.Ask(
            """
            ALTER TABLE conversation DROP COLUMN open_question, DROP COLUMN case_id, DROP COLUMN announcement;
            DROP TABLE person, link, school_case, case_event, case_place, delivery, download, deputy, announcement, announcement_receiver, announcement_roster, announcement_place, tenant_pace, protocol_version;
            DELETE FROM schema_version WHERE version >= 4
            """);

        _server.Reopen();

        _server.Ask("SELECT count(*) FROM information_schema.columns WHERE table_name = 'conversation' AND column_name IN ('open_question', 'case_id')").ShouldBe(2L);
    }

    private static Task OpenManyAsync(StorageOptions options) => Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Database.Open(options).Dispose())));
}
