using System.CommandLine;
using System.Diagnostics;
using Bot.Commands;
using Bot.Testing;

namespace Bot.Benchmarks.Start;

/// <summary><c>start</c>: how long somebody at a terminal waits for <c>ask</c>, from the start of the built process to its end.</summary>
internal static class StartCommand
{
    private const double MostSeconds = 1.5;

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Hoe vaak er gestart wordt.", DefaultValueFactory = _ => 5 };
        var command = new Command("start", "Hoe lang duurt `ask` van begin tot eind?") { runs };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(parsed.GetValue(runs))));
        return command;
    }

    private static async Task<int> RunAsync(int runs)
    {
        var seconds = new List<double>(runs);
        for (var run = 0; run < runs; run++) seconds.Add(await AskAsync());
        var median = Percentile.Median(seconds);
        return await Figure.WriteAsync(Console.Out,
        [
            new($"`ask`, mediaan van {runs}", $"{median:F2} s", $"onder {MostSeconds:F1} s", median < MostSeconds),
            new("`ask`, langzaamste", $"{seconds.Max():F2} s"),
        ]);
    }

    // The copy beside this program is the build of src/Bot itself, with the knowledge that belongs to it.
    private static async Task<double> AskAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await ChildProcess.RunAsync(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "ask", "--school", "de-bron", "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?"],
            AppContext.BaseDirectory);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
