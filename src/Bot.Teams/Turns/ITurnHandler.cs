using Bot.Teams.Invokes;
using Bot.Teams.Schema;

namespace Bot.Teams.Turns;

/// <summary>The bot behind the wire.</summary>
public interface ITurnHandler
{
    /// <summary>
    /// Handles an activity that is no invoke. What one person says in a conversation comes one after another, in its order; turns of others come at the
    /// same time, also in the same conversation. A turn that ends in <see cref="TurnEnd.Again"/>, or whose process dies, comes again whole: what it
    /// changes should be saved last.
    /// </summary>
    Task<TurnEnd> HandleAsync(Turn turn, CancellationToken cancellation);

    /// <summary>Answers an invoke, within <see cref="TurnOptions.InvokeDeadline"/>, in the same order. Several people may press at the same time.</summary>
    Task<InvokeResponse> AnswerAsync(Turn turn, CancellationToken cancellation);

    /// <summary>What is said when a turn failed or took too long. Must not fail itself.</summary>
    /// <param name="incident">Stands in the log too.</param>
    OutgoingActivity Apology(string incident);

    /// <summary>What an invoke is answered when it failed or took too long. Must not fail itself.</summary>
    /// <param name="invoke">The invoke; its name says which bodies Teams takes (PROTOCOL 5).</param>
    /// <param name="incident">Stands in the log too.</param>
    InvokeResponse InvokeApology(IncomingActivity invoke, string incident);
}

/// <summary>How a turn ended.</summary>
public abstract record TurnEnd
{
    private TurnEnd()
    {
    }

    public static TurnEnd Finished { get; } = new Done();

    /// <summary>Nothing more is to be done.</summary>
    public sealed record Done : TurnEnd;

    /// <summary>The answer could not be sent yet: the whole turn comes again after this time.</summary>
    public sealed record Again(TimeSpan After) : TurnEnd;
}
