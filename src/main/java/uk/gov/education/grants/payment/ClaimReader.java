package uk.gov.education.grants.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.payment.Claims.AtHand;
import uk.gov.education.grants.payment.OurMoneyView.OurAward;
import uk.gov.education.grants.payment.OurMoneyView.Year;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;

/// Reads claims for their pages.
@Component
class ClaimReader {

    static final String ROW = """
            select c.reference, a.reference as award, p.title as project, o.name as lead, c.first_day, c.last_day, c.status,
                   coalesce((select sum(l.amount_pence) from claim_line l where l.claim_id = c.id), 0)::bigint as claimed,
                   coalesce(c.submitted_at, c.started_at) as since
            from claim c
            join award a on a.id = c.award_id
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id
            """;
    private static final int MOST = 200;

    private final Claims claims;
    private final PaymentReader payments;
    private final DocumentService documents;
    private final JdbcClient db;

    ClaimReader(Claims claims, PaymentReader payments, DocumentService documents, JdbcClient db) {
        this.claims = claims;
        this.payments = payments;
        this.documents = documents;
        this.db = db;
    }

    Optional<String> draftOf(UUID award) {
        return db.sql("select reference from claim where award_id = :award and status = 'DRAFT'")
                .param("award", award)
                .query(String.class)
                .optional();
    }

    ClaimView view(Actor by, AtHand found) {
        var claim = found.claim();
        var lead = found.award().lead();
        var isOpen = claim.status().isOpenToEditors();
        return new ClaimView(
                claim.reference(),
                found.award(),
                claim.period(),
                claim.status(),
                claims.figures(claim, claims.agreed(found.award())),
                documents.attachedTo(claim.id()),
                documents.scanNotice(),
                claim.submittedByName().orElse(null),
                claim.submittedAt().orElse(null),
                claim.query().orElse(null),
                claim.queriedByName().orElse(null),
                claim.answer().orElse(null),
                payments.keptBackOf(claim.awardId()),
                payments.ofClaim(claim.id()),
                payments.history(claim.reference()),
                PaymentAccess.isMember(by, lead),
                isOpen && PaymentAccess.mayPrepare(by, lead),
                isOpen && PaymentAccess.maySubmit(by, lead, claim),
                claim.status() == ClaimStatus.SUBMITTED && PaymentAccess.mayVerify(by, lead));
    }

    OurMoneyView ofOurs(Actor by) {
        var ours = by.organisations().stream()
                .filter(organisation -> PaymentAccess.isMember(by, organisation))
                .toArray(UUID[]::new);
        return new OurMoneyView(
                awardsOf(by, ours),
                db.sql(
                                ROW
                                        + "where a.lead_organisation_id = any(:ours) order by c.started_at desc, c.reference limit :most")
                        .param("ours", ours)
                        .param("most", MOST)
                        .query(Rows.of(ClaimRow.class))
                        .list(),
                payments.instalmentsOf(ours, MOST));
    }

    private List<OurAward> awardsOf(Actor by, UUID[] ours) {
        var awards = new LinkedHashMap<String, OurAward>();
        db.sql("""
                        select a.reference, p.title, o.id as lead_id, o.name, o.org_id, a.status, a.payment_route = 'SECTION_14' as is_claimed,
                               b.financial_year, b.committed_pence, b.authorised_pence, b.paid_pence,
                               (select sum(l.amount_pence) from claim c join claim_line l on l.claim_id = c.id
                                where c.award_id = a.id and c.financial_year = b.financial_year and c.status <> 'DRAFT') as claimed,
                               (select k.kept_pence from share_kept_back k
                                where k.award_id = a.id and k.financial_year = b.financial_year) as kept_back
                        from agreement g
                        join award a on a.id = g.award_id
                        join award_balance b on b.award_id = a.id
                        join project p on p.id = a.project_id
                        join organisation o on o.id = a.lead_organisation_id
                        where g.lead_organisation_id = any(:ours) and g.answer = 'ACCEPTED'
                        order by g.answered_at desc, a.reference, b.financial_year limit :most""").param("ours", ours).param("most", MOST).query(row -> {
            var isClaimed = row.getBoolean("is_claimed");
            var status = AwardStatus.valueOf(row.getString("status"));
            var award = new OurAward(
                    row.getString("reference"),
                    row.getString("title"),
                    row.getString("name"),
                    row.getString("org_id"),
                    status.title(),
                    isClaimed,
                    isClaimed
                            && status == AwardStatus.LIVE
                            && PaymentAccess.mayPrepare(by, row.getObject("lead_id", UUID.class)),
                    new ArrayList<>());
            awards.computeIfAbsent(award.reference(), _ -> award)
                    .years()
                    .add(new Year(
                            FinancialYear.of(row.getString("financial_year")),
                            new Money(row.getLong("committed_pence")),
                            new Money(row.getLong("claimed")),
                            new Money(row.getLong("authorised_pence")),
                            new Money(row.getLong("paid_pence")),
                            new Money(row.getLong("kept_back")),
                            isClaimed));
        });
        return List.copyOf(awards.values());
    }
}
