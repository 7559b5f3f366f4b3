namespace Bot.School.Questions;

/// <summary>What is known of a statement about a post.</summary>
public enum Truth
{
    Unknown,

    /// <summary>Known: the message says so.</summary>
    Yes,

    /// <summary>Denied: the message says that it is not so.</summary>
    No,
}
