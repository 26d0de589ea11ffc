package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.SUBMIT;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.ARequest.aRequest;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.funding.VerdictSnapshot.Line;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

class VerdictSnapshotTest {

    final RuleBook book = new RuleBook(
            List.of(new GrantCeiling(pounds(100_000)), new MatchFundingFloor(Percent.of(10)), new ScaleUpEvidence(3)));

    @Test
    void keepsEveryLineInWordsThatNeedNoRuleBookToRead() {
        var dispensation = new Dispensation("FR-03", "The council is under a section 114 notice.", "Dana Approver");
        var verdict = book.verdictOn(
                aRequest().grant(pounds(120_000)).match(Money.ZERO).build(), APPROVE, List.of(dispensation));

        assertThat(VerdictSnapshot.of(APPROVE, verdict))
                .isEqualTo(new VerdictSnapshot(
                        "APPROVE",
                        "REFUSED",
                        List.of(
                                new Line(
                                        "FR-02",
                                        "Most grant",
                                        "A project may ask for no more than £100,000.",
                                        "STOPS",
                                        "BROKEN",
                                        "The grant is £120,000, £20,000 too much.",
                                        ""),
                                new Line(
                                        "FR-03",
                                        "Match funding",
                                        "Match funding must meet at least 10% of the total cost.",
                                        "NEEDS_DISPENSATION",
                                        "DISPENSED",
                                        "Match funding is £0, £13,333.34 too little: a grant of £120,000 needs at least "
                                                + "£13,333.34 beside it. Set aside: The council is under a section 114 notice.",
                                        "Dana Approver"),
                                new Line(
                                        "FR-17",
                                        "Evidence for a scale-up",
                                        "A scale-up needs a published, independent evaluation of the project at evidence "
                                                + "level 3 or higher.",
                                        "NEEDS_DISPENSATION",
                                        "NOT_APPLICABLE",
                                        "The award is not a scale-up.",
                                        ""))));
    }

    @Test
    void keepsWhatTheVerdictWas() {
        var fundable = aRequest().grant(pounds(90_000)).match(pounds(10_000));
        assertThat(outcomeOf(fundable.build())).isEqualTo("FUNDABLE");
        assertThat(outcomeOf(fundable.match(Money.ZERO).build())).isEqualTo("NEEDS_DISPENSATION");
        assertThat(outcomeOf(fundable.grant(pounds(200_000)).build())).isEqualTo("REFUSED");
    }

    String outcomeOf(FundingRequest request) {
        return VerdictSnapshot.of(SUBMIT, book.verdictOn(request, SUBMIT)).outcome();
    }
}
