using Bot.Teams.Connector;

namespace Bot.Deliveries;

/// <summary>The delivery worker and all that it needs, besides the stores, the desk of cases and their clock.</summary>
internal static class DeliveryServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services, DeliveryOptions options, CaseSurroundings surroundings)
    {
        services.AddSingleton(options);
        services.AddSingleton<DeliveryBell>();
        services.AddSingleton(new Backoff(Random.Shared.NextDouble));
        services.AddSingleton<TenantPaces>();
        services.AddSingleton<IRequestCount>(given => given.GetRequiredService<TenantPaces>());
        services.AddSingleton<ReplySender>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<MentionedMembers>();
        services.AddSingleton(surroundings);
        services.AddSingleton<CaseRooms>();
        services.AddSingleton<ShowCaseRunner>();
        services.AddSingleton<TellAskerRunner>();
        services.AddSingleton<RemindRunner>();
        services.AddSingleton<TellAdministratorRunner>();
        services.AddSingleton<IErrandRunner, ErrandRunner>();
        services.AddSingleton<DeliveryWork>();
        services.AddSingleton<DeliveryWorker>();
        services.AddHostedService(given => given.GetRequiredService<DeliveryWorker>());
        services.AddSingleton<CaseClockWorker>();
        services.AddHostedService(given => given.GetRequiredService<CaseClockWorker>());
        return services;
    }
}
