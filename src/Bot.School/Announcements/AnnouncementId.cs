using System.Security.Cryptography;
using System.Text;

namespace Bot.School.Announcements;

/// <summary>Names an announcement. Says nothing about it, and gives nobody a right to it.</summary>
public readonly record struct AnnouncementId(string Value)
{
    /// <summary>The id of what begins with something: the same when that is handled again, so that it makes one announcement.</summary>
    /// <param name="origin">What names the beginning, such as a message and its conversation, or the words of a file.</param>
    public static AnnouncementId Of(params ReadOnlySpan<string> origin) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', origin))).AsSpan(0, 12)));

    public override string ToString() => Value;
}
