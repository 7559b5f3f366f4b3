using System.Security.Cryptography;
using System.Text;

namespace Bot.School.Cases;

/// <summary>Names a case. Says nothing about it, and gives nobody a right to it.</summary>
public readonly record struct CaseId(string Value)
{
    /// <summary>The id of the case that a message leads to: the same for a message that is handled again, so that it opens one case.</summary>
    /// <param name="origin">What names the message, such as its conversation and its own id.</param>
    public static CaseId Of(params ReadOnlySpan<string> origin) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', origin))).AsSpan(0, 12)));

    public override string ToString() => Value;
}
