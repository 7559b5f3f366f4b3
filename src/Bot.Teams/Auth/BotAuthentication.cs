namespace Bot.Teams.Auth;

/// <summary>The name under which ASP.NET knows this authentication.</summary>
internal static class BotAuthentication
{
    public const string Scheme = "Bot";
}
