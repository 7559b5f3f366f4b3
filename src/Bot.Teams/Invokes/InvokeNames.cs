namespace Bot.Teams.Invokes;

/// <summary>The invokes that a bot like this answers (PROTOCOL 5). To any other it says 501.</summary>
public static class InvokeNames
{
    public const string CardAction = "adaptiveCard/action";
    public const string Search = "composeExtension/query";
    public const string FetchTask = "composeExtension/fetchTask";
    public const string SubmitTask = "composeExtension/submitAction";
    public const string FetchDialog = "task/fetch";
    public const string SubmitDialog = "task/submit";
    public const string Feedback = "message/submitAction";
}
