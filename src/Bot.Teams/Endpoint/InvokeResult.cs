using System.Net.Mime;
using Bot.Teams.Invokes;
using Microsoft.AspNetCore.Http;

namespace Bot.Teams.Endpoint;

/// <summary>Writes the answer to an invoke as the HTTP response.</summary>
internal sealed class InvokeResult(InvokeResponse response) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = response.Status;
        if (response.Body is not { } body) return;
        httpContext.Response.ContentType = MediaTypeNames.Application.Json;
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
