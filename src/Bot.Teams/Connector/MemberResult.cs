namespace Bot.Teams.Connector;

/// <summary>Whether somebody is a member of a conversation.</summary>
public abstract record MemberResult
{
    private MemberResult()
    {
    }

    public sealed record Found(TeamsMember Member) : MemberResult;

    /// <summary>The conversation exists and the person is not in it.</summary>
    public sealed record NotMember : MemberResult;

    /// <inheritdoc cref="SendResult.Later"/>
    public sealed record Later(TimeSpan After, string Reason) : MemberResult;

    /// <inheritdoc cref="SendResult.Never"/>
    public sealed record Never(NotSent Reason, string Detail) : MemberResult;
}

/// <summary>Everybody in a conversation, or why it is not known. Never half a roster: what is missing from a list counts as gone.</summary>
public abstract record MembersResult
{
    private MembersResult()
    {
    }

    public sealed record Everyone(IReadOnlyList<TeamsMember> Members) : MembersResult;

    /// <inheritdoc cref="SendResult.Later"/>
    public sealed record Later(TimeSpan After, string Reason) : MembersResult;

    /// <inheritdoc cref="SendResult.Never"/>
    public sealed record Never(NotSent Reason, string Detail) : MembersResult;
}
