package uk.gov.education.grants.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.closing.ClosingView.Evaluated;
import uk.gov.education.grants.closing.ClosingView.May;
import uk.gov.education.grants.closing.ClosingView.Returned;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Reads how an award stands at its end, and what is in the way of each step.
@Component
class ClosingReader {

    private static final InWords WORDS = new InWords();

    private final ClosingRepository closings;
    private final JdbcClient db;
    private final Clock clock;

    ClosingReader(ClosingRepository closings, JdbcClient db, Clock clock) {
        this.closings = closings;
        this.db = db;
        this.clock = clock;
    }

    ClosingView view(Actor by, PayableAward award) {
        var closing = closings.findByAwardId(award.id());
        var years = years(award.id());
        var unsigned = new FinalFigures(years, Money.ZERO);
        var figures = new FinalFigures(
                years, closing.map(Closing::spent).orElse(unsigned.paid().plus(unsigned.keptBack())));
        var evaluation = evaluation(award.id());
        var share = evaluation.isPresent() ? figures.share() : SpendProfile.NOTHING;
        var lastDay = lastDay(award.id());
        var unfinished = unfinished(award.id());
        return new ClosingView(
                award,
                lastDay,
                figures,
                closing.map(Closing::signed).orElse(null),
                closing.flatMap(Closing::reconciled).orElse(null),
                closing.flatMap(Closing::closed).orElse(null),
                share,
                evaluation.orElse(null),
                returned(award.id()),
                inTheWayOfSigning(award, figures, lastDay, unfinished),
                inTheWayOfReconciling(award, closing, unfinished),
                inTheWayOfClosing(closing, figures),
                new May(
                        by.readsCase(true),
                        ClosingAccess.maySign(by, award.lead()),
                        ClosingAccess.mayReconcile(by, award.lead()),
                        closing.filter(it -> ClosingAccess.mayClose(by, award.lead(), it))
                                .isPresent(),
                        ClosingAccess.mayNoteReturn(by, award.lead())
                                && figures.paid().isPositive()));
    }

    /// A certificate comes at the end: the award is over or all of its money is claimed, and no claim is being written.
    private List<String> inTheWayOfSigning(
            PayableAward award, FinalFigures figures, LocalDate lastDay, List<Unfinished> unfinished) {
        var why = new ArrayList<String>();
        if (award.status() != AwardStatus.LIVE && award.status() != AwardStatus.FINAL_CLAIM) {
            why.add("The award is “%s”. The final claim is made while it is live."
                    .formatted(award.status().title()));
        }
        var isPaidOut = !figures.left().total().minus(figures.keptBack()).isPositive();
        if (!today().isAfter(lastDay) && !isPaidOut) {
            why.add(
                    "The award runs until %s, and %s of it is neither paid nor kept back. The final claim can be made once it is over."
                            .formatted(
                                    WORDS.day(lastDay), figures.left().total().minus(figures.keptBack())));
        }
        unfinished.stream().filter(Unfinished::isWithTheOrganisationOrUnread).forEach(open -> why.add(open.sentence()));
        return why;
    }

    private List<String> inTheWayOfReconciling(
            PayableAward award, Optional<Closing> closing, List<Unfinished> unfinished) {
        var why = new ArrayList<String>();
        if (closing.isEmpty()) {
            why.add("%s has not made the final claim.".formatted(award.leadName()));
        }
        if (closing.filter(Closing::isAsked).isPresent()) {
            why.add("%s has to answer what the Department asked about its certificate.".formatted(award.leadName()));
        }
        unfinished.forEach(open -> why.add(open.sentence()));
        db.sql("""
                        select period from award_return
                        where award_id = :award and status <> 'ACCEPTED' and last_day < :today order by due_on""")
                .param("award", award.id())
                .param("today", today())
                .query(String.class)
                .list()
                .forEach(period -> why.add("The return for %s is not accepted.".formatted(period)));
        return why;
    }

    private static List<String> inTheWayOfClosing(Optional<Closing> closing, FinalFigures figures) {
        if (closing.filter(Closing::isReconciled).isEmpty()) {
            return List.of("The books are not set straight.");
        }
        var why = new ArrayList<String>();
        if (figures.toReturn().isPositive()) {
            why.add("%s was paid and not spent, and has not come back.".formatted(figures.toReturn()));
        }
        if (figures.onItsWay().isPositive()) {
            why.add("%s is on its way to the organisation.".formatted(figures.onItsWay()));
        }
        if (figures.left().total().isPositive()) {
            why.add("%s of the share kept back is not paid."
                    .formatted(figures.left().total()));
        }
        return why;
    }

    private List<FinalFigures.Year> years(UUID award) {
        return db.sql("""
                        select b.financial_year as year, b.committed_pence as promised, b.authorised_pence as on_its_way,
                               b.paid_pence as paid, coalesce(k.kept_pence, 0) as kept_back
                        from award_balance b left join share_kept_back k using (award_id, financial_year)
                        where b.award_id = :award order by b.financial_year""")
                .param("award", award)
                .query(Rows.of(FinalFigures.Year.class))
                .list();
    }

    /// A claim or a payment that is not paid.
    private record Unfinished(String what, String standing, boolean isWithTheOrganisationOrUnread) {

        String sentence() {
            return "%s is %s.".formatted(what, standing);
        }
    }

    private List<Unfinished> unfinished(UUID award) {
        return db.sql("""
                        select 'Claim ' || reference as what,
                               case status when 'DRAFT' then 'a draft' when 'SUBMITTED' then 'not verified yet'
                                           when 'QUERIED' then 'queried and not answered'
                                           when 'FAILED' then 'not paid, because its payment failed'
                                           else 'on its way and not paid' end as standing,
                               status in ('DRAFT', 'SUBMITTED', 'QUERIED') as is_with_the_organisation_or_unread
                        from claim where award_id = :award and status <> 'PAID'
                        union all
                        select 'Payment ' || m.reference,
                               case m.status when 'VERIFIED' then 'not authorised yet' when 'FAILED' then 'failed and not made again'
                                             else 'on its way and not paid' end,
                               false
                        from payment m where m.award_id = :award and m.instalment is not null and m.status <> 'PAID'
                          and not exists (select from payment l where l.award_id = m.award_id and l.instalment = m.instalment
                                                                  and m.status = 'FAILED' and l.status <> 'FAILED')
                        order by what""")
                .param("award", award)
                .query(Rows.of(Unfinished.class))
                .list();
    }

    /// What is told to the room of payments as well, so that both say the same.
    Optional<Evaluated> evaluation(UUID award) {
        return db.sql("""
                        select e.reference, e.title, e.published_on as "on"
                        from award a join evaluation e on e.project_id = a.project_id
                        where a.id = :award and e.status = 'PUBLISHED' and e.published_on >= a.start_date
                        order by e.published_on, e.reference limit 1""").param("award", award).query(Rows.of(Evaluated.class)).optional();
    }

    private List<Returned> returned(UUID award) {
        return db.sql("""
                        select financial_year as year, amount_pence as amount, received_on, bank_reference, because,
                               noted_by_name as by_name
                        from money_returned where award_id = :award order by received_on, noted_at limit 200""").param("award", award).query(Rows.of(Returned.class)).list();
    }

    private LocalDate lastDay(UUID award) {
        return db.sql("select end_date from award where id = :award")
                .param("award", award)
                .query(LocalDate.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
