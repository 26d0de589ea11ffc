package uk.gov.education.grants.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.DIRECTOR;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;
import static uk.gov.education.grants.award.Awarding.person;
import static uk.gov.education.grants.award.Awarding.profile;
import static uk.gov.education.grants.funding.AwardKind.PILOT;
import static uk.gov.education.grants.funding.AwardKind.SCALE_UP;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.BudgetGone;
import uk.gov.education.grants.award.ApproveOutcome.NeedsAnother;
import uk.gov.education.grants.award.ApproveOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.funding.LiveAwardsCeiling;
import uk.gov.education.grants.funding.ScaleUpEvidence;
import uk.gov.education.grants.programme.CommitOutcome.YearShort;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// The moment of decision, on a real database.
@WholeHouse
@Transactional
class ApprovalDbTest {

    @Autowired
    Awarding awarding;

    @Autowired
    ProposalService proposals;

    @Autowired
    DispensationService dispensations;

    @Autowired
    ApprovalService approvals;

    @Autowired
    OfferService offers;

    @Autowired
    AnswerService answers;

    @Autowired
    RoundService rounds;

    @Autowired
    AwardRepository awards;

    @Autowired
    JdbcClient db;

    @Test
    void anApprovedAwardTakesItsMoneyFromTheRoundAndTheYears() {
        var round = awarding.round(pounds(1_000_000));
        var award = awarding.propose(round, PILOT, pounds(300_000), pounds(144_000));
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
        assertThat(approvals.approve(APPROVER, award, "Good value")).isEqualTo(new Approved(award));
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(pounds(444_000));
        assertThat(find(award).status()).isEqualTo(AwardStatus.APPROVED);
    }

    @Test
    void theReferenceNamesTheProgrammeAndTheYear() {
        var round = awarding.round(pounds(1_000_000));
        var programme = rounds.view(OFFICER, round).programmeCode();
        assertThat(awarding.propose(round, PILOT, pounds(1))).hasToString(programme + "-2026-0001");
        assertThat(awarding.propose(round, PILOT, pounds(1))).hasToString(programme + "-2026-0002");
    }

    @Test
    void whoProposedDoesNotApproveWhateverTheirRoles() {
        var both = person("Robin Hall", pounds(5_000_000), Role.OFFICER, Role.APPROVER);
        var round = awarding.round(pounds(1_000_000));
        var award = proposedBy(both, round);
        assertThat(approvals.approve(both, award, "Good value"))
                .isInstanceOfSatisfying(
                        NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .singleElement()
                                .satisfies(breach -> {
                                    assertThat(breach.rule().code()).isEqualTo("FR-23");
                                    assertThat(breach.reason())
                                            .isEqualTo("The approver has recommended this bid. Ask another approver.");
                                }));
        assertThatThrownBy(() -> approvals.refuse(both, award, "No")).isInstanceOf(NotAllowed.class);
        assertThat(approvals.approve(APPROVER, award, "Good value")).isEqualTo(new Approved(award));
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalByWhoPreparedTheAward() {
        var award = awarding.propose(awarding.round(pounds(1_000_000)), PILOT, pounds(1_000));
        assertThatThrownBy(() -> db.sql("""
                                insert into award_approval (id, award_id, approver_id, approver_name, approved, limit_pence,
                                    reason, decided_at, verdict, rule_book)
                                select gen_random_uuid(), a.id, :officer, 'Jo Patel', true, 1, 'Mine', now(), '{}', '[]'
                                from award a where a.reference = :award""")
                        .param("officer", OFFICER.person())
                        .param("award", award.text())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("whoever prepared an award does not decide on it");
    }

    @Test
    void aMemberOfTheLeadOrganisationDoesNotApprove() {
        var round = awarding.round(pounds(1_000_000));
        var award = awarding.propose(round, PILOT, pounds(1_000));
        var seconded = new Actor(
                UUID.randomUUID(),
                "Max Webb",
                Set.of(
                        new Actor.Standing(Role.APPROVER, Optional.empty()),
                        new Actor.Standing(Role.CERTIFIER, Optional.of(awarding.council("Hackney")))),
                pounds(5_000_000));
        assertThat(approvals.approve(seconded, award, "Good value")).isInstanceOf(NotFundable.class);
    }

    @Test
    void onlyApproversApproveAndNobodyOutsideTheDepartmentKnows() {
        var award = awarding.propose(awarding.round(pounds(1_000_000)), PILOT, pounds(1_000));
        assertThatThrownBy(() -> approvals.approve(OTHER_OFFICER, award, "Good value"))
                .isInstanceOf(NotAllowed.class);
        var council = person("Lee Hart", Money.ZERO, Role.BID_EDITOR);
        assertThatThrownBy(() -> approvals.approve(council, award, "Good value"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAmountAboveTheLimitNeedsASecondHigherApprover() {
        var round = awarding.round(pounds(10_000_000));
        var award = awarding.propose(round, PILOT, pounds(3_000_000), pounds(3_800_000));
        assertThat(approvals.approve(APPROVER, award, "Good value"))
                .isEqualTo(new NeedsAnother(pounds(5_000_000), pounds(6_800_000)));
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> approvals.approve(APPROVER, award, "Once more"))
                .isInstanceOf(Conflict.class);
        assertThat(approvals.approve(DIRECTOR, award, "I agree")).isEqualTo(new Approved(award));
        assertThat(find(award).approvals()).extracting(ApprovalRow::by).containsExactly("Alex Morgan", "Sam Reed");
    }

    /// Pause was expanded in 2016 before its report was out.
    @Test
    void aScaleUpWithoutAPublishedEvaluationWaitsForADispensationBySomebodyElse() {
        var round = awarding.round(pounds(10_000_000), new ScaleUpEvidence(3));
        var award = awarding.propose(round, SCALE_UP, pounds(6_800_000));
        assertThat(approvals.approve(DIRECTOR, award, "Good value"))
                .isInstanceOfSatisfying(
                        NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .singleElement()
                                .satisfies(breach ->
                                        assertThat(breach.reason()).isEqualTo("The project has no evaluation yet.")));

        dispensations.request(OFFICER, award, "FR-17", "Early findings are strong, and the report is due in 2017.");
        assertThat(approvals.approve(DIRECTOR, award, "Good value")).isInstanceOf(NotFundable.class);
        assertThatThrownBy(() -> dispensations.decide(APPROVER, award, "FR-17", true, "I agree"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("your limit is £5,000,000");
        dispensations.decide(DIRECTOR, award, "FR-17", true, "The early findings convince us.");

        assertThat(approvals.approve(DIRECTOR, award, "Good value")).isEqualTo(new Approved(award));
        assertThat(find(award).dispensations()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("Early findings are strong, and the report is due in 2017.");
            assertThat(row.decidedBy()).isEqualTo("Sam Reed");
            assertThat(row.breach()).isEqualTo("The project has no evaluation yet.");
        });
        assertThat(find(award).lastVerdict().orElseThrow().verdict().lines())
                .filteredOn(line -> line.code().equals("FR-17"))
                .singleElement()
                .satisfies(line -> assertThat(line.finding()).isEqualTo("DISPENSED"));
    }

    @Test
    void whoAskedForADispensationDoesNotDecideOnItInTheServiceOrInTheDatabase() {
        var both = person("Robin Hall", pounds(50_000_000), Role.OFFICER, Role.APPROVER);
        var award =
                awarding.propose(awarding.round(pounds(10_000_000), new ScaleUpEvidence(3)), SCALE_UP, pounds(1_000));
        dispensations.request(both, award, "FR-17", "The report is due in 2017.");
        assertThatThrownBy(() -> dispensations.decide(both, award, "FR-17", true, "Yes"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.sql("""
                                update award_dispensation set decision = 'APPROVED', decided_by = requested_by, decided_at = now()
                                where award_id = (select id from award where reference = :award)""").param("award", award.text()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("dispensation_is_decided_by_another_person");
    }

    @Test
    void aRuleThatStopsCannotBeSetAsideNorOneThatIsKept() {
        var round = awarding.round(pounds(10_000), new ScaleUpEvidence(3));
        var award = awarding.propose(round, PILOT, pounds(10_000));
        var first = awarding.propose(round, awarding.council("Calderdale"), PILOT, pounds(10_000));
        approvals.approve(APPROVER, first, "First");
        assertThatThrownBy(() -> dispensations.request(OFFICER, award, "FR-16", "Please"))
                .isInstanceOf(Conflict.class)
                .hasMessage("Rule FR-16 stops an award: nobody can set it aside.");
        assertThatThrownBy(() -> dispensations.request(OFFICER, award, "FR-17", "Please"))
                .isInstanceOf(Conflict.class)
                .hasMessage("Rule FR-17 is not broken, so there is nothing to set aside.");
    }

    @Test
    void theLoserReadsWhichYearIsShortAndByHowMuch() {
        var round = awarding.round(pounds(100_000), pounds(150_000));
        var first = awarding.propose(round, PILOT, pounds(60_000), pounds(50_000));
        var second = awarding.propose(round, awarding.council("Calderdale"), PILOT, pounds(60_000), pounds(10_000));
        approvals.approve(APPROVER, first, "First");
        var outcome = approvals.approve(DIRECTOR, second, "Second");
        assertThat(outcome).isInstanceOfSatisfying(BudgetGone.class, gone -> {
            assertThat(gone.shortage().years()).containsExactly(new YearShort(FIRST, pounds(20_000), pounds(40_000)));
            assertThat(gone.shortage().roundShortBy()).contains(pounds(30_000));
            assertThat(gone.sentences())
                    .containsExactly(
                            "The round's allocation is short by £30,000: £40,000 is left.",
                            "The budget of 2026-27 is short by £20,000: £40,000 is left.");
        });
        assertThat(find(second).approvals()).isEmpty();
        assertThat(saidAbout(second)).last().asString().startsWith("could not approve the award.");
    }

    @Test
    void aChangeVoidsTheFirstOfTwoApprovals() {
        var round = awarding.round(pounds(10_000_000));
        var award = awarding.propose(round, PILOT, pounds(6_000_000));
        approvals.approve(APPROVER, award, "Good value");
        assertThat(proposals.change(OFFICER, award, profile(pounds(5_500_000)), "One area fewer"))
                .isEqualTo(new Proposed(award, List.of()));
        assertThat(find(award).approvals()).singleElement().satisfies(row -> {
            assertThat(row.stands()).isFalse();
            assertThat(row.voidedReason())
                    .isEqualTo(OFFICER.name() + " changed the award from £6,000,000 to £5,500,000: One area fewer");
        });
        assertThat(approvals.approve(APPROVER, award, "Still good")).isInstanceOf(NeedsAnother.class);
        assertThat(approvals.approve(DIRECTOR, award, "I agree")).isInstanceOf(Approved.class);
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(pounds(5_500_000));
    }

    @Test
    void aChangeThatTheRulesStopChangesNothing() {
        var round = awarding.round(pounds(100_000));
        var award = awarding.propose(round, PILOT, pounds(60_000));
        assertThat(proposals.change(OFFICER, award, profile(pounds(100_001)), "More"))
                .isInstanceOf(RecommendOutcome.NotFundable.class);
        assertThat(find(award).amount()).isEqualTo(pounds(60_000));
    }

    @Test
    void rulesAreLookedAtWithTheFiguresOfTheMoment() {
        var round = awarding.round(pounds(10_000_000), new LiveAwardsCeiling(pounds(100_000)));
        var first = awarding.propose(round, PILOT, pounds(60_000));
        var second = awarding.propose(round, PILOT, pounds(60_000));
        approvals.approve(APPROVER, first, "First");
        assertThat(approvals.approve(APPROVER, second, "Second"))
                .isInstanceOfSatisfying(
                        NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .singleElement()
                                .satisfies(breach -> assertThat(breach.reason())
                                        .isEqualTo(
                                                "The organisation's other live awards are £60,000; with this one they would be"
                                                        + " £120,000, £20,000 too much.")));
    }

    @Test
    void aRefusalEndsTheProposalAndPromisesNothing() {
        var round = awarding.round(pounds(1_000_000));
        var award = awarding.propose(round, PILOT, pounds(1_000));
        approvals.refuse(APPROVER, award, "Not now");
        assertThat(find(award).status()).isEqualTo(AwardStatus.REFUSED);
        assertThat(find(award).closedReason()).contains("Not now");
        assertThatThrownBy(() -> approvals.approve(DIRECTOR, award, "Yes"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no longer being decided");
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsDeclinedCanBePromisedAgain() {
        var round = awarding.round(pounds(100_000));
        var award = awarding.propose(round, PILOT, pounds(100_000));
        approvals.approve(APPROVER, award, "Good value");
        offers.inform(OFFICER, award);
        var hackney = new Actor.Standing(Role.CERTIFIER, Optional.of(awarding.council("Hackney")));
        answers.decline(
                new Actor(UUID.randomUUID(), "Hugh Stone", Set.of(hackney), Money.ZERO),
                award,
                "The council has changed its plans");
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(Money.ZERO);
        var next = awarding.propose(round, awarding.council("Calderdale"), PILOT, pounds(100_000));
        assertThat(approvals.approve(APPROVER, next, "Good value")).isInstanceOf(Approved.class);
    }

    @Test
    void withoutDueDiligenceNothingIsApproved() {
        var round = awarding.round(pounds(100_000));
        var award = awarding.propose(round, PILOT, pounds(100_000));
        awarding.dueDiligence(awarding.council("Hackney"), LocalDate.of(2026, 11, 23));
        assertThat(approvals.approve(APPROVER, award, "Good value"))
                .isInstanceOfSatisfying(
                        NotFundable.class,
                        refused -> assertThat(refused.breaches())
                                .singleElement()
                                .satisfies(
                                        breach -> assertThat(breach.reason())
                                                .isEqualTo(
                                                        "Due diligence ran out on 23 November 2026, 1 day ago. Do it again before approving.")));
    }

    private AwardReference proposedBy(Actor officer, String round) {
        var outcome = proposals.proposeDirect(
                officer, round, awarding.pause(awarding.council("Hackney"), PILOT, pounds(1_000)));
        return ((Proposed) outcome).award();
    }

    private Award find(AwardReference reference) {
        return awards.findByReference(reference).orElseThrow();
    }

    private List<String> saidAbout(AwardReference reference) {
        return db.sql("select sentence from audit_entry where subject = :award order by id")
                .param("award", reference.text())
                .query(String.class)
                .list();
    }
}
