namespace Bot.Teams;

/// <summary>Something wrong in the options.</summary>
/// <param name="Key">The full key, such as <c>Teams:AllowedTenants:0</c>.</param>
/// <param name="Problem">What is wrong, for who wants to say it in another language.</param>
public sealed record TeamsOptionsError(string Key, TeamsOptionsProblem Problem)
{
    /// <summary>The key and what is wrong, in English. Never the value: that may be a secret.</summary>
    public string Message => $"{Key}: {Words(Problem)}";

    public override string ToString() => Message;

    private static string Words(TeamsOptionsProblem problem) => problem switch
    {
        TeamsOptionsProblem.Missing => "this is needed.",
        TeamsOptionsProblem.NotAGuid => "this is not a GUID (as in 00000000-0000-0000-0000-000000000000).",
        TeamsOptionsProblem.SecretAndCertificate => "there is a secret and a certificate; keep one of them.",
        TeamsOptionsProblem.NeitherSecretNorCertificate => "a secret or a certificate (Teams:CertificateFile) is needed.",
        TeamsOptionsProblem.NotWithManagedIdentity => "a managed identity has no secret and no certificate; take this away.",
        TeamsOptionsProblem.FileNotFound => "there is no such file.",
        TeamsOptionsProblem.NoTenantsNamed => "a multi-tenant bot must name the tenants that may use it; without them it lets in nobody.",
        TeamsOptionsProblem.OwnAppId => "the bot's own app id cannot be an allowed caller.",
        TeamsOptionsProblem.NotABareHost => "this must be a host name alone, without scheme, port, path or pattern.",
        TeamsOptionsProblem.OnlyInDevelopment => "this is allowed in the Development environment only.",
        TeamsOptionsProblem.NotASafeAddress => "this must be an https address, or http on this computer.",
        TeamsOptionsProblem.UnknownValue => "this is none of the possible values.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No such problem."),
    };
}

/// <summary>What can be wrong with an option.</summary>
public enum TeamsOptionsProblem
{
    Missing,
    NotAGuid,
    SecretAndCertificate,
    NeitherSecretNorCertificate,
    NotWithManagedIdentity,
    FileNotFound,
    NoTenantsNamed,
    OwnAppId,
    NotABareHost,
    OnlyInDevelopment,
    NotASafeAddress,
    UnknownValue,
}
