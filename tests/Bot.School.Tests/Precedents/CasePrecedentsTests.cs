using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Precedents;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Case = Bot.School.Cases.Case;

namespace Bot.School.Tests.Precedents;

public sealed class CasePrecedentsTests
{
    private static readonly SchoolId School = new("school");

    private readonly Clock _clock = new();
    private readonly List<Exception> _failures = [];
    private readonly Kept _kept = new();

    [Fact]
    public async Task A_new_ruling_counts_within_seconds_and_an_unchanged_set_stays_the_same_list()
    {
        var precedents = new CasePrecedents(_kept, _clock, _failures.Add);
        (await precedents.OfAsync(School, default)).ShouldBeEmpty();
        _kept.Cases = [Ruled("a")];
        (await precedents.OfAsync(School, default)).ShouldBeEmpty();

        _clock.Seconds += 3;
        var first = await precedents.OfAsync(School, default);
        first.ShouldHaveSingleItem().Turns.ShouldBe(["Mag dit?", "Het is na schooltijd."]);

        _clock.Seconds += 3;
        (await precedents.OfAsync(School, default)).ShouldBeSameAs(first);

        _kept.Cases = [((CaseStep.Done)Ruled("a").Correct(Person("s"), RulingDecision.NotAllowed, "", true, default)).Case];
        _clock.Seconds += 3;
        (await precedents.OfAsync(School, default)).ShouldHaveSingleItem().Ruling.Decision.ShouldBe(RulingDecision.NotAllowed);
    }

    [Fact]
    public async Task A_ruling_of_this_process_counts_at_once()
    {
        var precedents = new CasePrecedents(_kept, _clock, _failures.Add);
        (await precedents.OfAsync(School, default)).ShouldBeEmpty();

        _kept.Cases = [Ruled("a")];
        precedents.Changed(School);

        (await precedents.OfAsync(School, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task When_they_cannot_be_read_there_are_none()
    {
        _kept.Cases = null;

        (await new CasePrecedents(_kept, _clock, _failures.Add).OfAsync(School, default)).ShouldBeEmpty();

        _failures.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_hung_on_the_question_or_was_asked_back_leaves_more_to_it_than_words()
    {
        Precedent.Of(Ruled("a")).ShouldNotBeNull().IsWhole.ShouldBeTrue();
        Precedent.Of(Ruled("a") with { HadAttachment = true }).ShouldNotBeNull().IsWhole.ShouldBeFalse();
        var asked = ((CaseStep.Done)Opened("a").AskBack(Person("s"), "Vinden de ouders het goed?", default)).Case;
        var answered = ((CaseStep.Done)asked.Answer(Person("a"), "ja", default)).Case;
        Precedent.Of(Rule(answered)).ShouldNotBeNull().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_ruling_that_does_not_stand_for_later_is_no_precedent() => Precedent.Of(Rule(Opened("a"), standsForLater: false)).ShouldBeNull();

    private static Case Ruled(string id) => Rule(((CaseStep.Done)Opened(id).Add(Person("a"), "Het is na schooltijd.", default)).Case);

    private static Case Rule(Case of, bool standsForLater = true) => ((CaseStep.Done)of.Rule(Person("s"), RulingDecision.Allowed, "", standsForLater, default)).Case;

    private static Case Opened(string id) => new Case
    {
        Id = new CaseId(id), School = School, Kind = CaseKind.Doubt, Asker = Person("a"), AskedIn = new ConversationAddress(new ConversationId("c"), new Uri("https://example.invalid/"), "t", "b"),
        Turns = ["Mag dit?"], Outcome = Outcome.Doubt, Reason = "", Clauses = [], ProtocolTitle = "", ProtocolVersion = "1", ProtocolFingerprint = "f",
    }.Open(default);

    private static CasePerson Person(string id) => new(new PersonId(id), id);

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    /// <summary>Cases that can only be read as precedents.</summary>
    private sealed class Kept : ICases
    {
        public IReadOnlyList<Case>? Cases { get; set; } = [];

        public Task<IReadOnlyList<Case>> PrecedentsOfAsync(SchoolId school, CancellationToken cancellation) => Task.FromResult(Cases ?? throw new TimeoutException());

        public Task<Case> OpenAsync(Case opened, IReadOnlyList<Errand> errands, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Case?> FindAsync(CaseId id, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> SaveAsync(Case changed, IReadOnlyList<Errand> errands, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> OfAskerAsync(PersonId asker, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<Case?> AskedBackAsync(PersonId asker, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> OpenOfAsync(SchoolId school, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> RuledOfAsync(SchoolId school, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> AllOfAsync(SchoolId school, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Case>> ShownOfAsync(SchoolId school, int after, int most, CancellationToken cancellation) => throw new NotSupportedException();

        public Task OrderMarksAsync(IReadOnlyList<(CaseId Case, string Marks)> marks, DateTimeOffset at, Errand next, DateTimeOffset nextAt, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<CasePlace>> PlacesAsync(CaseId id, CancellationToken cancellation) => throw new NotSupportedException();

        public Task SavePlaceAsync(CasePlace place, CancellationToken cancellation) => throw new NotSupportedException();

        public Task RenewPlaceAsync(CasePlace place, int version, string marks, CancellationToken cancellation) => throw new NotSupportedException();

        public Task FindPlaceAsync(CasePlace place, DateTimeOffset at, CancellationToken cancellation) => throw new NotSupportedException();

        public Task RemovePlaceAsync(CaseId id, ConversationId conversation, string message, CancellationToken cancellation) => throw new NotSupportedException();

        public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => throw new NotSupportedException();

        public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
