using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bot.Testing;

namespace Bot.Tests.Serving;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private TalkingHost _host = null!;

    public async Task InitializeAsync() => _host = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_front_page_says_in_Dutch_that_it_runs()
    {
        var page = await _host.Http.GetStringAsync(new Uri("/", UriKind.Relative));

        page.ShouldContain("Deze assistent draait");
        page.ShouldContain("alleen te bereiken vanaf deze computer");
    }

    [Theory]
    [InlineData("dit is geen json", "application/json", HttpStatusCode.BadRequest, "not a JSON activity")]
    [InlineData("{}", "application/json", HttpStatusCode.BadRequest, "'type'")]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType, "application/json")]
    [InlineData("{}", "application/xml", HttpStatusCode.UnsupportedMediaType, "application/json")]
    public async Task Another_body_is_refused_with_its_reason(string body, string mediaType, HttpStatusCode status, string reason)
    {
        using var response = await _host.Post(body, mediaType);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(reason.Replace("'", "\\u0027", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_refused(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Headers.TransferEncodingChunked = chunked;
        request.Content = new ByteArrayContent(new byte[(256 * 1024) + 1]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await _host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Messages_come_in_one_after_another_over_one_connection()
    {
        var connections = 0;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        for (var i = 0; i < 20; i++)
        {
            using var content = new StringContent(_host.Activity("typing", "29:jan", "a:1").ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(_host.Http.BaseAddress!, "/api/messages"), content);
            response.EnsureSuccessStatusCode();
        }

        connections.ShouldBe(1);
        _host.Log.Text.Split('\n').Where(line => line.StartsWith("Error ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_not_too_many() =>
        (await _host.Says(new string('é', 20_000))).ShouldHaveSingleItem().IsCard.ShouldBeTrue();

    [Fact]
    public async Task An_answer_never_goes_to_a_stranger()
    {
        var activity = _host.Activity("message", "29:jan", "a:1", ("text", "Mag dit?"));
        activity["serviceUrl"] = "https://kwaad.example/";

        using var response = await _host.Post(activity.ToJsonString());

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        _host.Assistant.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        using var response = await _host.Post(_host.Activity("invoke", "29:jan", "a:1", ("name", "task/other")).ToJsonString());

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("iets nieuws")]
    public async Task Other_activities_are_taken_in_silence(string type) =>
        (await _host.Sends(_host.Activity(type, "29:jan", "a:1"))).ShouldBeEmpty();

    [Fact]
    public async Task Only_post_is_allowed()
    {
        using var response = await _host.Http.GetAsync(new Uri("/api/messages", UriKind.Relative));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://kwaad.example")]
    [InlineData("Host", "bot.school.example")]
    public async Task What_was_not_made_on_this_computer_gets_no_answer(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await _host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
