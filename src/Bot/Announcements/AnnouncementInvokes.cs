using Bot.Cards;
using Bot.Deliveries;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Turns;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Buttons of announcements that are answered in the request, on their card or in a dialog.</summary>
internal sealed class AnnouncementInvokes(AnnouncementActs acts, AnnouncementPlaces places, ReplySender sender, TimeProvider clock, ILogger<AnnouncementInvokes> log)
{
    // Less than an invoke may take: the one who pressed has the answer, whatever becomes of the rest.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<InvokeResponse> AnswerAsync(Turn turn, AnnouncementPress press, CancellationToken cancellation)
    {
        var scene = Scene.Of(turn, clock.GetUtcNow());
        switch (await acts.DoAsync(press, scene, turn.Activity.ReplyToId, cancellation))
        {
            case AnnouncementAct.Shown({ Card: { } card } reply, var forAll):
                if (forAll && turn.Activity.ReplyToId is { } message) await UpdateAsync(scene, message, reply);
                return CardActionInvoke.Replace(card);
            case AnnouncementAct.Shown(var reply, _):
                return CardActionInvoke.Say(reply.Text);
            case AnnouncementAct.Form(var view):
                return CardActionInvoke.Replace(AnnouncementFormCard.Of(view));
            case AnnouncementAct.Told(var replies, var sentence):
                foreach (var reply in replies) await SayAsync(scene, reply);
                return CardActionInvoke.Say(sentence);
            case AnnouncementAct.Said(var text):
                return CardActionInvoke.Say(text);
            default:
                throw new InvalidOperationException("There is no such act.");
        }
    }

    /// <summary>Opens the form in a dialog, with what stands in the form on the card already.</summary>
    public async Task<InvokeResponse> FetchAsync(Turn turn, DialogInvoke dialog, CancellationToken cancellation)
    {
        var press = AnnouncementPress.TryRead(dialog.Data);
        if (press is not (AnnouncementPress.New or AnnouncementPress.Edit or AnnouncementPress.Correct)) return InvokeResponse.Malformed;
        return InDialog(await acts.DoAsync(press, Scene.Of(turn, clock.GetUtcNow()), message: null, cancellation));
    }

    /// <summary>Keeps what was filled in in the dialog, and shows it on the card behind it.</summary>
    public async Task<InvokeResponse> SubmitAsync(Turn turn, DialogInvoke dialog, CancellationToken cancellation)
    {
        var press = AnnouncementPress.TryRead(dialog.Data);
        if (press is not (AnnouncementPress.Save or AnnouncementPress.SaveCorrection)) return InvokeResponse.Malformed;
        var scene = Scene.Of(turn, clock.GetUtcNow());
        var act = await acts.DoAsync(press, scene, turn.Activity.ReplyToId, cancellation);
        if (act is not AnnouncementAct.Shown(var reply, _)) return InDialog(act);
        if (turn.Activity.ReplyToId is { } message) await UpdateAsync(scene, message, reply);
        else await SayAsync(scene, reply);
        return DialogInvoke.End(AnnouncementFormTexts.Kept);
    }

    private static InvokeResponse InDialog(AnnouncementAct act) => act switch
    {
        AnnouncementAct.Form(var view) => DialogInvoke.Show(AnnouncementFormTexts.DialogTitle, AnnouncementFormCard.Of(view with { IsInDialog = true })),
        AnnouncementAct.Said(var text) => DialogInvoke.End(text),
        _ => DialogInvoke.End(AnnouncementTalkTexts.Gone),
    };

    private async Task UpdateAsync(Scene scene, string message, Reply reply) => await InTimeAsync(cancellation => sender.UpdateAsync(scene.Here, message, reply, cancellation));

    private async Task SayAsync(Scene scene, Reply reply)
    {
        if (await InTimeAsync(cancellation => sender.SendAsync(scene.Here, reply, cancellation)) is SendResult.Sent({ } message) && reply.Shows is { } shown)
            await places.RememberAsync(shown, scene, message, CancellationToken.None);
    }

    private async Task<SendResult?> InTimeAsync(Func<CancellationToken, Task<SendResult>> send)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var result = await send(patience.Token);
            if (result is not SendResult.Sent) Log.NotUpdated(log, result.GetType().Name);
            return result;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Log.NotUpdated(log, "not in time");
            return null;
        }
    }
}
