using Bot.School.Cases;
using Bot.Teams.Connector;

namespace Bot.Texts;

/// <summary>What is said about deliveries.</summary>
internal static class DeliveryTexts
{
    public static string WrongSettings(IEnumerable<string> keys) =>
        $"De instellingen van het bezorgen kloppen niet:\n{string.Join('\n', keys.Select(key => $"- {key}: deze waarde is te klein of te groot."))}";

    public const string NotLinked = "De leidinggevenden van deze school hebben nog geen gesprek dat gekoppeld is.";

    /// <summary>Why a case could not be shown, to an administrator.</summary>
    /// <param name="refusal">Null when Teams did not take it for so long that it was given up.</param>
    public static string WhyNotShown(NotSent? refusal) => refusal switch
    {
        NotSent.NotInConversation => "Mag dit? zit niet in het gesprek van de leidinggevenden.",
        NotSent.ConversationGone => "Het gesprek van de leidinggevenden bestaat niet meer.",
        NotSent.DisabledByAdmin => "Mag dit? is uitgezet voor jullie organisatie.",
        NotSent.BlockedByUser or NotSent.NotInstalled or NotSent.Forbidden => "Mag dit? mag niets plaatsen in het gesprek van de leidinggevenden.",
        NotSent.NotAllowed => "Het gesprek van de leidinggevenden hoort bij een adres waar Mag dit? niets naartoe stuurt.",
        NotSent.Unauthorized => "De registratie van Mag dit? bij Microsoft klopt niet.",
        null => "Teams nam het bericht een dag lang niet aan.",
        _ => "Teams nam het bericht niet aan.",
    };

    /// <summary>To those who ruled or asked back.</summary>
    public static string AskerNotReached(Case of) => $"{CaseNames.Number(of)}: ik kan {PersonNames.Asker(of.Asker)} niet bereiken. Wil een van jullie het zelf vertellen?";
}
