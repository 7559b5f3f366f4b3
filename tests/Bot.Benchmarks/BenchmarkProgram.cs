using System.CommandLine;
using Bot.Benchmarks.Load;
using Bot.Benchmarks.Retrieval;
using Bot.Benchmarks.Scale;
using Bot.Benchmarks.Speed;
using Bot.Benchmarks.Start;

namespace Bot.Benchmarks;

/// <summary>Measures what the README states: how well clauses are found, what a question costs, and how much the bot can take. Each command prints Markdown.</summary>
internal static class BenchmarkProgram
{
    public static Task<int> Main(string[] args)
    {
        var program = new RootCommand("Meet hoe goed bepalingen gevonden worden, wat een vraag kost en hoeveel de bot aankan.")
        {
            RetrievalCommand.Create(),
            SpeedCommand.Create(),
            ScaleCommand.Create(),
            StartCommand.Create(),
            LoadCommand.Create(),
        };
        return program.Parse(args).InvokeAsync();
    }
}
