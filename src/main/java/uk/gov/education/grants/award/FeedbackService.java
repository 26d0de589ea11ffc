package uk.gov.education.grants.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidHead;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.programme.CriterionView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;

/// Gives unsuccessful bidders feedback: a duty from the day on which they are told, for four weeks.
@Service
@Transactional(readOnly = true)
public class FeedbackService {

    private static final int WEEKS = 4;

    private final BidCaseService bids;
    private final JdbcClient db;
    private final Clock clock;

    FeedbackService(BidCaseService bids, JdbcClient db, Clock clock) {
        this.bids = bids;
        this.db = db;
        this.clock = clock;
    }

    public FeedbackView view(Actor by, BidReference reference) {
        AwardAccess.requireRead(by, reference);
        var head = bids.read(by, reference).head();
        var owedSince = head.status() == BidStatus.UNSUCCESSFUL && head.feedback() == null
                ? informedAt(head.id())
                : Optional.<Instant>empty();
        return new FeedbackView(
                head,
                suggestion(head),
                owedSince.map(since -> dueInWords(since, clock.getZone())).orElse(""),
                AwardAccess.mayPrepare(by) && owedSince.isPresent());
    }

    /// The same for somebody who is about to give it.
    public FeedbackView toGive(Actor officer, BidReference reference) {
        var view = view(officer, reference);
        AwardAccess.requireOfficer(officer);
        return view;
    }

    /// The bidder reads it at once, and gets a letter. It is given once.
    @Transactional
    public void give(Actor officer, BidReference reference, String text) {
        toGive(officer, reference);
        bids.giveFeedback(officer, reference, text);
    }

    /// "25 December 2026".
    static String dueInWords(Instant since, ZoneId zone) {
        return new InWords().day(LocalDate.ofInstant(since, zone).plusWeeks(WEEKS));
    }

    private Optional<Instant> informedAt(UUID bid) {
        return db.sql("select informed_at from bid where id = :bid and informed_at is not null")
                .param("bid", bid)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// What the scores say, criterion by criterion, for the officer to write on from.
    private String suggestion(BidHead head) {
        var agreed = db.sql("select score_hundredths from moderation where bid_id = :bid")
                .param("bid", head.id())
                .query((row, _) -> new Percent(row.getInt(1)))
                .optional();
        var points = db
                .sql("""
                        select s.criterion, round(avg(s.points::integer), 1)::text as mean
                          from assessment a join assessment_score s on s.assessment_id = a.id
                         where a.bid_id = :bid and a.status = 'SUBMITTED' and s.points ~ '^[0-9]$'
                         group by s.criterion""")
                .param("bid", head.id())
                .query((row, _) -> new Mean(row.getInt("criterion"), row.getString("mean")))
                .list()
                .stream()
                .collect(Collectors.toMap(Mean::criterion, Mean::points));
        var lines = head.round().criteria().stream()
                .filter(criterion -> points.containsKey(criterion.number()))
                .map(criterion -> line(criterion, String.valueOf(points.get(criterion.number()))))
                .collect(Collectors.joining());
        return agreed.map(score -> "The agreed score of the bid is %s.\n\n%s\nStrong: \n\nTo make it stronger: "
                        .formatted(score, lines))
                .orElse("");
    }

    private record Mean(int criterion, String points) {}

    private static String line(CriterionView criterion, String points) {
        return "%s: %s of 5 points on average\n".formatted(criterion.title(), points);
    }
}
