package uk.gov.education.grants.award;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.DIRECTOR;
import static uk.gov.education.grants.award.Awarding.FIRST;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.person;
import static uk.gov.education.grants.funding.AwardKind.PILOT;
import static uk.gov.education.grants.shared.Money.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.BudgetGone;
import uk.gov.education.grants.programme.CommitOutcome.YearShort;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// Many approvers at once, on a real PostgreSQL: no pound is promised twice, and whoever comes too late is told what is
/// short. Everything here is really saved, and taken away afterwards.
@WholeHouse
class AwardConcurrencyTest {

    private static final int CLIENTS = 40;
    private static final int AWARDS = 80;

    @Autowired
    Awarding awarding;

    @Autowired
    ApprovalService approvals;

    @Autowired
    RoundService rounds;

    @AfterEach
    void nothingIsLeft() {
        awarding.forget();
    }

    @RepeatedTest(25)
    void oneOfTwoApproversAtOnceReadsWhichYearIsShortAndByHowMuch() {
        var round = awarding.round(pounds(100_000));
        var councils = awarding.councils(2);
        var first = awarding.propose(round, councils.get(0), PILOT, pounds(60_000));
        var second = awarding.propose(round, councils.get(1), PILOT, pounds(70_000));
        var outcomes = atOnce(List.of(
                () -> approvals.approve(APPROVER, first, "First"),
                () -> approvals.approve(DIRECTOR, second, "Second")));
        var firstWon = outcomes.get(0) instanceof Approved;
        assertThat(outcomes.get(firstWon ? 0 : 1)).isInstanceOf(Approved.class);
        assertThat(outcomes.get(firstWon ? 1 : 0))
                .isInstanceOfSatisfying(
                        BudgetGone.class,
                        gone -> assertThat(gone.shortage().years())
                                .containsExactly(
                                        firstWon
                                                ? new YearShort(FIRST, pounds(30_000), pounds(40_000))
                                                : new YearShort(FIRST, pounds(30_000), pounds(30_000))));
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(firstWon ? pounds(60_000) : pounds(70_000));
    }

    @RepeatedTest(25)
    void oneAwardIsApprovedOnceHoweverManyApproversPress() {
        var round = awarding.round(pounds(1_000_000));
        var award = awarding.propose(round, PILOT, pounds(60_000));
        var outcomes = atOnce(List.of(
                () -> approvals.approve(APPROVER, award, "First"), () -> approvals.approve(DIRECTOR, award, "Second")));
        assertThat(outcomes).filteredOn(Approved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(1);
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(pounds(60_000));
    }

    @Test
    void fortyClientsPromiseExactlyWhatTheBudgetHolds() {
        var round = awarding.round(pounds(10_000), pounds(40_000));
        var councils = awarding.councils(AWARDS);
        var proposed = councils.stream()
                .map(council -> awarding.propose(round, council, PILOT, pounds(600)))
                .toList();
        var outcomes = atOnce(IntStream.range(0, CLIENTS)
                .<Callable<Object>>mapToObj(client -> () -> shareOf(client, proposed))
                .toList());
        var all = outcomes.stream().flatMap(share -> ((List<?>) share).stream()).toList();
        assertThat(all).hasSize(AWARDS);
        assertThat(all).filteredOn(Approved.class::isInstance).hasSize(16);
        assertThat(all).filteredOn(BudgetGone.class::isInstance).hasSize(AWARDS - 16);
        assertThat(rounds.view(OFFICER, round).committed()).isEqualTo(pounds(9_600));
    }

    private List<Object> shareOf(int client, List<AwardReference> proposed) {
        var approver = approver();
        var outcomes = new ArrayList<>();
        for (var number = client; number < proposed.size(); number += CLIENTS) {
            outcomes.add(patiently(approver, proposed.get(number)));
        }
        return outcomes;
    }

    /// On a busy machine there may be no connection free in time. Nothing was done then, and the client asks again.
    private ApproveOutcome patiently(Actor approver, AwardReference award) {
        for (var tries = 1; ; tries++) {
            try {
                return approvals.approve(approver, award, "Good value");
            } catch (CannotCreateTransactionException busy) {
                assertThat(tries).isLessThan(20);
            }
        }
    }

    private static Actor approver() {
        return person("Alex Morgan", pounds(1_000_000), Role.APPROVER);
    }

    /// What came of work that began at the same moment: results, and exceptions as they were thrown.
    private static List<Object> atOnce(List<Callable<Object>> work) {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var futures = work.stream()
                    .map(each -> threads.submit(() -> {
                        start.await(10, SECONDS);
                        return each.call();
                    }))
                    .toList();
            return futures.stream().map(AwardConcurrencyTest::result).toList();
        }
    }

    private static Object result(Future<Object> future) {
        try {
            return future.get(60, SECONDS);
        } catch (ExecutionException thrown) {
            return thrown.getCause();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
