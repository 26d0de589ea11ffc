package uk.gov.education.grants.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Rows;

/// Reads what letters are about.
@Component
class Matters {

    private static final String OF_BIDS = """
            select b.reference, b.status, b.lead_organisation_id as lead_id, o.name as lead, p.title as project,
                   r.title as round, c.closes_at, r.decision_on, b.asked_pence as asked, b.ready_by,
                   coalesce(b.closed_reason, '') as closed_reason, n.title as next_round, n.code as next_round_code,
                   r.parts @> '{NOMINEES}' as asks_for_nominees,
                   coalesce(b.submitted_by_name, '') as submitted_by_name, coalesce(b.fingerprint, '') as fingerprint,
                   a.reference as award, coalesce(y.pence, 0) as awarded,
                   g.stands_until as answer_by
            from bid b
            join organisation o on o.id = b.lead_organisation_id
            join project p on p.id = b.project_id
            join funding_round r on r.id = b.round_id
            join bid_closing c on c.bid_id = b.id
            left join funding_round n on n.first_stage_id = r.id
            left join award a on a.bid_id = b.id and a.status <> 'REFUSED'
            left join agreement g on g.award_id = a.id
            left join lateral (
                select sum(amount_pence)::bigint as pence from award_profile where award_id = a.id) as y on true
            """;

    private static final String OF_AWARDS = """
            select a.reference, 'SUCCESSFUL' as status, a.lead_organisation_id as lead_id, o.name as lead,
                   p.title as project, r.title as round, r.closes_at, r.decision_on, 0::bigint as asked,
                   null::uuid as ready_by, '' as closed_reason, null as next_round, null as next_round_code,
                   false as asks_for_nominees, '' as submitted_by_name, '' as fingerprint, a.reference as award,
                   (select sum(amount_pence)::bigint from award_profile where award_id = a.id) as awarded,
                   g.stands_until as answer_by
            from award a
            left join agreement g on g.award_id = a.id
            join organisation o on o.id = a.lead_organisation_id
            join project p on p.id = a.project_id
            join funding_round r on r.id = a.round_id
            """;

    private static final String UNFINISHED = " where b.status in ('DRAFT', 'READY') and r.stage = 'READY' ";

    private final JdbcClient db;

    Matters(JdbcClient db) {
        this.db = db;
    }

    Optional<Matter> bid(String reference) {
        return db.sql(OF_BIDS + " where b.reference = :reference order by a.proposed_at desc limit 1")
                .param("reference", reference)
                .query(Rows.of(Matter.class))
                .optional();
    }

    Optional<Matter> bidOfAward(String award) {
        return db.sql(OF_BIDS + " where b.id = (select bid_id from award where reference = :award) limit 1")
                .param("award", award)
                .query(Rows.of(Matter.class))
                .optional();
    }

    /// An award that needs no bid.
    Optional<Matter> directAward(String reference) {
        return db.sql(OF_AWARDS + " where a.reference = :reference and a.bid_id is null")
                .param("reference", reference)
                .query(Rows.of(Matter.class))
                .optional();
    }

    /// Any award, for what happens after it was accepted.
    Optional<Matter> award(String reference) {
        return db.sql(OF_AWARDS + " where a.reference = :reference")
                .param("reference", reference)
                .query(Rows.of(Matter.class))
                .optional();
    }

    /// The bids of a round that are not submitted.
    List<Matter> unfinishedOf(String roundCode) {
        return db.sql(OF_BIDS + UNFINISHED + "and r.code = :round order by b.reference")
                .param("round", roundCode)
                .query(Rows.of(Matter.class))
                .list();
    }

    /// The bids that are not submitted though their round closes soon, and that nobody was written to about. Whoever
    /// began a bid with less time left than that has read the closing already.
    List<Matter> closingWithin(Duration atMost, Duration moreThan, Instant now, LetterKind kind) {
        return db.sql(OF_BIDS + UNFINISHED + """
                        and c.closes_at > :soonest and c.closes_at <= :latest
                        and b.started_at <= c.closes_at - cast(:within as interval)
                        and not exists (select from letter where kind = :kind and about = b.reference
                            and occasion = b.reference || ' ' || :closing || to_char(c.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'))
                        order by b.reference""")
                .param("soonest", now.plus(moreThan).atOffset(ZoneOffset.UTC))
                .param("latest", now.plus(atMost).atOffset(ZoneOffset.UTC))
                .param("within", atMost.toString())
                .param("kind", kind.name())
                .param("closing", ClosingWatch.CLOSING)
                .query(Rows.of(Matter.class))
                .list();
    }
}
