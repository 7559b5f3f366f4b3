using System.Globalization;
using Microsoft.Playwright;

namespace Bot.EndToEnd;

/// <summary>The local Teams client in a real browser, with the really started assistant behind it.</summary>
public sealed class TeamsChat : IAsyncLifetime
{
    /// <summary>The names of the conversations, in <c>playground.yml</c>.</summary>
    public const string GroupChat = "Team onderbouw";

    public const string Channel = "Nieuws";

    private const string BotName = "Mag dit?";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private StartedProcess? _bot;
    private StartedProcess? _client;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IPage Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var (botPort, clientPort) = (Machine.FreePort(), Machine.FreePort());
        _bot = await StartedProcess.StartAsync(
            "dotnet", [Machine.Bot, "serve", "--port", Text(botPort)],
            new Dictionary<string, string> { ["Storage__File"] = Path.Combine(_directory.FullName, "magdit.db") },
            Machine.RepositoryRoot, "Praten kan met");
        _client = await StartedProcess.StartAsync(
            "node", [Machine.TeamsClient, "start", "-e", $"http://localhost:{botPort}/api/messages", "-c", "msteams", "-p", Text(clientPort), "--disable-telemetry"],
            new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["NO_PROXY"] = "localhost,127.0.0.1",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(AppContext.BaseDirectory, "playground.yml"),
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(_directory.FullName, "client.log"),
            },
            _directory.FullName, "Listening on");
        await OpenAsync(clientPort);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        _client?.Dispose();
        _bot?.Dispose();
        _directory.Delete(recursive: true);
    }

    /// <summary>Goes to a conversation by its name.</summary>
    public Task GoToAsync(string conversation) => Page.GetByText(conversation, new() { Exact = true }).First.ClickAsync();

    public async Task SayAsync(string text)
    {
        var box = await BoxAsync();
        await box.PressSequentiallyAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Says something to the assistant where others read along: it hears what mentions it.</summary>
    public async Task MentionAsync(string text)
    {
        var box = await BoxAsync();
        await box.PressSequentiallyAsync("@Mag");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = BotName }).ClickAsync();

        // By the keyboard alone: to click in the box again would put the words before the mention.
        await Page.Keyboard.TypeAsync($" {text}");
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the last button with this title.</summary>
    public Task PressAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    /// <summary>Waits until these words are shown; when they do not come, a picture shows what was there instead.</summary>
    public async Task SeesAsync(string words)
    {
        try
        {
            await Assertions.Expect(Page.GetByText(words).Last).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }
        catch (PlaywrightException)
        {
            await TakePictureAsync("failed");
            throw;
        }
    }

    public Task DoesNotSeeAsync(string words) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    public Task TakePictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Machine.Screenshots, $"{name}.png") });

    private async Task<ILocator> BoxAsync()
    {
        var box = Page.Locator("[contenteditable=\"true\"][role=\"textbox\"]").Last;
        await box.ClickAsync();
        return box;
    }

    private async Task OpenAsync(int port)
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Machine.Chromium,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        Page = await _browser.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 1280, Height = 1500 } });
        await Page.GotoAsync($"http://localhost:{port}/");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
