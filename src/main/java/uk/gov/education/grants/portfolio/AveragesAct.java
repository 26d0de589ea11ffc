package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.ModerationOutcome.NotYet;
import uk.gov.education.grants.assessment.ModerationOutcome.Settled;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.SpendProfile;

/// Settles the average as the score of every bid whose assessors are done and agree.
@Component
class AveragesAct implements BulkAct {

    private final ModerationService moderation;
    private final JdbcClient db;

    AveragesAct(ModerationService moderation, JdbcClient db) {
        this.moderation = moderation;
        this.db = db;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.AVERAGES;
    }

    @Override
    public List<BulkItem> itemsFor(Actor by, RoundView round) {
        return db.sql("""
                        select c.reference, c.project, c.lead,
                               count(*) as scores,
                               round(avg(s.score_hundredths) / 100.0, 1) as mean,
                               round((max(s.score_hundredths) - min(s.score_hundredths)) / 100.0, 1) as range
                          from case_bid c join assessment s on s.bid_id = c.bid_id and s.status = 'SUBMITTED'
                         where c.round_id = :round and c.status = 'IN_ASSESSMENT'
                           and not exists (
                               select from assessment o where o.bid_id = c.bid_id
                                  and (o.status in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
                                       or (o.status = 'SUBMITTED' and o.assessor_id = :me)))
                         group by c.reference, c.project, c.lead
                         order by c.reference""")
                .param("round", round.id())
                .param("me", by.person())
                .query((row, _) -> new BulkItem(
                        row.getString("reference"),
                        row.getString("project"),
                        row.getString("lead"),
                        "Average %s%% of %d scores, which differ by %s%%"
                                .formatted(row.getBigDecimal("mean"), row.getInt("scores"), row.getBigDecimal("range")),
                        SpendProfile.NOTHING,
                        true,
                        Map.of()))
                .list();
    }

    @Override
    public Result act(Actor by, String subject, Map<String, String> detail, String reason) {
        return switch (moderation.agreeAverage(by, BidReference.of(subject))) {
            case Settled settled -> Result.done("The score is %s.".formatted(settled.score()));
            case NotYet notYet -> Result.refused(notYet.why());
        };
    }
}
