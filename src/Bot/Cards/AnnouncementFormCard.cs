using Bot.Announcements;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>A form to show.</summary>
/// <param name="Id">What it is saved as.</param>
/// <param name="Version">What it was opened at: see <see cref="AnnouncementPress.Version"/>.</param>
/// <param name="Fields">What stands in it.</param>
/// <param name="Own">The schools to choose from.</param>
internal sealed record AnnouncementFormView(AnnouncementId Id, int Version, AnnouncementFields Fields, IReadOnlyList<Protocol> Own)
{
    /// <summary>Whether it corrects what was sent already.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>What is said above it; null when nothing is.</summary>
    public string? Sentence { get; init; }

    /// <summary>What somebody else made of it meanwhile; null when nobody did.</summary>
    public AnnouncementContent? Theirs { get; init; }

    /// <summary>The clauses that it quotes already, also those that left the protocol.</summary>
    public IReadOnlyList<AnnouncedClause> Quoted { get; init; } = [];

    /// <summary>Whether it stands in a dialog, which has one button.</summary>
    public bool IsInDialog { get; init; }
}

/// <summary>The form of an announcement.</summary>
internal static class AnnouncementFormCard
{
    private const int MostOfTheirs = 1500;

    // Longer than this nobody finds anything by scrolling, and a card carries only so much.
    private const int MostChoices = 150;

    // Room for what the answer to a press puts around the card.
    private const int MostWithList = FittingCard.Most - 1000;

    public static AdaptiveCard Of(AnnouncementFormView view)
    {
        if (view.Fields.Addresses is not { Length: > 0 } && Choices(view) is { Count: <= MostChoices } choices && Of(view, [List(view, choices)]) is var card && FittingCard.SizeOf(card) <= MostWithList) return card;
        return Of(view, [Addresses(view)]);
    }

    /// <summary>As a message; a client without cards has nothing to fill in.</summary>
    public static Reply ReplyOf(AnnouncementFormView view)
    {
        var card = Of(view);
        return new Reply($"{CardText.Of(card)}\n\n{AnnouncementFormTexts.OnlyOnCard}", card);
    }

    private static AdaptiveCard Of(AnnouncementFormView view, IEnumerable<CardElement> clauses)
    {
        var fields = view.Fields;
        var card = new AdaptiveCard(
        [
            CaseElements.Bold(view.Version == 0 ? AnnouncementFormTexts.NewTitle : AnnouncementFormTexts.DialogTitle),
            .. Above(view),
            new TextInput(AnnouncementFields.TitleInput) { Label = AnnouncementFormTexts.Title, Placeholder = AnnouncementFormTexts.TitlePlaceholder, Value = ValueOf(fields.Title), MaxLength = AnnouncementContent.LongestTitle },
            new TextInput(AnnouncementFields.TextInput) { Label = AnnouncementFormTexts.Text, Placeholder = AnnouncementFormTexts.TextPlaceholder, Value = ValueOf(fields.Text), IsMultiline = true, MaxLength = AnnouncementContent.LongestText },
            new TextInput(AnnouncementFields.LinkInput) { Label = AnnouncementFormTexts.Link, Placeholder = AnnouncementFormTexts.LinkPlaceholder, Value = ValueOf(fields.Link) },
            .. view.IsCorrection ? [] : Audience(view),
            new ToggleInput(AnnouncementFields.ReadingInput, AnnouncementFormTexts.Reading) { Value = Is(fields.AsksReading) },
            .. view.IsCorrection ? [] : Planning(fields),
            .. clauses,
            .. view.IsInDialog ? [] : new CardElement[] { new ActionSet(Buttons(view)) { Spacing = CardSpacing.Medium } },
        ])
        {
            IsFullWidth = true,
        };
        return view.IsInDialog ? card with { Actions = [SavePress(view).Titled(SaveTitle(view))] } : card;
    }

    private static IEnumerable<CardElement> Above(AnnouncementFormView view)
    {
        if (view.Sentence is { } sentence) yield return new Container([CaseElements.Line(sentence)]) { Style = ContainerStyle.Warning };
        if (view.Theirs is { } theirs)
        {
            yield return CaseElements.Heading(AnnouncementFormTexts.Theirs);
            yield return CaseElements.Bold(theirs.Title.Length > 0 ? theirs.Title : DraftTexts.NoTitle);
            foreach (var line in CaseElements.Words(theirs.Text, MostOfTheirs)) yield return line;
        }

        if (view is { Sentence: null, IsCorrection: false }) yield return new TextBlock(AnnouncementFormTexts.NotSentYet) { IsSubtle = true, Spacing = CardSpacing.Small };
    }

    private static IEnumerable<CardElement> Audience(AnnouncementFormView view)
    {
        yield return new ChoiceSet(AnnouncementFields.SchoolsInput, [.. view.Own.Select(protocol => new Choice(protocol.SchoolName, protocol.School.Value))])
        {
            Label = AnnouncementFormTexts.Schools,
            IsMultiSelect = true,
            Style = view.Own.Count > 8 ? ChoiceStyle.Filtered : ChoiceStyle.Expanded,
            Value = ValueOf(view.Fields.Schools),
        };
        yield return new ToggleInput(AnnouncementFields.StaffInput, AnnouncementFormTexts.Staff) { Value = Is(view.Fields.Staff) };
        yield return new ToggleInput(AnnouncementFields.SupervisorsInput, AnnouncementFormTexts.Supervisors) { Value = Is(view.Fields.Supervisors), Spacing = CardSpacing.Small };
    }

    private static IEnumerable<CardElement> Planning(AnnouncementFields fields) =>
    [
        new ChoiceSet(
            AnnouncementFields.RemindersInput,
            [
                new Choice(AnnouncementFormTexts.NoReminder, "geen"),
                new Choice(AnnouncementFormTexts.OneReminder, AnnouncementForm.ValueOf(ReminderPlan.Once)),
                new Choice(AnnouncementFormTexts.WeeklyReminder, AnnouncementForm.ValueOf(ReminderPlan.Weekly)),
            ])
        {
            Label = AnnouncementFormTexts.Reminders,
            Style = ChoiceStyle.Compact,
            Value = fields.Reminders.Length > 0 ? fields.Reminders : "geen",
        },
        new DateInput(AnnouncementFields.DateInput) { Label = AnnouncementFormTexts.Date, Value = ValueOf(fields.Date) },
        new TimeInput(AnnouncementFields.TimeInput) { Label = AnnouncementFormTexts.Time, Value = ValueOf(fields.Time) },
    ];

    private static List<Choice> Choices(AnnouncementFormView view) =>
    [
        .. view.Own.SelectMany(protocol => protocol.Clauses.Select(clause => new Choice(
            $"{(view.Own.Count > 1 ? $"{protocol.SchoolName}, " : "")}{clause.Address}: {ContentsCard.FirstWords(clause)}", ClauseNames.Of(protocol.School, clause.Id)))),
        .. view.Quoted.Where(clause => view.Own.All(protocol => protocol.School != clause.School || protocol.Find(clause.Clause) is null))
            .Select(clause => new Choice(clause.Address, ClauseNames.Of(clause.School, clause.Clause))),
    ];

    private static ChoiceSet List(AnnouncementFormView view, IReadOnlyList<Choice> choices) => new(AnnouncementFields.ClausesInput, choices)
    {
        Label = AnnouncementFormTexts.Clauses,
        Placeholder = AnnouncementFormTexts.ClausesPlaceholder,
        IsMultiSelect = true,
        Value = ValueOf(view.Fields.Clauses ?? ""),
    };

    private static TextInput Addresses(AnnouncementFormView view)
    {
        var chosen = ClauseNames.Typed(ClauseNames.Chosen(view.Fields.Clauses ?? "", view.Own, view.Quoted), withSchool: view.Own.Count > 1);
        return new TextInput(AnnouncementFields.AddressesInput)
        {
            Label = AnnouncementFormTexts.ClausesByAddress(view.Own.Count > 1),
            Placeholder = AnnouncementFormTexts.AddressesPlaceholder,
            Value = ValueOf(string.Join("; ", new[] { chosen, view.Fields.Addresses ?? "" }.Where(part => part.Length > 0))),
        };
    }

    private static List<CardAction> Buttons(AnnouncementFormView view) =>
    [
        SavePress(view).InPlace(SaveTitle(view)),
        view.Version == 0 ? new AnnouncementPress.Discard(view.Id).InPlace(AnnouncementFormTexts.DoNotSave) : new AnnouncementPress.Show(view.Id).InPlace(AnnouncementFormTexts.Back),
        (view.IsCorrection ? new AnnouncementPress.Correct(view.Id) { Version = view.Version } : view.Version == 0 ? new AnnouncementPress.New(view.Id) : (AnnouncementPress)new AnnouncementPress.Edit(view.Id) { Version = view.Version })
            .InDialog(AnnouncementFormTexts.InDialog),
    ];

    private static AnnouncementPress SavePress(AnnouncementFormView view) =>
        view.IsCorrection ? new AnnouncementPress.SaveCorrection(view.Id) { Version = view.Version } : new AnnouncementPress.Save(view.Id) { Version = view.Version };

    private static string SaveTitle(AnnouncementFormView view) => view.IsCorrection ? AnnouncementFormTexts.SaveCorrection : AnnouncementFormTexts.Save;

    private static string? ValueOf(string value) => value.Length > 0 ? value : null;

    private static string Is(bool value) => value ? "true" : "false";
}
