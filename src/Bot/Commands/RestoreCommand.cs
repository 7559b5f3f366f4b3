using System.CommandLine;
using Bot.Serving;
using Bot.Storage;
using Bot.Texts;

namespace Bot.Commands;

/// <summary><c>restore</c>: puts a backup in the place of the file with the conversations, while the assistant does not run.</summary>
internal static class RestoreCommand
{
    public static Command Create(TimeProvider clock)
    {
        var source = new Option<string>("--from") { Description = CommandTexts.RestoreFrom, Required = true };
        var command = new Command("restore", CommandTexts.Restore) { source };
        command.SetAction((parsed, _) => Guarded.RunAsync(async () =>
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(Run(StorageSettings.ForCommand(), parsed.GetRequiredValue(source), clock.GetLocalNow()));
            return 0;
        }));
        return command;
    }

    private static string Run(StorageOptions storage, string source, DateTimeOffset now) => storage.IsPostgres
        ? throw new CommandError(CommandTexts.BackupOfPostgres)
        : Restore.Run(source, storage.File!, now) switch
        {
            RestoreResult.Restored restored => CommandTexts.Restored(storage.File!, source, restored.Replaced),
            RestoreResult.InUse => throw new CommandError(CommandTexts.RestoreInUse(storage.File!)),
            RestoreResult.SameFile => throw new CommandError(CommandTexts.BackupSameFile(source)),
            RestoreResult.Unusable unusable => throw new CommandError(CommandTexts.UnusableDatabase(source, unusable.State)),
            RestoreResult.NotWritten failure => throw new CommandError(CommandTexts.UnwritableFile(storage.File!, failure.Why)),
            var other => throw new InvalidOperationException($"No such result: {other}"),
        };
}
