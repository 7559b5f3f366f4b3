using Bot.Teams.Auth.Keys;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.Teams.Auth.Tokens;

/// <summary>Tokens of the channel itself (PROTOCOL 2.2, path A).</summary>
internal sealed class ChannelTokens(CloudAddresses addresses, SigningKeys keys) : TokenPath(keys)
{
    public override bool IsIssuedBy(string issuer) => string.Equals(issuer, addresses.ChannelIssuer, StringComparison.Ordinal);

    public override bool IsOpen(bool fromThisComputer) => true;

    public override ReadCaller CallerOf(JsonWebToken token, SigningKey key)
    {
        // The name's capitals differ between the tokens and the documentation. Two that differ in more would leave the choice to the sender.
        var serviceUrls = token.Claims.Where(claim => string.Equals(claim.Type, "serviceurl", StringComparison.OrdinalIgnoreCase)).Select(claim => claim.Value).ToList();
        return serviceUrls is [{ Length: > 0 } serviceUrl]
            ? new ReadCaller.Known(new Caller.Channel(serviceUrl, key.Endorsements))
            : new ReadCaller.Refused("it does not hold exactly one service URL");
    }

    public override bool Admits(Caller caller, bool fromThisComputer) => caller is Caller.Channel;
}
