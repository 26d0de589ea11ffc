package uk.gov.education.grants.assessment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Actor;

/// Takes bids from an assessor who turns out to have an interest in them, and says why in the audit trail. Scores that
/// were submitted count no more; where the score of the bid is settled already, the trail says that one came from
/// somebody with an interest, and the rule on independent assessment stops the bid.
@Component
class Recusal {

    private final AssessmentRepository assessments;
    private final AssessedBids bids;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recusal(
            AssessmentRepository assessments,
            AssessedBids bids,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.bids = bids;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    private record Touched(AssessmentReference assessment, UUID bid, String what) {}

    void of(Actor by, UUID assessor) {
        touched(assessor).forEach(touched -> recuse(by, touched));
    }

    private void recuse(Actor by, Touched touched) {
        var bid = bids.hold(touched.bid());
        var assessment = assessments.findByReference(touched.assessment()).orElseThrow();
        var isWithdrawn = bid.isInAssessment();
        if (isWithdrawn) {
            assessment.withdraw(clock.instant());
            assessments.saveAndFlush(assessment);
        }
        events.publishEvent(new AssessmentChanged(
                by,
                clock.instant(),
                assessment.reference(),
                bid.reference(),
                assessment.status(),
                "%s %s, who is %s"
                        .formatted(
                                isWithdrawn ? "withdrew the assessment of" : "recorded an interest of",
                                assessment.assessorName(),
                                touched.what())));
    }

    private List<Touched> touched(UUID assessor) {
        return db.sql("""
                        select a.reference, a.bid_id, i.what
                        from assessment a
                        join bid b on b.id = a.bid_id
                        cross join lateral (select min(what) as what from interest_in_bid
                                            where bid_id = a.bid_id and person_id = a.assessor_id) i
                        where a.assessor_id = :assessor and i.what is not null and a.status not in ('DECLINED', 'WITHDRAWN')
                          and b.status in ('IN_ASSESSMENT', 'MODERATED', 'RECOMMENDED')
                        order by a.reference""")
                .param("assessor", assessor)
                .query((row, _) -> new Touched(
                        AssessmentReference.of(row.getString("reference")),
                        row.getObject("bid_id", UUID.class),
                        row.getString("what")))
                .list();
    }
}
