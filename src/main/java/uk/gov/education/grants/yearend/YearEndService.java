package uk.gov.education.grants.yearend;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.programme.Promise;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;
import uk.gov.education.grants.yearend.YearEndView.Line;

/// Lets lapse what awards have not spent of a year that has ended: rule PR-06. The awards keep saying what was awarded,
/// and the ledger says what lapsed. To do it again does no harm: nothing is left then.
@Service
@Transactional(readOnly = true)
public class YearEndService {

    private static final InWords WORDS = new InWords();

    private final JdbcClient db;
    private final Commitments commitments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearEndService(JdbcClient db, Commitments commitments, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
    }

    public YearEndView show(Actor by, String programme, FinancialYear year) {
        if (!by.readsCase(true)) {
            throw new NotAllowed("Only the Department sees what lapses at the end of a year.");
        }
        var name = db.sql("select name from programme where code = :programme")
                .param("programme", programme)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("There is no programme %s.".formatted(programme)));
        return new YearEndView(
                programme,
                name,
                year,
                awards(programme, year).stream().map(Line::of).toList(),
                tooEarly(year),
                mayClose(by) && tooEarly(year).isEmpty());
    }

    /// The same, for a finance officer who is about to let it lapse.
    public YearEndView toClose(Actor finance, String programme, FinancialYear year) {
        var view = show(finance, programme, year);
        requireClose(finance, year);
        return view;
    }

    /// Lets lapse what is neither paid nor on its way nor kept back of claims. Awards with money on its way are left
    /// out until it is settled.
    @Transactional
    public void close(Actor finance, String programme, FinancialYear year) {
        show(finance, programme, year);
        requireClose(finance, year);
        hold(programme);
        for (var award : awards(programme, year)) {
            var line = Line.of(award);
            if (line.lapses()) {
                commitments.lapse(
                        new Promise(finance, award.id(), award.round(), "closed the year " + year),
                        SpendProfile.of(Map.of(year, line.left())));
                keep(finance, award, year, line.left());
            }
        }
        events.publishEvent(
                new YearEndClosed(finance, clock.instant(), programme, "closed the financial year " + year));
    }

    /// Whoever moves money of awards holds them first, all in one order.
    private void hold(String programme) {
        db.sql("""
                        select from award where programme_id = (select id from programme where code = :programme)
                        order by reference for update""").param("programme", programme).query().listOfRows();
    }

    private List<YearOfAward> awards(String programme, FinancialYear year) {
        return db.sql("""
                        select a.id, a.round_id as round, a.reference, j.title as project, o.name as lead,
                               coalesce(nullif(e.opening, 0), b.committed_pence)::bigint as opening,
                               b.committed_pence as promised, b.authorised_pence as on_its_way, b.paid_pence as paid,
                               coalesce(k.kept_pence, 0) as kept_back,
                               coalesce(e.lapsed, 0)::bigint as lapsed
                        from award_balance b
                        join award a on a.id = b.award_id
                        join programme p on p.id = a.programme_id
                        join project j on j.id = a.project_id
                        join organisation o on o.id = a.lead_organisation_id
                        left join share_kept_back k using (award_id, financial_year)
                        cross join lateral (
                            select sum(case when movement = 'COMMITTED' then amount_pence
                                            when movement = 'RELEASED' then -amount_pence else 0 end)
                                       filter (where posted_at <= greatest(a.approved_at, :opens)) as opening,
                                   sum(amount_pence) filter (where movement = 'LAPSED') as lapsed
                            from ledger_entry where award_id = a.id and financial_year = :year) e
                        where p.code = :programme and b.financial_year = :year
                          and (b.committed_pence > 0 or e.lapsed > 0)
                        order by a.reference""")
                .param("programme", programme)
                .param("year", year.toString())
                .param(
                        "opens",
                        year.firstDay()
                                .atStartOfDay(clock.getZone())
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query(Rows.of(YearOfAward.class))
                .list();
    }

    private void keep(Actor finance, YearOfAward award, FinancialYear year, Money lapsed) {
        db.sql("""
                        insert into year_end_lapse (award_id, financial_year, opening_pence, spent_pence, lapsed_pence,
                                                    lapsed_at, lapsed_by, lapsed_by_name)
                        values (:award, :year, :opening, :spent, :lapsed, :at, :by, :name)""")
                .param("award", award.id())
                .param("year", year.toString())
                .param("opening", award.opening().pence())
                .param("spent", award.paid().pence())
                .param("lapsed", lapsed.pence())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", finance.person())
                .param("name", finance.name())
                .update();
    }

    private static boolean mayClose(Actor by) {
        return by.is(Role.FINANCE);
    }

    private void requireClose(Actor by, FinancialYear year) {
        if (!mayClose(by)) {
            throw new NotAllowed("Only a finance officer lets money lapse.");
        }
        tooEarly(year).ifPresent(why -> {
            throw new Conflict(why);
        });
    }

    private Optional<String> tooEarly(FinancialYear year) {
        return LocalDate.now(clock).isAfter(year.lastDay())
                ? Optional.empty()
                : Optional.of("%s ends on %s. What is not spent by then lapses from 1 April on, and not before (PR-06)."
                        .formatted(year, WORDS.day(year.lastDay())));
    }
}
