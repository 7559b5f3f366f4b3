using System.CommandLine;
using System.Data.Common;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Modelling;
using Bot.Storage;
using Bot.Teams;
using Bot.Texts;

namespace Bot.Serving;

/// <summary><c>serve</c>: the assistant for Teams. Also what happens without any command.</summary>
internal static class ServeCommand
{
    private const int BotFrameworkPort = 3978;

    public static Command Create() => With(new Command("serve", CommandTexts.Serve));

    public static T With<T>(T command)
        where T : Command
    {
        var port = new Option<int>("--port") { Description = CommandTexts.Port, DefaultValueFactory = _ => BotFrameworkPort };
        var knowledge = KnowledgeOption.Create();
        command.Options.Add(port);
        command.Options.Add(knowledge);
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(() => Run(parsed.GetValue(port), parsed.GetValue(knowledge), cancellation)));
        return command;
    }

    private static async Task<int> Run(int port, string? knowledgeDirectory, CancellationToken cancellation)
    {
        var knowledge = LoadedKnowledge.Load(knowledgeDirectory);
        await using var app = BotHost.Build(new ServeSettings(port, knowledge.Schools, knowledge.Assistant));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken)
        {
            throw new CommandError(CommandTexts.PortTaken(port, taken.Message));
        }
        catch (DbException unusable)
        {
            throw new CommandError(CommandTexts.NoStorage(app.Services.GetRequiredService<StorageOptions>(), unusable.Message));
        }

        Log.Started(app.Logger, CommandTexts.StartedLine(app.Urls));
        Log.Started(app.Logger, CommandTexts.SchoolsLine(knowledge.Schools.Names));
        foreach (var problem in knowledge.Library.Problems) Log.KnowledgeLeftOut(app.Logger, CommandTexts.UnreadableProtocol(problem));
        foreach (var problem in knowledge.NormProblems) Log.KnowledgeLeftOut(app.Logger, CommandTexts.UnusableNorm(problem));
        if (app.Services.GetService<SchoolModel>() is { } model) Log.Started(app.Logger, CommandTexts.ModelLine(model.Endpoint));
        SayWhoComesIn(app);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static void SayWhoComesIn(WebApplication app)
    {
        if (app.Services.GetRequiredService<TeamsOptions>().IsRegistered)
        {
            Log.Started(app.Logger, CommandTexts.RegisteredLine);
        }
        else if (app.Environment.IsDevelopment())
        {
            Log.LocalOnly(app.Logger, CommandTexts.LocalOnlyLine);
            Log.Started(app.Logger, CommandTexts.ClientLine(app.Urls.First()));
        }
        else
        {
            Log.LocalOnly(app.Logger, CommandTexts.ClosedLine);
        }
    }
}
