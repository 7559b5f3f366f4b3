using Bot.School.Conversations;

namespace Bot.School.People;

/// <summary>What somebody may fetch as a file.</summary>
public enum DownloadKind
{
    /// <summary>All that is stored of a person; the subject is their id.</summary>
    PersonData,

    /// <summary>The cases of a school, without names; the subject is the school.</summary>
    CaseTable,

    /// <summary>Who gets an announcement and read it, by name; the subject is the announcement.</summary>
    ReceiverTable,
}

/// <param name="Kind">What is in the file; it is made when it is fetched.</param>
/// <param name="Subject">Of whom or what.</param>
public sealed record Download(DownloadKind Kind, string Subject);

/// <summary>Where is kept what may be fetched, for every process to see.</summary>
public interface IDownloads
{
    /// <summary>Allows it to be fetched once, until a moment; what is over at <paramref name="now"/> is forgotten.</summary>
    Task AllowAsync(string tokenHash, Download download, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation);

    /// <summary>Takes it: whoever comes second gets null, and so does who comes too late or with a token that never was.</summary>
    Task<Download?> TakeAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Forgets what a person may still fetch.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);
}
