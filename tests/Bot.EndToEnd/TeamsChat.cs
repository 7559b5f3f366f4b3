using System.Globalization;
using Microsoft.Playwright;

namespace Bot.EndToEnd;

/// <summary>The local Teams client in a real browser, with the really started assistant behind it.</summary>
public class TeamsChat : IAsyncLifetime
{
    /// <summary>The names of the conversations, in <c>playground.yml</c>.</summary>
    public const string GroupChat = "Team onderbouw";

    public const string Channel = "Nieuws";

    /// <summary>What the client itself calls the chat of one person with the assistant.</summary>
    public const string PersonalChat = "Personal Chat";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private StartedProcess? _bot;
    private int _botPort;
    private StartedProcess? _client;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IPage Page { get; private set; } = null!;

    /// <summary>What the client calls the assistant.</summary>
    protected virtual string BotName => "Mag dit?";

    /// <summary>The client's configuration file; null for the client's own names and ids.</summary>
    protected virtual string? Configuration => Path.Combine(AppContext.BaseDirectory, "playground.yml");

    private ILocator Boxes => Page.Locator("[contenteditable=\"true\"][role=\"textbox\"]");

    public async Task InitializeAsync()
    {
        var clientPort = Machine.FreePort();
        _botPort = await StartBotAsync();
        _client = await StartedProcess.StartAsync(
            "node", [Machine.TeamsClient, "start", "-e", $"http://localhost:{_botPort}/api/messages", "-c", "msteams", "-p", Text(clientPort), "--disable-telemetry"],
            ClientSettings(),
            _directory.FullName, "Listening on");
        await OpenAsync(clientPort);
    }

    /// <summary>Somebody else with a client of their own, who talks to the same assistant.</summary>
    public async Task<TeamsChat> BesideAsync()
    {
        var other = new SecondTeamsChat(_botPort);
        await other.InitializeAsync();
        return other;
    }

    public virtual async Task DisposeAsync()
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
        await TypeMentionAsync(await BoxAsync(), text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Begins a new thread in a channel with something to the assistant.</summary>
    public async Task PostAsync(string text)
    {
        var box = Boxes.First;
        await box.ClickAsync();
        await TypeMentionAsync(box, text);
        await PressAsync("Post");
    }

    /// <summary>Says something to the assistant in the newest thread of a channel; it stands on top, below the box for new threads.</summary>
    public async Task ReplyAsync(string text)
    {
        var box = Boxes.Nth(1);
        await box.ClickAsync();
        await TypeMentionAsync(box, text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the last button with this title.</summary>
    public Task PressAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    /// <summary>Types in the input of the newest card with this placeholder; in a channel the newest stands on top.</summary>
    public async Task FillInAsync(string placeholder, string words)
    {
        var box = Page.GetByPlaceholder(placeholder).First;
        await box.ClickAsync();
        await box.PressSequentiallyAsync(words);
    }

    /// <summary>Ticks the box of the newest card with this title.</summary>
    public Task TickAsync(string title) => Page.GetByLabel(title).First.CheckAsync();

    /// <summary>Waits until these words are shown; when they do not come, a picture shows what was there instead.</summary>
    public Task SeesAsync(string words) => SeesAsync(Page.GetByText(words));

    /// <summary>Waits until these words are shown so many times: something that is said again is not taken for the first time.</summary>
    public Task SeesAsync(string words, int times) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(times, new() { Timeout = 20_000 });

    /// <summary>Waits until an answer stands in the thread of its question, and not beside it under the greeting.</summary>
    public Task SeesInThreadAsync(string question, string answer) =>
        SeesAsync(Page.Locator("div").Filter(new() { HasText = question }).Filter(new() { HasText = answer }).Filter(new() { HasNotText = "Probeer bijvoorbeeld" }));

    /// <summary>
    /// Takes a picture of what a thumb under the last answer asks, and closes it. It is not sent: this client does not say
    /// which message the thumb stands under, as Teams does (PROTOCOL 5.6), so that nobody can keep it.
    /// </summary>
    public async Task LookAtThumbAsync(string picture)
    {
        await PressAsync("Like");
        await SeesAsync("What did you like?");
        await TakePictureAsync(picture);
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>What the assistant is started with besides; made before it starts.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string>> SettingsAsync() => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <summary>Starts the assistant, and tells at which port.</summary>
    protected virtual async Task<int> StartBotAsync()
    {
        var port = Machine.FreePort();
        _bot = await StartedProcess.StartAsync(
            "dotnet", [Machine.Bot, "serve", "--port", Text(port)],
            new Dictionary<string, string>(await SettingsAsync()) { ["Storage__File"] = Path.Combine(_directory.FullName, "magdit.db") },
            Machine.RepositoryRoot, "Praten kan met");
        return port;
    }

    private Dictionary<string, string> ClientSettings()
    {
        var settings = new Dictionary<string, string>
        {
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["NO_PROXY"] = "localhost,127.0.0.1",
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(_directory.FullName, "client.log"),
        };
        if (Configuration is { } file) settings["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = file;
        return settings;
    }

    private async Task SeesAsync(ILocator shown)
    {
        try
        {
            await Assertions.Expect(shown.Last).ToBeVisibleAsync(new() { Timeout = 20_000 });
        }
        catch (PlaywrightException)
        {
            await TakePictureAsync("failed");
            throw;
        }
    }

    public Task DoesNotSeeAsync(string words) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>Scrolls until these words are in view, for the next picture.</summary>
    public Task ScrollToAsync(string words) => Page.GetByText(words).Last.ScrollIntoViewIfNeededAsync();

    public Task TakePictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Machine.Screenshots, $"{name}.png") });

    private async Task<ILocator> BoxAsync()
    {
        var box = Boxes.Last;
        await box.ClickAsync();
        return box;
    }

    private async Task TypeMentionAsync(ILocator box, string text)
    {
        await box.PressSequentiallyAsync($"@{BotName.Split(' ')[0]}");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = BotName }).ClickAsync();

        // By the keyboard alone: to click in the box again would put the words before the mention.
        await Page.Keyboard.TypeAsync($" {text}");
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
        Page = await _browser.NewPageAsync(new() { Locale = "en-US", ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 1800 } });
        await Page.GotoAsync($"http://localhost:{port}/");

        // Every sentence stands in the client's log too: left open, it would pass for the conversation.
        await Page.GetByTitle("Hide Log Panel").ClickAsync();
    }

    /// <summary>The client of the second person of the README.</summary>
    private sealed class SecondTeamsChat(int botPort) : TeamsChat
    {
        protected override string? Configuration => Path.Combine(AppContext.BaseDirectory, "second-client.yml");

        protected override Task<int> StartBotAsync() => Task.FromResult(botPort);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
