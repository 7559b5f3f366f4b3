using System.Security.Cryptography;
using System.Text;
using Bot.Manifests;
using Bot.School.People;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Privacy;

/// <summary>Makes the addresses at which a file can be fetched once. Who has the address may fetch it: so it is told to one person, lives shortly, and is stored as a hash only.</summary>
internal sealed class DownloadLinks(IDownloads downloads, IServer server, IConfiguration configuration, TimeProvider clock)
{
    public const string Path = "/downloads";

    public static readonly TimeSpan Lives = TimeSpan.FromMinutes(15);

    private const int TokenBytes = 32;

    public async Task<Uri> MakeAsync(Download download, CancellationToken cancellation)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var now = clock.GetUtcNow();
        await downloads.AllowAsync(HashOf(token), download, now, now + Lives, cancellation);
        return new Uri($"{Base()}{Path}/{token}");
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    // Without an address on the internet only this computer talks to the assistant.
    private string Base() => (configuration[ManifestSettings.PublicAddressKey] is { Length: > 0 } known ? known : server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).TrimEnd('/');
}
