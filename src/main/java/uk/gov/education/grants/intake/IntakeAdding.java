package uk.gov.education.grants.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.organisation.OrganisationAdded;
import uk.gov.education.grants.programme.CommitOutcome.FallsShort;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Adds the awards of a confirmed import in one transaction: all, or nothing and why. A run that is cut off leaves
/// nothing behind and begins again. The money is promised last, so that nobody who approves an award waits for long.
@Component
class IntakeAdding {

    private static final Logger log = LoggerFactory.getLogger(IntakeAdding.class);

    private static final int BATCH = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// An import that is due.
    record Due(UUID intake) {}

    static final TaskDescriptor<Due> WORK = TaskDescriptor.of("past-awards", Due.class);

    /// The rows that become awards, with the body that leads each.
    private static final String ROWS = """
             from intake_row r
             join intake_body b on b.intake_id = r.intake_id and b.number = r.body
            where r.intake_id = :intake and r.state = 'NEW'
            """;

    /// A title as it stands in addresses.
    private static final String SLUG = """
            coalesce(nullif(trim(both '-' from left(trim(both '-' from regexp_replace(regexp_replace(
                lower(normalize(r.title, NFKD)), '[''’\\u0300-\\u036f]', '', 'g'), '[^a-z0-9]+', '-', 'g')), 60)), ''), 'project')""";

    private final Intakes intakes;
    private final Commitments commitments;
    private final JdbcClient db;
    private final LongStatements statements;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Clock clock;

    IntakeAdding(
            Intakes intakes,
            Commitments commitments,
            JdbcClient db,
            LongStatements statements,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.intakes = intakes;
        this.commitments = commitments;
        this.db = db;
        this.statements = statements;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Bean
    static OneTimeTask<Due> pastAwards(IntakeAdding adding) {
        return Tasks.oneTime(WORK).execute((due, _) -> adding.run(due.getData().intake()));
    }

    /// Nothing was added; the sentence says why.
    private static final class NothingAdded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NothingAdded(String why) {
            super(why);
        }
    }

    void run(UUID id) {
        if (intakes.of(id).status() != IntakeStatus.ADDING) {
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> add(id));
        } catch (NothingAdded refused) {
            giveBack(id, String.valueOf(refused.getMessage()));
        } catch (DuplicateKeyException another) {
            giveBack(id, "Some of these awards have come in another way since the file was read. Read it again.");
        } catch (DataAccessException broken) {
            log.error("Import {} could not be added", id, broken);
            giveBack(id, "Something went wrong, and it is noted for those who look after the service. Try it again.");
        }
    }

    private void add(UUID id) {
        statements.mayTake(LONGEST);
        var intake = intakes.of(id);
        var by = confirmedBy(id);
        addBodies(intake, by);
        giveReferences(intake);
        addProjects(intake);
        var last = db.sql("select coalesce(max(number), 0) from intake_row where intake_id = :intake")
                .param("intake", id)
                .query(Integer.class)
                .single();
        for (var from = 0; from <= last; from += BATCH) {
            addAwards(intake, from, from + BATCH);
        }
        say(intake, by);
        promiseMoney(intake, by);
        intakes.moveTo(intake, IntakeStatus.ADDED, null);
        db.sql("update intake set finished_at = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        intakes.said(by, intake, "brought the awards in");
    }

    private Actor confirmedBy(UUID intake) {
        return db.sql("select confirmed_by, confirmed_by_name from intake where id = :id")
                .param("id", intake)
                .query((row, _) -> new Actor(
                        row.getObject("confirmed_by", UUID.class),
                        row.getString("confirmed_by_name"),
                        Set.of(),
                        Money.ZERO))
                .single();
    }

    private void addBodies(IntakeHead intake, Actor by) {
        db.sql("""
                        insert into organisation (id, version, name, kind, org_id, charity_number, company_number, website)
                        select distinct on (b.org_id) gen_random_uuid(), 0, b.name, substr(b.chosen, 5), b.org_id,
                               b.charity_number, b.company_number, b.website
                        """ + ROWS + """
                           and b.chosen like 'NEW:%'
                         order by b.org_id, b.number
                        on conflict (org_id) do nothing
                        returning org_id, name""")
                .param("intake", intake.id())
                .query((row, _) ->
                        new OrganisationAdded(by, clock.instant(), row.getString("org_id"), row.getString("name")))
                .list()
                .forEach(events::publishEvent);
        db.sql("""
                        update intake_body b set chosen = o.id::text from organisation o
                         where b.intake_id = :intake and b.chosen like 'NEW:%' and o.org_id = b.org_id""").param("intake", intake.id()).update();
    }

    /// Whoever had a reference of this programme here before gets it back; all others get the next ones of their years.
    private void giveReferences(IntakeHead intake) {
        db.sql("""
                        insert into reference_counter (prefix, year, last_number)
                        select split_part(own_reference, '-', 1), split_part(own_reference, '-', 2)::integer,
                               max(split_part(own_reference, '-', 3)::integer)
                          from intake_row where intake_id = :intake and state = 'NEW' and own_reference is not null
                         group by 1, 2 order by 1, 2
                        on conflict (prefix, year) do update
                           set last_number = greatest(reference_counter.last_number, excluded.last_number)""").param("intake", intake.id()).update();
        db.sql("""
                        update intake_row set award_reference = own_reference
                         where intake_id = :intake and state = 'NEW' and own_reference like :code || '-%'""")
                .param("intake", intake.id())
                .param("code", intake.programmeCode())
                .update();
        db.sql("""
                        with waiting as (
                                 select number, extract(year from awarded_on)::integer as year,
                                        row_number() over (partition by extract(year from awarded_on) order by number) as place
                                   from intake_row
                                  where intake_id = :intake and state = 'NEW' and award_reference is null),
                             taken as (
                                 insert into reference_counter (prefix, year, last_number)
                                 select :code, year, count(*) from waiting group by year order by year
                                 on conflict (prefix, year) do update
                                    set last_number = reference_counter.last_number + excluded.last_number
                                 returning year, last_number),
                             given as (
                                 select w.number, w.year,
                                        (t.last_number - count(*) over (partition by w.year) + w.place)::text as its
                                   from waiting w join taken t using (year))
                        update intake_row r
                           set award_reference = :code || '-' || g.year || '-' || lpad(g.its, greatest(4, length(g.its)), '0')
                          from given g where r.intake_id = :intake and r.number = g.number""")
                .param("intake", intake.id())
                .param("code", intake.programmeCode())
                .update();
    }

    /// A project for each title of a body that has none of this title yet. Where its code is taken, the
    /// reference of its first award tells it from others.
    private void addProjects(IntakeHead intake) {
        db.sql("""
                        insert into project (id, version, code, title, summary, lead_organisation_id, maturity)
                        select gen_random_uuid(), 0,
                               case when row_number() over (partition by slug order by number) = 1
                                     and not exists (select from project p where p.code = slug) then slug
                                    else trim(trailing '-' from left(slug, 40)) || '-' || lower(award_reference) end,
                               title, description, lead, :maturity
                          from (select distinct on (b.chosen, lower(r.title)) r.number, r.title, r.description,
                                       r.award_reference, b.chosen::uuid as lead, %s as slug
                                %s
                                   and not exists (
                                       select from project p
                                        where p.lead_organisation_id = b.chosen::uuid and lower(p.title) = lower(r.title))
                                 order by b.chosen, lower(r.title), r.number) missing""".formatted(SLUG, ROWS))
                .param("intake", intake.id())
                .param("maturity", intake.kind().name().equals("PILOT") ? "TEST" : "SCALE_AND_SPREAD")
                .update();
    }

    /// In one statement, so that what follows the awards - lines, totals, what reports say - is made once and of whole
    /// awards. Past awards are public under the day on which they were awarded.
    private void addAwards(IntakeHead intake, int from, int below) {
        db.sql("""
                        with r as materialized (
                                 select r.*, i.kind, i.file_name, i.uploaded_by, i.uploaded_by_name, f.programme_id,
                                        f.id as round_id, o.id as lead, o.kind as lead_kind
                                   from intake_row r
                                   join intake i on i.id = r.intake_id
                                   join funding_round f on f.id = i.round_id
                                   join intake_body b on b.intake_id = r.intake_id and b.number = r.body
                                   join organisation o on o.id = b.chosen::uuid
                                  where r.intake_id = :intake and r.state = 'NEW' and r.number >= :from and r.number < :below),
                             awards as (
                                 insert into award (id, version, reference, programme_id, round_id, project_id,
                                     lead_organisation_id, lead_area_code, kind, status, payment_route, purpose, direct_grounds,
                                     start_date, end_date, proposed_by, proposed_by_name, proposed_at, approved_on,
                                     informed_at, announced_on)
                                 select award_id, 0, award_reference, programme_id, round_id,
                                        (select p.id from project p
                                          where p.lead_organisation_id = lead and lower(p.title) = lower(r.title)
                                          order by p.code limit 1),
                                        lead,
                                        (select c.gss_code from area_code c
                                          where c.local_authority_id = lead
                                            and r.awarded_on between c.valid_from and coalesce(c.valid_to, 'infinity')),
                                        kind, case when end_date < :today then 'CLOSED' else 'LIVE' end,
                                        case lead_kind when 'LOCAL_AUTHORITY' then 'SECTION_31' else 'SECTION_14' end,
                                        description,
                                        'It was decided before this service kept awards, and brought in from ' || file_name
                                            || ', row ' || number || '.',
                                        start_date, end_date, uploaded_by, uploaded_by_name, :now, awarded_on,
                                        awarded_on::timestamp at time zone 'Europe/London', awarded_on
                                   from r),
                             years as (
                                 insert into award_profile
                                 select award_id, y.year, y.pence from r cross join unnest(years, years_pence) as y (year, pence)),
                             places as (
                                 insert into award_place select award_id, p.code from r cross join unnest(places) as p (code)),
                             preparers as (
                                 insert into award_preparer select award_id, uploaded_by from r)
                        insert into award_source select award_id, identifier, intake_id, number, open_call from r""")
                .param("intake", intake.id())
                .param("from", from)
                .param("below", below)
                .param("today", LocalDate.now(clock))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        progress(intake, below);
    }

    /// Said at once to whoever looks at the page, whatever becomes of the rest.
    private void progress(IntakeHead intake, int below) {
        aside.executeWithoutResult(
                _ -> db.sql("""
                        update intake set done = (select count(*) from intake_row
                                                   where intake_id = :id and state = 'NEW' and number < :below)
                         where id = :id""").param("id", intake.id()).param("below", below).update());
    }

    private void say(IntakeHead intake, Actor by) {
        db.sql("""
                        select award_reference, number from intake_row
                         where intake_id = :intake and state = 'NEW' order by number""")
                .param("intake", intake.id())
                .query((row, _) -> new AwardBroughtIn(
                        by,
                        clock.instant(),
                        AwardReference.of(row.getString("award_reference")),
                        "brought this award in from %s, row %d, which %s had uploaded (import %s)"
                                .formatted(
                                        intake.fileName(),
                                        row.getInt("number"),
                                        intake.uploadedByName(),
                                        intake.reference())))
                .list()
                .forEach(events::publishEvent);
    }

    private void promiseMoney(IntakeHead intake, Actor by) {
        var reason = "brought the awards in from " + intake.fileName();
        if (commitments.commit(by, intake.roundId(), profiles(intake), reason) instanceof FallsShort shortage) {
            throw new NothingAdded(String.join(" ", shortage.sentences()));
        }
    }

    private Map<UUID, SpendProfile> profiles(IntakeHead intake) {
        var profiles = new LinkedHashMap<UUID, SpendProfile>();
        db.sql("""
                        select r.award_id, y.year, y.pence
                          from intake_row r cross join unnest(r.years, r.years_pence) as y (year, pence)
                         where r.intake_id = :intake and r.state = 'NEW'
                         order by r.number""").param("intake", intake.id()).query((ResultSet row) -> {
            var year = Map.of(FinancialYear.of(row.getString("year")), new Money(row.getLong("pence")));
            profiles.merge(row.getObject("award_id", UUID.class), SpendProfile.of(year), SpendProfile::plus);
        });
        return profiles;
    }

    private void giveBack(UUID id, String why) {
        transaction.executeWithoutResult(_ -> {
            var intake = intakes.of(id);
            if (intake.status() != IntakeStatus.ADDING) {
                return; // another run of the same work has been quicker
            }
            intakes.moveTo(intake, IntakeStatus.CHECKED, why);
            db.sql("""
                            update intake set done = 0, confirmed_by = null, confirmed_by_name = null, confirmed_at = null
                             where id = :id""").param("id", id).update();
            intakes.said(Actor.SERVICE, intake, "added nothing: " + why);
        });
    }
}
