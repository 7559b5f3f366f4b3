using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;

namespace Bot.Benchmarks.Load;

/// <summary>What a .NET process holds, in bytes.</summary>
/// <param name="WorkingSet">The memory of the process, before garbage is collected: what the system sees under load.</param>
/// <param name="Heap">What lives in its heap after a full collection.</param>
internal sealed record MemoryUse(long WorkingSet, long Heap)
{
    private const int GarbageCollector = 1;

    public static async Task<MemoryUse> OfAsync(BotProcess bot)
    {
        var workingSet = bot.WorkingSet;
        return new MemoryUse(workingSet, await HeapAsync(bot.Id));
    }

    // The runtime collects when somebody begins to listen with this keyword, and tells what is left.
    private static async Task<long> HeapAsync(int process)
    {
        var keywords = (long)ClrTraceEventParser.Keywords.GCHeapCollect | GarbageCollector;
        using var session = new DiagnosticsClient(process).StartEventPipeSession(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, keywords)], requestRundown: false);
        using var events = new EventPipeEventSource(session.EventStream);
        var left = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        events.Clr.GCHeapStats += stats => left.TrySetResult(stats.TotalHeapSize);
        var reading = Task.Run(events.Process);
        // An event waits in its buffer until the next: stopping the session brings it out.
        await Task.WhenAny(left.Task, Task.Delay(TimeSpan.FromSeconds(3)));
        await session.StopAsync(default);
        await reading;
        return await left.Task.WaitAsync(TimeSpan.FromSeconds(1));
    }
}
