using System.CommandLine;
using Bot.Benchmarks.Retrieval;
using Bot.Benchmarks.Scale;
using Bot.Benchmarks.Speed;
using Bot.Benchmarks.Start;

namespace Bot.Benchmarks;

/// <summary>Measures what the README states: how well clauses are found, and what a question costs. Each command prints Markdown.</summary>
internal static class BenchmarkProgram
{
    public static Task<int> Main(string[] args)
    {
        var program = new RootCommand("Meet hoe goed bepalingen gevonden worden en wat een vraag kost.")
        {
            RetrievalCommand.Create(),
            SpeedCommand.Create(),
            ScaleCommand.Create(),
            StartCommand.Create(),
        };
        return program.Parse(args).InvokeAsync();
    }
}
