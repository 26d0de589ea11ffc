package uk.gov.education.grants.programme;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.programme.ProgrammeOutcome.CodeTaken;
import uk.gov.education.grants.programme.ProgrammeOutcome.Created;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Rows;

/// Programmes: what they are for, who answers and pays for them, and what was announced.
@Service
@Transactional(readOnly = true)
public class ProgrammeService {

    private final ProgrammeRepository programmes;
    private final RoundReader rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgrammeService(
            ProgrammeRepository programmes,
            RoundReader rounds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// Every programme by name, with its money.
    public List<ProgrammeRow> list(Actor by) {
        ProgrammeAccess.requireRead(by);
        return db.sql("""
                        select p.code, p.name, p.senior_owner,
                               (select count(*) from funding_round r where r.programme_id = p.id) as rounds,
                               (select coalesce(sum(b.budget_pence), 0)::bigint from programme_budget b
                                where b.programme_id = p.id) as budget,
                               (select coalesce(sum(r.allocation_pence), 0)::bigint from funding_round r
                                where r.programme_id = p.id and r.stage <> 'DRAFT') as allocated,
                               (select coalesce(sum(b.committed_pence), 0)::bigint from programme_budget b
                                where b.programme_id = p.id) as committed
                        from programme p order by p.name, p.code""").query(Rows.of(ProgrammeRow.class)).list();
    }

    public ProgrammeView view(Actor by, String code) {
        ProgrammeAccess.requireRead(by);
        var programme = find(code);
        return new ProgrammeView(
                programme.id(),
                programme.code(),
                programme.details(),
                programme.funders(),
                programme.envelopes(),
                rounds.ofProgramme(programme.id()));
    }

    /// Adds a programme under a short code of capital letters, which begins the reference of every award.
    @Transactional
    public ProgrammeOutcome create(Actor by, String code, ProgrammeDetails details) {
        ProgrammeAccess.requireSetUp(by);
        var taken = programmes.findByCode(code);
        if (taken.isPresent()) {
            return new CodeTaken(code, taken.get().name());
        }
        save(by, new Programme(code, details), "added the programme " + details.name());
        return new Created(code);
    }

    @Transactional
    public void change(Actor by, String code, ProgrammeDetails details) {
        ProgrammeAccess.requireSetUp(by);
        var programme = find(code);
        programme.change(details);
        save(by, programme, "changed what is said about the programme");
    }

    /// Who pays, with shares that come to exactly 100%.
    @Transactional
    public void setFunders(Actor by, String code, List<Funder> funders) {
        ProgrammeAccess.requireSetUp(by);
        var total =
                funders.stream().mapToInt(funder -> funder.share().hundredths()).sum();
        if (total != Percent.of(100).hundredths()) {
            throw new IllegalArgumentException(
                    "The shares of the funders come to %s, not 100%%.".formatted(new Percent(total)));
        }
        var programme = find(code);
        programme.setFunders(funders);
        save(by, programme, "set who pays for the programme");
    }

    /// Notes money as it was announced, with its source. It changes no budget.
    @Transactional
    public void addEnvelope(Actor by, String code, Envelope announced) {
        ProgrammeAccess.requireSetUp(by);
        var programme = find(code);
        programme.addEnvelope(announced);
        save(by, programme, "noted the announcement “%s” of %s".formatted(announced.title(), announced.amount()));
    }

    private Programme find(String code) {
        return programmes
                .findByCode(code)
                .orElseThrow(() -> new NotFound("There is no programme with the code %s.".formatted(code)));
    }

    private void save(Actor by, Programme programme, String sentence) {
        programmes.saveAndFlush(programme);
        events.publishEvent(new ProgrammeChanged(by, clock.instant(), programme.code(), sentence));
    }
}
