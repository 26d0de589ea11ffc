package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.RECOMMEND;
import static uk.gov.education.grants.funding.Stage.SUBMIT;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

class RuleBookTest {

    static final FundingRule CEILING = new GrantCeiling(pounds(250_000));
    static final FundingRule MATCH = new MatchFundingFloor(Percent.of(10));
    static final FundingRule EVIDENCE = new ScaleUpEvidence(3);

    final RuleBook book = new RuleBook(List.of(EVIDENCE, MATCH, CEILING));

    @Test
    void printsItsRulesByCode() {
        assertThat(book.statements())
                .containsExactly(
                        "A project may ask for no more than £250,000.",
                        "Match funding must meet at least 10% of the total cost.",
                        "A scale-up needs a published, independent evaluation of the project at evidence level 3 or higher.");
    }

    @Test
    void saysEachRuleOnce() {
        assertThatThrownBy(() -> new RuleBook(List.of(CEILING, new GrantCeiling(pounds(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rule book says each rule once: FR-02 is there twice.");
    }

    @Test
    void findsARuleByItsCode() {
        assertThat(book.rule("FR-02")).hasValue(CEILING);
        assertThat(book.rule("FR-01")).isEmpty();
    }

    @Test
    void fundsARequestThatMeetsEveryRule() {
        assertThat(book.verdictOn(aRequest().build(), SUBMIT)).isInstanceOf(Verdict.Fundable.class);
    }

    @Test
    void listsEveryRuleThatItLookedAt() {
        assertThat(book.verdictOn(aRequest().match(Money.ZERO).build(), APPROVE).findings())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Finding.Met(CEILING)),
                        second -> assertThat(second).isInstanceOf(Finding.Broken.class),
                        third -> assertThat(third)
                                .isEqualTo(new Finding.NotApplicable(EVIDENCE, "The award is not a scale-up.")));
    }

    @Test
    void looksOnlyAtTheRulesOfTheStage() {
        assertThat(codesOf(book.verdictOn(aRequest().build(), DRAFT))).containsExactly("FR-02", "FR-03");
        assertThat(codesOf(book.verdictOn(aRequest().build(), SUBMIT))).containsExactly("FR-02", "FR-03");
        assertThat(codesOf(book.verdictOn(aRequest().build(), RECOMMEND))).containsExactly("FR-17");
        assertThat(codesOf(book.verdictOn(aRequest().build(), APPROVE))).containsExactly("FR-02", "FR-03", "FR-17");
    }

    @Test
    void carriesEveryBreachNotTheFirst() {
        var request = aRequest().grant(pounds(300_000)).match(Money.ZERO).build();
        assertThat(book.verdictOn(request, SUBMIT))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(breach -> breach.rule().code(), Breach::weight, Breach::field)
                                .containsExactly(
                                        tuple("FR-02", Weight.STOPS, "grant"),
                                        tuple("FR-03", Weight.NEEDS_DISPENSATION, "matchFunding")));
    }

    @Test
    void asksForADispensationWhereNothingStops() {
        assertThat(book.verdictOn(aRequest().match(Money.ZERO).build(), SUBMIT))
                .isInstanceOfSatisfying(
                        Verdict.NeedsDispensation.class,
                        verdict -> assertThat(verdict.breaches()).hasSize(1));
    }

    @Test
    void funds2016sPauseOnceItsMissingReportIsSetAsideWithAReason() {
        var pause = aRequest().kind(AwardKind.SCALE_UP).build();
        var dispensation = new Dispensation("FR-17", "The interim findings are strong.", "Dana Approver");

        assertThat(book.verdictOn(pause, RECOMMEND)).isInstanceOf(Verdict.NeedsDispensation.class);
        assertThat(book.verdictOn(pause, RECOMMEND, List.of(dispensation)))
                .isInstanceOfSatisfying(Verdict.Fundable.class, verdict -> {
                    assertThat(verdict.breaches()).isEmpty();
                    assertThat(verdict.findings())
                            .singleElement()
                            .isEqualTo(new Finding.Dispensed(
                                    new Breach(EVIDENCE, "kind", "The project has no evaluation yet."),
                                    "The interim findings are strong.",
                                    "Dana Approver"));
                });
    }

    @Test
    void isNotMovedByADispensationFromAnotherRule() {
        var other = new Dispensation("FR-05", "Late start.", "Dana Approver");
        assertThat(book.verdictOn(aRequest().match(Money.ZERO).build(), SUBMIT, List.of(other)))
                .isInstanceOf(Verdict.NeedsDispensation.class);
    }

    @Test
    void neverSetsAsideARuleThatStops() {
        var attempt = new Dispensation("FR-02", "They are very good.", "Dana Approver");
        assertThat(book.verdictOn(
                        aRequest().grant(pounds(300_000)).match(pounds(100_000)).build(), SUBMIT, List.of(attempt)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void takesADispensationOnlyWithAReasonAndAName() {
        assertThatThrownBy(() -> new Dispensation("FR-03", " ", "Dana Approver"))
                .hasMessage("A dispensation from FR-03 needs a reason and a name.");
        assertThatThrownBy(() -> new Dispensation("FR-03", "Late start.", ""))
                .hasMessage("A dispensation from FR-03 needs a reason and a name.");
    }

    @Test
    void ofARoundHasTheRulesItChoseAndThoseThatAlwaysHold() {
        assertThat(RuleBook.standard(List.of(CEILING)).rules())
                .extracting(FundingRule::code)
                .containsExactly("FR-02", "FR-15", "FR-16", "FR-20", "FR-21", "FR-23", "FR-24");
    }

    @Test
    void ofARoundMayNameARuleThatAlwaysHolds() {
        assertThat(RuleBook.standard(RuleBook.ALWAYS)).isEqualTo(new RuleBook(RuleBook.ALWAYS));
    }

    @Test
    void ofARoundMayNotSayARuleTwiceEither() {
        assertThatThrownBy(() -> RuleBook.standard(List.of(CEILING, CEILING)))
                .hasMessage("A rule book says each rule once: FR-02 is there twice.");
    }

    static List<String> codesOf(Verdict verdict) {
        return verdict.findings().stream().map(finding -> finding.rule().code()).toList();
    }
}
