using System.CommandLine;
using Bot.Serving;
using Bot.Storage;
using Bot.Texts;

namespace Bot.Commands;

/// <summary><c>backup</c>: copies the file with the conversations, also while the assistant runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--out") { Description = CommandTexts.BackupOut, Required = true };
        var force = new Option<bool>("--force") { Description = CommandTexts.BackupForce };
        var command = new Command("backup", CommandTexts.Backup) { target, force };
        command.SetAction((parsed, _) => Guarded.RunAsync(async () =>
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(Run(StorageSettings.ForCommand(), parsed.GetRequiredValue(target), parsed.GetValue(force)));
            return 0;
        }));
        return command;
    }

    private static string Run(StorageOptions storage, string target, bool force) => storage.IsPostgres
        ? throw new CommandError(CommandTexts.BackupOfPostgres)
        : Backup.Write(storage.File!, target, force) switch
        {
            BackupResult.Written written => CommandTexts.BackupWritten(target, written.Bytes),
            BackupResult.Exists => throw new CommandError(CommandTexts.BackupExists(target)),
            BackupResult.SameFile => throw new CommandError(CommandTexts.BackupSameFile(target)),
            BackupResult.Unusable unusable => throw new CommandError(CommandTexts.UnusableDatabase(storage.File!, unusable.State)),
            BackupResult.NotWritten failure => throw new CommandError(CommandTexts.UnwritableFile(target, failure.Why)),
            var other => throw new InvalidOperationException($"No such result: {other}"),
        };
}
