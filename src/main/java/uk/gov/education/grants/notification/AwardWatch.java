package uk.gov.education.grants.notification;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.monitoring.ReturnPeriod;
import uk.gov.education.grants.shared.Rows;

/// Reminds the people of awards of what the calendar asks of them: a return a week before it is due and when
/// it is late, and the final claim once the award is over. Once each; what was due more than a month ago is left
/// to people.
@Component
class AwardWatch {

    private static final InWords WORDS = new InWords();

    private final Matters matters;
    private final Recipients recipients;
    private final Outbox outbox;
    private final JdbcClient db;
    private final Clock clock;

    AwardWatch(Matters matters, Recipients recipients, Outbox outbox, JdbcClient db, Clock clock) {
        this.matters = matters;
        this.recipients = recipients;
        this.outbox = outbox;
        this.db = db;
        this.clock = clock;
    }

    /// @param what the period of a return, or "" for a final claim
    private record Duty(LetterKind kind, String award, String what, LocalDate day) {

        String key() {
            return "%s %s %s".formatted(award, what.isEmpty() ? "ended" : what + " due", day);
        }

        String page() {
            return what.isEmpty()
                    ? "/awards/%s/final-claim".formatted(award)
                    : "/awards/%s/returns/%s".formatted(award, what);
        }

        String sentence() {
            return switch (kind) {
                case RETURN_DUE -> "The return for %s is due on %s.".formatted(period(), WORDS.day(day));
                case RETURN_LATE -> "The return for %s was due on %s.".formatted(period(), WORDS.day(day));
                default -> "Its last day was %s.".formatted(WORDS.day(day));
            };
        }

        private String period() {
            return ReturnPeriod.of(what).inWords();
        }
    }

    /// Writes what is due now.
    @Transactional
    public void remind() {
        var duties = db.sql("""
                        select d.* from (
                            select case when r.due_on < :today::date then 'RETURN_LATE' else 'RETURN_DUE' end as kind,
                                   a.reference as award, r.period as what, r.due_on as day
                            from award_return r join award a on a.id = r.award_id
                            where r.status not in ('SUBMITTED', 'ACCEPTED') and a.status in ('LIVE', 'SUSPENDED', 'FINAL_CLAIM')
                              and r.last_day < :today::date and r.due_on between :today::date - 30 and :today::date + 7
                            union all
                            select 'FINAL_CLAIM_DUE', a.reference, '', a.end_date
                            from award a join agreement g on g.award_id = a.id and g.answer = 'ACCEPTED'
                            where a.status = 'LIVE' and a.end_date between :today::date - 30 and :today::date - 1) d
                        where not exists (
                            select from letter l
                            where l.kind = d.kind and l.about = d.award
                              and l.occasion = d.award || ' ' || case d.what when '' then 'ended' else d.what || ' due' end || ' ' || d.day)
                        order by d.day, d.award limit 500""")
                .param("today", LocalDate.now(clock))
                .query(Rows.of(Duty.class))
                .list();
        for (var duty : duties) {
            var occasion = new Occasion(duty.key(), "", clock.instant(), duty.sentence(), duty.page());
            matters.award(duty.award())
                    .ifPresent(about -> outbox.write(duty.kind(), about, occasion, recipients.everybody(about)));
        }
    }
}
