using System.CommandLine;
using System.Data.Common;
using Bot.Announcements;
using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.Serving;
using Bot.Settings;
using Bot.Storage;
using Bot.Texts;

namespace Bot.Announcing;

/// <summary><c>announce</c>: sends an announcement without Teams at hand. Works beside a running assistant, and goes on where it was broken off.</summary>
internal static class AnnounceCommand
{
    public static Command Create()
    {
        var draft = new Option<string>("--draft") { Description = AnnouncingTexts.Draft, Required = true };
        var schools = new Option<string[]>("--schools") { Description = AnnouncingTexts.Schools, Required = true, AllowMultipleArgumentsPerToken = true };
        var at = new Option<string?>("--at") { Description = AnnouncingTexts.At };
        var link = new Option<string?>("--link") { Description = AnnouncingTexts.Link };
        var clauses = new Option<string[]>("--clauses") { Description = AnnouncingTexts.Clauses, AllowMultipleArgumentsPerToken = true };
        var reading = new Option<bool>("--ask-reading") { Description = AnnouncingTexts.AskReading };
        var supervisors = new Option<bool>("--supervisors-only") { Description = AnnouncingTexts.SupervisorsOnly };
        var dryRun = new Option<bool>("--dry-run") { Description = AnnouncingTexts.DryRun };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("announce", AnnouncingTexts.Announce) { draft, schools, at, link, clauses, reading, supervisors, dryRun, knowledge };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(() => RunAsync(
            new TypedOrder(
                parsed.GetRequiredValue(draft), parsed.GetRequiredValue(schools), parsed.GetValue(at), parsed.GetValue(link), parsed.GetValue(clauses) ?? [], parsed.GetValue(reading), parsed.GetValue(supervisors)),
            parsed.GetValue(dryRun),
            parsed.GetValue(knowledge),
            parsed.InvocationConfiguration.Output,
            cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(TypedOrder typed, bool isDry, string? knowledgeDirectory, TextWriter output, CancellationToken cancellation)
    {
        var knowledge = LoadedKnowledge.Load(knowledgeDirectory);

        // One more process of the assistant, at a port that nobody knows: it delivers like the others. What goes wrong is told by the report, not by a log.
        await using var app = BotHost.Build(new ServeSettings(0, knowledge.Schools, knowledge.Assistant), "--Logging:LogLevel:Default=None");
        var settings = app.Services.GetRequiredService<SchoolSettingsBook>();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var announcement = new AnnounceOrder(knowledge.Schools, school => settings.For(school).Hours.Zone).Read(typed, clock.GetUtcNow());
        try
        {
            if (isDry)
            {
                await new DryRun(app.Services.GetRequiredService<AudienceRoster>(), knowledge.Schools, output).TellAsync(announcement, settings.For(announcement.School).Hours.Zone, cancellation);
                return 0;
            }

            await app.StartAsync(cancellation);
        }
        catch (DbException unusable)
        {
            throw new CommandError(CommandTexts.NoStorage(app.Services.GetRequiredService<StorageOptions>(), unusable.Message));
        }

        var sending = new Announcing(
            app.Services.GetRequiredService<IAnnouncements>(), app.Services.GetRequiredService<AnnouncementDesk>(), app.Services.GetRequiredService<AnnouncementOptions>(), clock, output);
        try
        {
            await sending.RunAsync(announcement, settings.For(announcement.School).Hours.Zone, cancellation);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await output.WriteLineAsync(AnnouncingTexts.BrokenOff);
            return Guarded.Mendable;
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
