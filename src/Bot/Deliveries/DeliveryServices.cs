using Bot.Cards;
using Bot.Knowledge;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Deliveries;

/// <summary>The delivery worker and all that it needs, besides the stores, the desk of cases and their clock.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services, DeliveryOptions options, Func<SchoolId, Phone?> phone, Func<SchoolId, TimeZoneInfo> zone)
    {
        services.AddSingleton(options);
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton(new Backoff(Random.Shared.NextDouble));
        services.AddSingleton<ReplySender>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<MentionedMembers>();
        services.AddSingleton(given => new CaseRooms(given.GetRequiredService<Schools>(), given.GetRequiredService<ILinks>(), phone, zone));
        services.AddSingleton<ShowCaseRunner>();
        services.AddSingleton<TellAskerRunner>();
        services.AddSingleton<RemindRunner>();
        services.AddSingleton<TellAdministratorRunner>();
        services.AddSingleton<IErrandRunner, ErrandRunner>();
        services.AddSingleton<DeliveryWorker>();
        services.AddHostedService(given => given.GetRequiredService<DeliveryWorker>());
        services.AddSingleton<CaseClockWorker>();
        services.AddHostedService(given => given.GetRequiredService<CaseClockWorker>());
        return services;
    }
}
