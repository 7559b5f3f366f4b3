using System.CommandLine;
using Bot.Benchmarks.Announcements;
using Bot.Benchmarks.Cases;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Proposals;
using Bot.Benchmarks.Retrieval;
using Bot.Benchmarks.Scale;
using Bot.Benchmarks.Speed;
using Bot.Benchmarks.Start;

namespace Bot.Benchmarks;

/// <summary>Measures what the README states: how well clauses are found, what a question costs, how much the bot can take, and what the judge leaves of a model. Each command prints Markdown.</summary>
internal static class BenchmarkProgram
{
    public static Task<int> Main(string[] args)
    {
        var program = new RootCommand("Meet hoe goed bepalingen gevonden worden, wat een vraag kost, hoeveel de bot aankan en wat de rechter van een taalmodel overlaat.")
        {
            RetrievalCommand.Create(),
            SpeedCommand.Create(),
            ScaleCommand.Create(),
            StartCommand.Create(),
            LoadCommand.Create(),
            CasesCommand.Create(),
            AnnouncementsCommand.Create(),
            AnnouncementKillsCommand.Create(),
            ProposalsCommand.Create(),
        };
        return program.Parse(args).InvokeAsync();
    }
}
