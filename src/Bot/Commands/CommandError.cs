namespace Bot.Commands;

/// <summary>Something that the one who typed the command can mend; its message is for them.</summary>
internal sealed class CommandError(string message) : Exception(message);
