using System.Text.Json.Nodes;
using Bot.Announcements;
using Bot.Cases;
using Bot.Knowledge;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Tests.Manifests;

/// <summary>What the app offers to say is understood by the assistant that it is said to.</summary>
public sealed class ManifestWordsTests
{
    private static readonly JsonNode Manifest = TeamsPackage.Built().Manifest;
    private static readonly Lazy<LoadedKnowledge> Knowledge = new(() => LoadedKnowledge.Load(null));

    public static TheoryData<string> Prompts => [.. Texts(Manifest, "bots[*].commandLists[*].commands[*].prompt").Distinct()];

    [Theory]
    [MemberData(nameof(Prompts))]
    public async Task Every_prompt_is_a_question_that_every_school_has_an_answer_to(string prompt)
    {
        foreach (var protocol in Knowledge.Value.Schools.Protocols)
            (await Knowledge.Value.Assistant.AnswerAsync(protocol, new Question([prompt], []), default)).Outcome.ShouldNotBe(Outcome.OutOfScope, protocol.SchoolName);
    }

    [Fact]
    public void The_personal_prompts_are_the_examples_of_the_greeting() =>
        Texts(Manifest, "bots[*].commandLists[*].commands[*].prompt").Take(ChatTexts.Examples.Count).ShouldBe(ChatTexts.Examples.Select(example => example.Question));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_list_has_three_prompts_and_then_help_protocol_school_cases_and_announcements_in_words_that_are_understood(bool english)
    {
        var manifest = english ? Localisation.Translated(TeamsPackage.Built()) : Manifest;
        foreach (var list in JsonPlaces.Find(manifest, JsonPlaces.Steps("bots[*].commandLists[*]")))
        {
            var titles = Texts(list, "commands[*].title").ToList();
            titles.Count.ShouldBe(8);
            Texts(list, "commands[*].prompt").Count().ShouldBe(3);
            Phrases.Help().IsMatch(titles[3]).ShouldBeTrue(titles[3]);
            titles[4].ShouldBe("protocol");
            Phrases.School().IsMatch(titles[5]).ShouldBeTrue(titles[5]);
            CaseCommand.TryRead(titles[6]).ShouldNotBeNull(titles[6]);
            AnnouncementCommand.TryRead(titles[7]).ShouldNotBeNull(titles[7]);
        }
    }

    private static IEnumerable<string> Texts(JsonNode node, string path) => JsonPlaces.Find(node, JsonPlaces.Steps(path)).Select(text => text.GetValue<string>());
}
