using Bot.School.Cases;
using Bot.School.Links;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Deliveries;

/// <summary>What the service can answer to the message that tells a ruling, and how often it then arrives where.</summary>
public sealed class TellAskerTests : IAsyncLifetime
{
    private DeliveryBed _bed = null!;
    private Case _case = null!;

    public async Task InitializeAsync()
    {
        _bed = await DeliveryBed.StartAsync();
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData("429 for a minute", 1, 60)]
    [InlineData("429 for two hours", 1, 7200)]
    [InlineData("412", 3, 16)]
    [InlineData("502", 3, 16)]
    [InlineData("500", 1, 48)]
    [InlineData("401", 1, 48)]
    [InlineData("404 without a code", 1, 48)]
    public async Task What_the_service_does_not_take_now_reaches_them_once_and_not_before_its_time(string answer, int times, int seconds)
    {
        await RuledAsync();
        Answers(DeliveryBed.Chat, answer, times);

        var took = await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem();
        took.TotalSeconds.ShouldBeInRange(seconds, Math.Max(seconds * 1.5, 30));
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task A_service_that_took_the_message_and_did_not_say_so_gets_it_again_since_at_least_once_is_the_promise()
    {
        await RuledAsync();
        Answers(DeliveryBed.Chat, "closed after it was taken", 1);

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).Count.ShouldBe(2);
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task A_service_that_stays_silent_is_asked_again()
    {
        await RuledAsync();
        Answers(DeliveryBed.Chat, "silence", 1);
        var run = _bed.RunAsync();
        while ((await _bed.Teams.ArrivesAsync()).Conversation != DeliveryBed.Chat)
        {
        }

        _bed.Wire.Advance(TimeSpan.FromSeconds(10));
        await run;
        _bed.Teams.Shown(DeliveryBed.Chat).ShouldBeEmpty();

        await _bed.RunUntilNothingWaitsAsync();
        _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("403 blocked")]
    [InlineData("403 not in the roster")]
    [InlineData("403 not installed")]
    [InlineData("403 without a code")]
    public async Task Who_cannot_be_reached_alone_is_told_where_they_asked_and_nobody_there_reads_more_than_they_may(string answer)
    {
        await RuledAsync(DeliveryBed.Channel);
        Answers(DeliveryBed.Chat, answer);

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldBeEmpty();
        var told = _bed.Teams.Shown(DeliveryBed.Channel).ShouldHaveSingleItem();
        told.Conversation.ShouldBe(DeliveryBed.Channel, "in the thread of the question");
        new[] { told }.Shown().ShouldNotContain("Mag deze foto?");
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_made_anew_and_remembered()
    {
        await RuledAsync();
        await _bed.People.SeeAsync(new() { Id = DeliveryBed.Jan.Id, Chat = _bed.Address("a:old"), SeenAt = _bed.Clock.GetUtcNow() }, default);
        Answers("a:old", "404 gone");

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem();
        _bed.Teams.Sent.Count(sent => sent.Conversation == "a:old").ShouldBe(1);
        (await _bed.People.FindAsync(DeliveryBed.Jan.Id, default))!.Chat.ShouldBe(_bed.Address(DeliveryBed.Chat));
    }

    [Fact]
    public async Task Who_never_talked_with_the_assistant_alone_gets_a_chat()
    {
        _case = await _bed.OpenAsync(askedIn: DeliveryBed.Channel);
        await _bed.RuleAsync(_case);

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem();
        (await _bed.People.FindAsync(DeliveryBed.Jan.Id, default))!.Chat.ShouldBe(_bed.Address(DeliveryBed.Chat));
    }

    [Theory]
    [InlineData("429 for a minute")]
    [InlineData("500")]
    [InlineData("401")]
    [InlineData("403 blocked")]
    public async Task When_it_never_reaches_them_the_supervisors_hear_it_in_the_thread_of_the_card(string answer)
    {
        await RuledAsync();
        Answers(DeliveryBed.Chat, answer);

        var took = await _bed.RunUntilNothingWaitsAsync();

        took.ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(1));
        var card = _bed.Teams.Shown(DeliveryBed.Supervisors)[0];
        var told = _bed.Teams.Shown(DeliveryBed.Supervisors)[1];
        told.Conversation.ShouldBe($"{DeliveryBed.Supervisors};messageid={card.Id}");
        told.Text!.ShouldContain("niet bereiken");
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 1));
        _bed.Log.Text.ShouldContain("Error 1505");
        _bed.Log.Text.ShouldNotContain("Jan de Wit");
        _bed.Log.Text.ShouldNotContain("Mag deze foto?");
    }

    [Fact]
    public async Task What_failed_for_most_of_a_day_and_then_works_reaches_them()
    {
        await RuledAsync();
        Answers(DeliveryBed.Chat, "500");
        await _bed.RunAsync();
        while (await _bed.Deliveries.NextDueAsync(bulk: false, default) is { } due && due < _case.OpenedAt.AddHours(23))
        {
            _bed.Advance(due - _bed.Clock.GetUtcNow());
            await _bed.RunAsync();
        }

        _bed.Teams.Says = _ => null;
        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem();
        _bed.Teams.Sent.Count(sent => sent.Conversation == DeliveryBed.Chat).ShouldBeInRange(40, 70, "often enough, and not more than that");
    }

    [Fact]
    public async Task Who_asked_to_be_forgotten_is_told_nothing()
    {
        await RuledAsync();
        await _bed.Cases.ForgetPersonAsync(DeliveryBed.Jan.Id, default);

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).ShouldBeEmpty();
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task They_hear_what_happened_in_the_order_in_which_it_happened_also_when_the_first_must_wait()
    {
        await RuledAsync();
        await _bed.ChangeAsync(_case, one => one.Correct(DeliveryBed.Mia, RulingDecision.Allowed, "", false, _bed.Clock.GetUtcNow()));
        Answers(DeliveryBed.Chat, "429 for a minute", 1);
        await _bed.RunAsync();
        _bed.Teams.Sent.Count(sent => sent.Conversation == DeliveryBed.Chat).ShouldBe(1, "the second waits behind the first");

        await _bed.RunUntilNothingWaitsAsync();

        var told = _bed.Teams.Shown(DeliveryBed.Chat).Select(message => new[] { message }.Shown()).ToArray();
        told.Length.ShouldBe(2);
        told[0].ShouldContain("besliste");
        told[1].ShouldContain("verbeterde");
    }

    // The card stands, and the ruling is to be told.
    private async Task RuledAsync(string askedIn = DeliveryBed.Chat)
    {
        await _bed.MeetAsync();
        _case = await _bed.OpenAsync(askedIn: askedIn);
        await _bed.RunAsync();
        await _bed.RuleAsync(_case);
    }

    private void Answers(string conversation, string answer, int times = int.MaxValue)
    {
        var asked = 0;
        _bed.Teams.Says = message => message.Conversation == conversation && Interlocked.Increment(ref asked) <= times ? ServiceAnswers.Of(answer) : null;
    }
}
