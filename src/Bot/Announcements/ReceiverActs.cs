using System.Globalization;
using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>What a receiver's press comes to.</summary>
/// <param name="Words">What is said where no card can take the place of another.</param>
internal sealed record ReceiverAct(string Words)
{
    /// <summary>The card that takes the place of the one with the button; null when that stays as it is.</summary>
    public Reply? Shown { get; init; }

    /// <summary>Whether it takes its place for good.</summary>
    public bool ForAll { get; init; }

    /// <summary>The announcement that the next question is about.</summary>
    public AnnouncementId? AsksAbout { get; init; }

    /// <summary>The conversation after it.</summary>
    public Conversation Of(Conversation before, DateTimeOffset at) => AsksAbout is { } about ? before.AskAbout(about, at) : before;
}

/// <summary>Does what the buttons under an announcement say, for whoever it was sent to. A button proves nothing: who pressed it is looked up among the receivers.</summary>
internal sealed class ReceiverActs(IAnnouncements announcements, Schools schools, ReplySender sender, ReportRenewal reports, TimeProvider clock, ILogger<ReceiverActs> log)
{
    private const int MostLookedAt = 50;

    // Less than an invoke may take: that it was read is stored already.
    private static readonly TimeSpan UpdatePatience = TimeSpan.FromSeconds(2);

    /// <param name="press">What was pressed.</param>
    /// <param name="scene">By whom and where.</param>
    /// <param name="message">The message that holds the card; null when that is not known.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<ReceiverAct> DoAsync(ReceiverPress press, Scene scene, string? message, CancellationToken cancellation)
    {
        if (await announcements.FindAsync(press.Announcement, cancellation) is not { } of) return new ReceiverAct(ReceiverTexts.Gone);
        if (await announcements.FindReceiverAsync(of.Id, scene.Person.Id, cancellation) is not { } receiver) return new ReceiverAct(ReceiverTexts.NotForYou);
        if (IsTakenBack(of, receiver)) return new ReceiverAct(ReceiverTexts.WithdrawnMeans) { Shown = AnnouncementReplies.Withdrawn(of) };
        return press switch
        {
            ReceiverPress.AskAbout => new ReceiverAct(ReceiverTexts.WhatToKnow(of)) { AsksAbout = of.Id },
            ReceiverPress.Read read => await ReadAsync(of, receiver, read, scene, message, cancellation),
            _ => throw new InvalidOperationException($"No receiver does {press.GetType().Name}."),
        };
    }

    /// <summary>"gelezen", where there is no button; null when the words are about something else, or nothing waits to be read.</summary>
    public async Task<Reply?> TryAsync(string text, Scene scene, CancellationToken cancellation)
    {
        if (scene.Kind != ConversationKind.Personal || Phrases.Read().Match(text) is not { Success: true } said) return null;
        var waiting = await WaitingAsync(scene.Person.Id, cancellation);
        if (int.TryParse(said.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) waiting = [.. waiting.Where(one => one.Of.Number == number)];
        if (waiting.Count == 0) return null;
        if (waiting is not [var (of, receiver)]) return new Reply(ReceiverTexts.WhichRead(waiting.Select(one => one.Of)));

        // The card that they have shows the words before.
        return receiver.Edition < of.Edition ? AnnouncementReplies.NewerEdition(of, receiver.School) : new Reply((await StoreAsync(of, receiver, scene, message: null, cancellation)).Words);
    }

    private async Task<ReceiverAct> ReadAsync(Announcement of, Receiver receiver, ReceiverPress.Read press, Scene scene, string? message, CancellationToken cancellation)
    {
        if (!of.Content.AsksReading) return new ReceiverAct(ReceiverTexts.NothingAsked) { Shown = press.FromReminder ? null : AnnouncementReplies.ForReceiver(of, receiver.School, receiver.ReadAt) };

        // What they had in front of them is not what stands there now.
        if (receiver.ReadAt is null && press.Edition < of.Edition)
            return new ReceiverAct(ReceiverTexts.NewerFirst) { Shown = press.FromReminder ? null : AnnouncementReplies.NewerEdition(of, receiver.School) };
        var stored = await StoreAsync(of, receiver, scene, message, cancellation);
        if (!press.FromReminder || stored.Shown is null) return stored;
        return stored with { Shown = AnnouncementReplies.Reminder(of, receiver with { ReadAt = receiver.ReadAt ?? scene.At }) };
    }

    private async Task<ReceiverAct> StoreAsync(Announcement of, Receiver receiver, Scene scene, string? message, CancellationToken cancellation)
    {
        if (await announcements.ReadAsync(of.Id, receiver.Person, scene.At, cancellation) is not { ReadAt: { } at } read) return new ReceiverAct(ReceiverTexts.NotForYou);
        if (receiver.ReadAt is null) reports.Order(of.Id);
        var shown = AnnouncementReplies.ForReceiver(of, read.School, at);
        if (read is { HasChat: true, Message: { } card } && card != message) await UpdateAsync(read.Address, card, shown);
        return new ReceiverAct(ReceiverTexts.Noted(of, at)) { Shown = shown, ForAll = true };
    }

    private async Task UpdateAsync(ConversationAddress chat, string message, Reply shown)
    {
        using var patience = new CancellationTokenSource(UpdatePatience, clock);
        try
        {
            if (await sender.UpdateAsync(chat, message, shown, patience.Token) is not SendResult.Sent and var result) Log.NotUpdated(log, result.GetType().Name);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Log.NotUpdated(log, "not in time");
        }
    }

    private async Task<IReadOnlyList<(Announcement Of, Receiver Receiver)>> WaitingAsync(PersonId person, CancellationToken cancellation)
    {
        var waiting = new List<(Announcement, Receiver)>();
        foreach (var of in await announcements.OfSchoolsAsync([.. schools.Protocols.Select(protocol => protocol.School)], MostLookedAt, cancellation))
        {
            if (!of.Content.AsksReading || of.IsBeforeSending) continue;
            if (await announcements.FindReceiverAsync(of.Id, person, cancellation) is { ReadAt: null, State: ReceiverState.Sent } receiver && !IsTakenBack(of, receiver)) waiting.Add((of, receiver));
        }

        return waiting;
    }

    private static bool IsTakenBack(Announcement of, Receiver receiver) => of.Status == AnnouncementStatus.Recalled || receiver.State == ReceiverState.Recalled;
}
