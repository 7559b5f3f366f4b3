namespace Bot.Teams.Connector;

/// <summary>Whether somebody is in a conversation at this moment.</summary>
public abstract record MembershipResult
{
    private MembershipResult()
    {
    }

    /// <summary>They were in it at most <see cref="ConnectorOptions.RosterKept"/> ago.</summary>
    public sealed record Member(TeamsMember Who) : MembershipResult;

    /// <summary>The conversation exists and they are not in it.</summary>
    public sealed record NotMember : MembershipResult;

    /// <summary>The connector did not tell: neither a yes nor a no.</summary>
    /// <param name="Reason">For the log; never names of people.</param>
    public sealed record Unknown(string Reason) : MembershipResult;
}
