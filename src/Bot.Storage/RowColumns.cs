using System.Data.Common;
using Bot.School.Conversations;

namespace Bot.Storage;

/// <summary>The columns of a row, one after the other in the order in which they were asked for.</summary>
internal sealed class RowColumns(DbDataReader row)
{
    private int _next;

    public string Text() => row.GetString(_next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public int Number() => row.GetInt32(_next++);

    public int? NumberOrNull() => IsNull() ? null : Number();

    public long LongNumber() => row.GetInt64(_next++);

    public bool Flag() => row.GetBoolean(_next++);

    public DateTimeOffset Moment() => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(_next++));

    public DateTimeOffset? MomentOrNull() => IsNull() ? null : Moment();

    /// <summary>A value that is stored by its name.</summary>
    public T Named<T>()
        where T : struct, Enum => Enum.Parse<T>(Text());

    public T? NamedOrNull<T>()
        where T : struct, Enum => IsNull() ? null : Named<T>();

    /// <summary>Conversation, service, tenant and assistant.</summary>
    public ConversationAddress Address() => new(new ConversationId(Text()), new Uri(Text()), Text(), Text());

    // What is null is behind us.
    private bool IsNull()
    {
        if (!row.IsDBNull(_next)) return false;
        _next++;
        return true;
    }
}
