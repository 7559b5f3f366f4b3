namespace Bot.Language.Model;

/// <summary>The HTTP client for the model's server.</summary>
internal static class ModelHttp
{
    // 96 embeddings of 3072 numbers in text are some 4 MB, the largest that comes.
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>No redirects and no proxy of the environment: a question and its key go where they were sent and nowhere else.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Without a timeout of its own: the budget of the question is the timeout.</summary>
    public static HttpClient Create(HttpMessageHandler handler) => new(new BoundedReplies(handler)) { Timeout = Timeout.InfiniteTimeSpan };

    // The OpenAI client reads a body to its end, however far that is.
    private sealed class BoundedReplies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken).ConfigureAwait(false);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
