using System.CommandLine;
using Bot.Announcing;
using Bot.Asking;
using Bot.Commands;
using Bot.Evaluation;
using Bot.Learning;
using Bot.Manifests;
using Bot.Mcp;
using Bot.Serving;
using Bot.Texts;

// Without a command the assistant serves; see each command for what it takes.
var program = ServeCommand.With(new RootCommand(CommandTexts.Program));
program.Subcommands.Add(ServeCommand.Create());
program.Subcommands.Add(AnnounceCommand.Create());
program.Subcommands.Add(AskCommand.Create());
program.Subcommands.Add(BackupCommand.Create());
program.Subcommands.Add(EvaluateCommand.Create());
program.Subcommands.Add(LearnCommand.Create());
program.Subcommands.Add(ManifestCommand.Create());
program.Subcommands.Add(McpCommand.Create());
program.Subcommands.Add(ProtocolsCommand.Create());
program.Subcommands.Add(RestoreCommand.Create(TimeProvider.System));

return await program.Parse(args).InvokeAsync();
