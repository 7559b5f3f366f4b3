using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;

namespace Bot.Teams.Tests.Turns;

/// <summary>A bot that does what a test says, and says back what it heard when the test says nothing.</summary>
internal sealed class ScriptedBot : ITurnHandler
{
    public Func<Turn, CancellationToken, Task<TurnEnd>> OnTurn { get; set; } = async (turn, cancellation) => await EchoAsync(turn, cancellation);

    public Func<Turn, CancellationToken, Task<InvokeResponse>> OnInvoke { get; set; } = (_, _) => Task.FromResult(InvokeResponse.Empty);

    /// <summary>Says the words of the message back; comes again when they are not taken.</summary>
    public static async Task<TurnEnd> EchoAsync(Turn turn, CancellationToken cancellation) =>
        await turn.SayAsync(OutgoingActivity.OfText(turn.Activity.Text ?? ""), cancellation) is SendResult.Later(var after, _) ? new TurnEnd.Again(after) : TurnEnd.Finished;

    public Task<TurnEnd> HandleAsync(Turn turn, CancellationToken cancellation) => OnTurn(turn, cancellation);

    public Task<InvokeResponse> AnswerAsync(Turn turn, CancellationToken cancellation) => OnInvoke(turn, cancellation);

    public OutgoingActivity Apology(string incident) => OutgoingActivity.OfText($"Sorry {incident}");

    public InvokeResponse InvokeApology(IncomingActivity invoke, string incident) => CardActionInvoke.Say($"Sorry {incident}");
}
