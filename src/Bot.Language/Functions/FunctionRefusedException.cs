namespace Bot.Language.Functions;

/// <summary>
/// A call that the caller can mend; the message is Dutch and for them, and repeats none of what they sent. An exception, because a function that
/// a language model calls has no other way to say no.
/// </summary>
public sealed class FunctionRefusedException(string message) : Exception(message);
