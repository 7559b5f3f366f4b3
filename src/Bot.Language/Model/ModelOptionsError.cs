namespace Bot.Language.Model;

/// <summary>Something wrong in the options.</summary>
/// <param name="Key">The full key, such as <c>Model:TimeoutSeconds</c>.</param>
/// <param name="Problem">What is wrong, for who wants to say it in another language.</param>
public sealed record ModelOptionsError(string Key, ModelOptionsProblem Problem)
{
    /// <summary>The key and what is wrong, in English. Never the value: that may be a secret.</summary>
    public string Message => $"{Key}: {Words(Problem)}";

    public override string ToString() => Message;

    private static string Words(ModelOptionsProblem problem) => problem switch
    {
        ModelOptionsProblem.Missing => "this is needed.",
        ModelOptionsProblem.NotAnAddress => "this must be an absolute http or https address, without a name, a query or a fragment in it.",
        ModelOptionsProblem.NotSafe => "plain http is for this computer and the own network only; use https.",
        ModelOptionsProblem.NotAzuresV1 => "an address of Azure OpenAI ends in /openai/v1/.",
        ModelOptionsProblem.KeyNotUsed => "there is a key, but Model:Authentication is not Key; change one of them.",
        ModelOptionsProblem.IdentityNeedsHttps => "an identity's token goes over https only.",
        ModelOptionsProblem.SameAsDeployment => "a model that talks does not embed texts; name another one, or none.",
        ModelOptionsProblem.OutOfRange => "this is out of range.",
        ModelOptionsProblem.UnknownValue => "this is none of the possible values.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No such problem."),
    };
}

/// <summary>What can be wrong with an option.</summary>
public enum ModelOptionsProblem
{
    Missing,
    NotAnAddress,
    NotSafe,
    NotAzuresV1,
    KeyNotUsed,
    IdentityNeedsHttps,
    SameAsDeployment,
    OutOfRange,
    UnknownValue,
}
