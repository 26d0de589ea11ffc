package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.ledger.AwardBalance;
import uk.gov.education.grants.payment.Payments.AtHand;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// Reads payments for their pages.
@Component
class PaymentReader {

    /// How far ahead instalments are shown.
    private static final int MONTHS_AHEAD = 3;

    private static final String ROW = """
            select m.reference, a.reference as award, p.title as project, o.name as lead,
                   coalesce('Claim ' || (select c.reference from claim c where c.id = m.claim_id),
                            'Instalment ' || m.instalment, 'Share kept back') as about,
                   m.amount_pence as amount, m.status, m.verified_at as since, m.settled_on, m.failed_because
            from payment m
            join award a on a.id = m.award_id
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id
            """;
    private static final String INSTALMENT = """
            select a.reference as award, p.title as project, o.name as lead, i.number, i.due, i.due <= :today as has_come,
                   i.amount_pence as amount, m.status
            from agreed_instalment i
            join award a on a.id = i.award_id
            join project p on p.id = a.project_id
            join organisation o on o.id = a.lead_organisation_id
            left join payment m on m.award_id = i.award_id and m.instalment = i.number and m.status <> 'FAILED'
            """;
    private static final String NOT_MADE_AGAIN = """
            m.status = 'FAILED' and not exists (
                select from payment later
                where later.award_id = m.award_id and later.status <> 'FAILED'
                  and (later.claim_id = m.claim_id or later.instalment = m.instalment
                       or later.is_share_kept_back and m.is_share_kept_back and later.financial_year = m.financial_year))
            """;

    private final BankDetailsService bankDetails;
    private final JdbcClient db;
    private final Clock clock;

    PaymentReader(BankDetailsService bankDetails, JdbcClient db, Clock clock) {
        this.bankDetails = bankDetails;
        this.db = db;
        this.clock = clock;
    }

    PaymentsView waiting(Actor by) {
        return new PaymentsView(
                db.sql(INSTALMENT + """
                                where m.id is null and a.status = 'LIVE' and i.due <= :until
                                  and not exists (select from payment f where f.award_id = i.award_id and f.instalment = i.number)
                                order by i.due, a.reference limit :most""")
                        .param("today", today())
                        .param("until", today().plusMonths(MONTHS_AHEAD))
                        .param("most", PaymentsView.MOST)
                        .query(Rows.of(InstalmentRow.class))
                        .list(),
                db.sql(ClaimReader.ROW + "where c.status = 'SUBMITTED' order by since, c.reference limit :most")
                        .param("most", PaymentsView.MOST)
                        .query(Rows.of(ClaimRow.class))
                        .list(),
                rows("m.status = 'VERIFIED' order by since, m.reference"),
                rows("m.status in ('AUTHORISED', 'IN_FILE') order by m.authorised_at, m.reference"),
                rows(NOT_MADE_AGAIN + "order by m.settled_on, m.reference"),
                rows("m.status = 'PAID' order by m.settled_on desc, m.reference desc"),
                bankDetails.waiting(),
                by.is(Role.OFFICER),
                PaymentAccess.mayAuthorise(by));
    }

    List<PaymentRow> ofClaim(UUID claim) {
        return db.sql(ROW + "where m.claim_id = :claim order by m.verified_at desc, m.reference desc")
                .param("claim", claim)
                .query(Rows.of(PaymentRow.class))
                .list();
    }

    List<PaymentRow> inFile(int number) {
        return db.sql(ROW + "where m.file_number = :number order by m.reference")
                .param("number", number)
                .query(Rows.of(PaymentRow.class))
                .list();
    }

    List<InstalmentRow> instalmentsOf(UUID[] leads, int most) {
        return db.sql(INSTALMENT + "where a.lead_organisation_id = any(:leads) order by i.due, a.reference limit :most")
                .param("today", today())
                .param("leads", leads)
                .param("most", most)
                .query(Rows.of(InstalmentRow.class))
                .list();
    }

    /// What is kept back of all claims of an award until it is closed.
    Money keptBackOf(UUID award) {
        return db.sql("""
                        select coalesce(sum(kept_pence), 0)::bigint from share_kept_back where award_id = :award""")
                .param("award", award)
                .query((row, _) -> new Money(row.getLong(1)))
                .single();
    }

    void requireUnpaid(PayableAward award, int instalment) {
        db.sql(ROW + "where m.award_id = :award and m.instalment = :instalment and m.status <> 'FAILED'")
                .param("award", award.id())
                .param("instalment", instalment)
                .query(Rows.of(PaymentRow.class))
                .optional()
                .ifPresent(payment -> {
                    throw new Conflict("Instalment %d of award %s has payment %s already, which is \"%s\"."
                            .formatted(
                                    instalment,
                                    award.reference(),
                                    payment.reference(),
                                    payment.status().title()));
                });
    }

    /// Everything that happened to a claim or a payment, the latest first.
    List<StepLine> history(String subject) {
        return db.sql("""
                        select at, person_name, sentence from audit_entry where subject = :subject
                        order by id desc limit 100""")
                .param("subject", subject)
                .query(Rows.of(StepLine.class))
                .list();
    }

    /// @param isMadeAgain false where it failed and nothing was made in its place
    private record Around(@Nullable String claim, boolean isMadeAgain) {}

    PaymentView view(Actor by, AtHand found, AwardBalance balance, List<RuleLine> rules) {
        var payment = found.payment();
        var around = db.sql("""
                        select (select c.reference from claim c where c.id = m.claim_id) as claim, not (""" + NOT_MADE_AGAIN + ") as is_made_again from payment m where m.id = :id")
                .param("id", payment.id())
                .query(Rows.of(Around.class))
                .single();
        return new PaymentView(
                payment.reference(),
                found.award(),
                around.claim(),
                payment.instalment().orElse(null),
                payment.year(),
                payment.amount(),
                payment.keptBack(),
                payment.status(),
                payment.verifiedByName(),
                payment.verifiedAt(),
                payment.verifiedBecause(),
                payment.authorisedByName().orElse(null),
                payment.authorisedAt().orElse(null),
                payment.fileNumber().orElse(null),
                payment.settledOn().orElse(null),
                payment.failedBecause().orElse(null),
                balance,
                rules,
                history(payment.reference()),
                payment.status() == PaymentStatus.VERIFIED && PaymentAccess.mayAuthorise(by),
                payment.status() == PaymentStatus.IN_FILE && PaymentAccess.mayAuthorise(by),
                !around.isMadeAgain() && PaymentAccess.mayAuthorise(by));
    }

    private List<PaymentRow> rows(String which) {
        return db.sql(ROW + "where " + which + " limit :most")
                .param("most", PaymentsView.MOST)
                .query(Rows.of(PaymentRow.class))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
