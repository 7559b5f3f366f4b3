using System.Net.Mime;
using Bot.Announcements;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.People;
using Bot.School.Protocols;
using Bot.Texts;

namespace Bot.Privacy;

/// <summary>Gives the files that somebody may fetch. The token in the address is the proof: a browser brings no other.</summary>
internal static class DownloadEndpoint
{
    public static void Map(WebApplication app) => app.MapGet($"{DownloadLinks.Path}/{{token}}", GiveAsync).AllowAnonymous();

    private static async Task<IResult> GiveAsync(string token, HttpContext context, IDownloads downloads, PersonFile people, CaseTable cases, ReceiverTable receivers, TimeProvider clock)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return await downloads.TakeAsync(DownloadLinks.HashOf(token), clock.GetUtcNow(), context.RequestAborted) switch
        {
            { Kind: DownloadKind.PersonData, Subject: var person } =>
                Results.File(await people.WriteAsync(new PersonId(person), context.RequestAborted), MediaTypeNames.Application.Json, PrivacyTexts.PersonFileName),
            { Kind: DownloadKind.CaseTable, Subject: var school } =>
                Results.File(await cases.WriteAsync(new SchoolId(school), context.RequestAborted), "text/csv; charset=utf-8", PrivacyTexts.CaseFileName(school)),
            { Kind: DownloadKind.ReceiverTable, Subject: var announcement } when await receivers.WriteAsync(new AnnouncementId(announcement), context.RequestAborted) is { } table =>
                Results.File(table.Bytes, "text/csv; charset=utf-8", ReceiverListTexts.FileName(table.Number)),
            _ => Results.Text(PrivacyTexts.NothingToFetch, "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound),
        };
    }
}
