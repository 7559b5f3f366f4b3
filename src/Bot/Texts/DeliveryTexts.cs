using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What is said about deliveries.</summary>
internal static class DeliveryTexts
{
    public static string WrongSettings(IEnumerable<string> keys) =>
        $"De instellingen van het bezorgen kloppen niet:\n{string.Join('\n', keys.Select(key => $"- {key}: deze waarde is te klein of te groot."))}";

    /// <summary>To those who ruled or asked back.</summary>
    public static string AskerNotReached(Case of) => $"{CaseNames.Number(of)}: ik kan {PersonNames.Asker(of.Asker)} niet bereiken. Wil een van jullie het zelf vertellen?";
}
