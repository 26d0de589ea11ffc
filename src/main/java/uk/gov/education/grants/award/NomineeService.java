package uk.gov.education.grants.award;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.bid.NomineeOutcome;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Decides on the people whom bids nominate: each gets an answer and a reason, once the bid's score is settled. Decide
/// now, tell later: the bidder sees nothing before all of them are decided and the officer tells.
@Service
@Transactional(readOnly = true)
public class NomineeService {

    private static final String NOMINEES = """
            select n.number, n.name, n.post, n.why, o.outcome, o.reason, o.decided_by_name, o.decided_at
            from nominee n left join nominee_outcome o on o.bid_id = n.bid_id and o.number = n.number
            where n.bid_id = :bid order by n.number""";

    private final BidCaseService bids;
    private final AssessmentResults assessments;
    private final Separation separation;
    private final JdbcClient db;
    private final Clock clock;

    NomineeService(
            BidCaseService bids, AssessmentResults assessments, Separation separation, JdbcClient db, Clock clock) {
        this.bids = bids;
        this.assessments = assessments;
        this.separation = separation;
        this.db = db;
        this.clock = clock;
    }

    /// What was decided of one person.
    public record Decision(NomineeOutcome outcome, String reason) {}

    public NomineesView view(Actor officer, BidReference reference) {
        var bid = find(officer, reference);
        return new NomineesView(
                bid.head(),
                assessments.of(bid.head().id()).agreedScore().orElse(null),
                db.sql(NOMINEES)
                        .param("bid", bid.head().id())
                        .query(Rows.of(NomineeRow.class))
                        .list());
    }

    /// Keeps an answer to each of these nominations, by number. It may be changed until the bidder is told.
    /// Whoever scored the bid does not decide on its people.
    @Transactional
    public void decide(Actor officer, BidReference reference, Map<Integer, Decision> decisions) {
        bids.hold(officer, reference);
        var view = view(officer, reference);
        separation.requireNotScoredBy(officer, view.head().id(), "decide on its people");
        if (!view.isToDecide()) {
            throw new Conflict("Bid %s is “%s”, so nothing can be decided of its people now."
                    .formatted(reference, view.head().status().title()));
        }
        for (var nominee : view.nominees()) {
            var decision = decisions.get(nominee.number());
            if (decision != null && !isAsBefore(nominee, decision)) {
                keep(officer, view, nominee, decision);
            }
        }
        if (view.head().status() == BidStatus.MODERATED && !decisions.isEmpty()) {
            bids.recommended(officer, view.head().id(), "decided on nominees");
        }
    }

    /// Tells the bidder what was decided of each.
    @Transactional
    public void tell(Actor officer, BidReference reference) {
        bids.hold(officer, reference);
        var view = view(officer, reference);
        if (!view.isToTell()) {
            throw new Conflict("The bidder is told once it is decided of every person, and only once.");
        }
        bids.decide(officer, view.head().id(), view.places() > 0);
        bids.inform(officer, view.head().id());
    }

    private void keep(Actor officer, NomineesView view, NomineeRow nominee, Decision decision) {
        db.sql("""
                        insert into nominee_outcome
                            (bid_id, number, outcome, reason, decided_by, decided_by_name, decided_at)
                        values (:bid, :number, :outcome, :reason, :by, :name, :at)
                        on conflict (bid_id, number) do update set
                            outcome = excluded.outcome, reason = excluded.reason, decided_by = excluded.decided_by,
                            decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at""")
                .param("bid", view.head().id())
                .param("number", nominee.number())
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("by", officer.person())
                .param("name", officer.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        bids.note(
                officer,
                view.head().id(),
                "decided on nominee %d: %s"
                        .formatted(nominee.number(), decision.outcome().title()));
    }

    private static boolean isAsBefore(NomineeRow nominee, Decision decision) {
        return nominee.outcome() == decision.outcome() && decision.reason().equals(nominee.reason());
    }

    private BidCase find(Actor officer, BidReference reference) {
        AwardAccess.requireRead(officer, reference);
        AwardAccess.requireOfficer(officer);
        var bid = bids.read(officer, reference);
        if (!bid.head().round().asksForNominees()) {
            throw new NotFound("Bid %s nominates nobody.".formatted(reference));
        }
        return bid;
    }
}
