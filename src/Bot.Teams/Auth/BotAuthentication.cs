namespace Bot.Teams.Auth;

/// <summary>The name under which ASP.NET knows this authentication.</summary>
public static class BotAuthentication
{
    public const string Scheme = "Bot";
}
