package uk.gov.education.grants;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.evaluation.IndependentEvaluator;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.funding.Evidence;
import uk.gov.education.grants.funding.Finding;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.funding.RuleKind;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Weight;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.support.ARequest;
import uk.gov.education.grants.support.WrittenDown;

/// The handbook of funding rules, `src/docs/funding-rules.md`, is written from the rules themselves. Where the
/// committed file differs this test fails and writes it anew, so that running it once and committing puts it
/// right.
class RuleHandbookTest {

    static final Path HANDBOOK = Path.of("src/docs/funding-rules.md");

    /// For each rule a request that breaks it, as the rule stands in the catalogue.
    static final Map<String, ARequest> BREACHES = Map.ofEntries(
            Map.entry("FR-01", aRequest().grant(pounds(40_000))),
            Map.entry("FR-02", aRequest().grant(pounds(260_500))),
            Map.entry("FR-03", aRequest().match(pounds(5_000))),
            Map.entry("FR-04", aRequest().in(2029, pounds(40_000))),
            Map.entry("FR-05", aRequest().in(2027, pounds(40_000)).in(2028, pounds(80_000))),
            Map.entry("FR-06", aRequest().overheads(pounds(20_000))),
            Map.entry("FR-07", aRequest().capital(pounds(30_000))),
            Map.entry("FR-08", aRequest().by(OrganisationKind.COMPANY)),
            Map.entry("FR-09", aRequest().places()),
            Map.entry("FR-10", aRequest().partners(3, 2)),
            Map.entry("FR-11", aRequest().from(LocalDate.of(2027, 2, 1), LocalDate.of(2029, 1, 31))),
            Map.entry("FR-12", aRequest().from(LocalDate.of(2027, 4, 1), LocalDate.of(2031, 3, 31))),
            Map.entry("FR-13", aRequest().knowing(it -> it.otherLiveAwards(pounds(9_950_000)))),
            Map.entry("FR-14", aRequest().knowing(it -> it.liveAwardsOfProjectAndPlace(List.of("CSCIP-2017-0004")))),
            Map.entry("FR-15", aRequest().knowing(it -> it.roundLeft(pounds(100_000)))),
            Map.entry("FR-16", aRequest().knowing(it -> it.budgetLeft(SpendProfile.NOTHING))),
            Map.entry(
                    "FR-17",
                    aRequest()
                            .kind(AwardKind.SCALE_UP)
                            .knowing(it ->
                                    it.evidence(Optional.of(new Evidence(3, true, false, "Evaluation of Pause"))))),
            Map.entry("FR-18", aRequest().knowing(it -> it.moderatedScore(Optional.of(Percent.of(55))))),
            Map.entry("FR-19", aRequest().knowing(it -> it.assessments(1, 0))),
            Map.entry("FR-20", aRequest().withoutCompetition()),
            Map.entry(
                    "FR-21",
                    aRequest().knowing(it -> it.dueDiligenceValidUntil(Optional.of(LocalDate.of(2026, 9, 30))))),
            Map.entry(
                    "FR-22",
                    aRequest()
                            .grant(pounds(60_000))
                            .knowing(it -> it.approvedFormally(false).awardsInLastTwelveMonths(pounds(50_000)))),
            Map.entry("FR-23", aRequest().knowing(it -> it.chain(new Chain(true, false, false)))),
            Map.entry("FR-24", aRequest().knowing(it -> it.route(PaymentRoute.SECTION_14))),
            Map.entry(
                    "FR-25",
                    aRequest()
                            .by(OrganisationKind.CHARITY)
                            .knowing(it -> it.minimalAssistanceInThreeYears(pounds(200_000)))));

    /// Rules that say nothing of an ordinary request are met by one of their own kind.
    static final Map<String, ARequest> EXAMPLES = Map.of(
            "FR-17",
            aRequest()
                    .kind(AwardKind.SCALE_UP)
                    .knowing(it -> it.evidence(Optional.of(new Evidence(3, true, true, "Evaluation of Pause")))),
            "FR-20",
            aRequest()
                    .withoutCompetition()
                    .knowing(it -> it.directGrounds(Optional.of("No one else runs the service."), true)),
            "FR-25",
            aRequest().by(OrganisationKind.CHARITY));

    @Test
    void everyRuleIsMetByARequestInOrder() {
        for (var rule : rules()) {
            var example = EXAMPLES.getOrDefault(rule.code(), aRequest());
            assertThat(rule.findingOn(example.build())).as(rule.code()).isEqualTo(new Finding.Met(rule));
        }
    }

    @Test
    void everyRuleIsBrokenForAReasonThatReadsAsASentence() {
        for (var rule : rules()) {
            assertThat(breachOf(rule)).as(rule.code()).matches("\\p{Lu}.*\\.|\\d.*\\.");
            assertThat(rule.statement()).as(rule.code()).matches("\\p{Lu}.*\\.");
        }
    }

    @Test
    void noRuleIsLeftOutOfTheHandbook() {
        assertThat(rules().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(FundingRule.class.getPermittedSubclasses());
        assertThat(BREACHES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(FundingRule::code).toList());
    }

    @Test
    void theHandbookSaysWhatTheRulesSay() {
        WrittenDown.compare(HANDBOOK, handbook());
    }

    static String handbook() {
        return """
                # Funding rules

                Written by `RuleHandbookTest` from the rules themselves: do not edit by hand.

                A round chooses rules and sets their figures; those below are the ones that its set-up page suggests. Rules marked
                "every round" hold always. While a bid is drafted a broken rule only warns. Later a rule that **stops** ends the
                matter; one that **needs a dispensation** may be set aside for one case by an approver, with a reason and a name.

                | Code | Rule | Sentence | Looked at | Weight | When it is broken |
                |---|---|---|---|---|---|
                %s
                %s
                """.formatted(
                RuleCatalogue.KINDS_OF_RULE.stream().map(RuleHandbookTest::row).collect(joining("\n")),
                rowOf(new IndependentEvaluator()));
    }

    /// The one rule that no round has a say in.
    static String rowOf(IndependentEvaluator rule) {
        var breach = rule.breachIn(
                        new IndependentEvaluator.Appointment("Leeds City Council", "Mockingbird", false, true, 3))
                .orElseThrow();
        return "| %s | %s (every evaluation) | %s | Appointment | %s | %s |"
                .formatted(rule.code(), rule.title(), rule.statement(), Weight.STOPS.title(), breach);
    }

    static String row(RuleKind kind) {
        var rule = kind.suggested();
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        rule.code(),
                        rule.title() + (kind.isAlways() ? " (every round)" : ""),
                        rule.statement(),
                        Arrays.stream(Stage.values())
                                .filter(rule.stages()::contains)
                                .map(Stage::title)
                                .collect(joining(", ")),
                        rule.weight().title(),
                        breachOf(rule));
    }

    static String breachOf(FundingRule rule) {
        return rule.findingOn(BREACHES.get(rule.code()).build()) instanceof Finding.Broken(var breach)
                ? breach.reason()
                : "not broken";
    }

    static List<FundingRule> rules() {
        return RuleCatalogue.KINDS_OF_RULE.stream().map(RuleKind::suggested).toList();
    }
}
