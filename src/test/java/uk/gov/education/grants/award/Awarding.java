package uk.gov.education.grants.award;

import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.LegalPower;
import uk.gov.education.grants.programme.ProgrammeDetails;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.Question;
import uk.gov.education.grants.programme.ReadyOutcome;
import uk.gov.education.grants.programme.RoundDates;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;

/// A programme with a round for direct awards, councils whose due diligence is done, and people who decide: made
/// through the services.
@Component
public class Awarding {

    public static final Actor OFFICER = person("Jo Patel", Money.ZERO, Role.OFFICER);
    public static final Actor OTHER_OFFICER = person("Chris Green", Money.ZERO, Role.OFFICER);
    public static final Actor APPROVER = person("Alex Morgan", pounds(5_000_000), Role.APPROVER);
    public static final Actor DIRECTOR = person("Sam Reed", pounds(50_000_000), Role.APPROVER);
    public static final FinancialYear FIRST = new FinancialYear(2026);
    public static final FinancialYear LAST = new FinancialYear(2029);

    private static final String CHECKED = "Accounts are filed, and they are in order";
    private static final Period PERIOD = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31));

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundSetUpService setUp;
    private final RoundService rounds;
    private final ProjectService projects;
    private final DueDiligenceService dueDiligence;
    private final ProposalService proposals;
    private final JdbcClient db;

    Awarding(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundSetUpService setUp,
            RoundService rounds,
            ProjectService projects,
            DueDiligenceService dueDiligence,
            ProposalService proposals,
            JdbcClient db) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.setUp = setUp;
        this.rounds = rounds;
        this.projects = projects;
        this.dueDiligence = dueDiligence;
        this.proposals = proposals;
        this.db = db;
    }

    public static Actor person(String name, Money limit, Role... roles) {
        var held = Stream.of(roles)
                .map(role -> new Actor.Standing(role, Optional.empty()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(UUID.randomUUID(), name, held, limit);
    }

    /// A ready round for direct awards, under a programme of its own with the same budget in each of four years, which
    /// the round may promise whole. Its address.
    public String round(Money budgetOfEachYear, FundingRule... rules) {
        return round(budgetOfEachYear, new Money(4 * budgetOfEachYear.pence()), rules);
    }

    public String round(Money budgetOfEachYear, Money allocation, FundingRule... rules) {
        var programme = programme(budgetOfEachYear);
        var code = programme.toLowerCase(Locale.UK) + "-direct";
        setUp.draft(
                OFFICER,
                programme,
                code,
                new RoundDetails(
                        "Awards without competition",
                        "For work nobody else does.",
                        RoundKind.DIRECT,
                        FIRST,
                        LAST,
                        allocation));
        setUp.changeDates(
                OFFICER,
                code,
                new RoundDates(
                        Instant.parse("2026-11-01T09:00:00Z"),
                        Instant.parse("2026-11-20T12:00:00Z"),
                        LocalDate.of(2026, 12, 1)));
        setUp.setQuestion(OFFICER, code, 1, new Question("What will you do?", "Say for whom.", 500));
        setUp.setRule(OFFICER, code, new GrantCeiling(pounds(100_000_000)));
        List.of(rules).forEach(rule -> setUp.setRule(OFFICER, code, rule));
        if (rounds.makeReady(OFFICER, code) instanceof ReadyOutcome.Incomplete(var missing)) {
            throw new IllegalStateException("The round is not complete: " + missing);
        }
        return code;
    }

    private String programme(Money budgetOfEachYear) {
        var code = ThreadLocalRandom.current()
                .ints(8, 'A', 'Z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        programmes.create(
                OFFICER,
                code,
                new ProgrammeDetails(
                        "Children's Social Care Innovation Programme",
                        "To try out new ways of supporting children and their families",
                        LegalPower.SECTION_14_EDUCATION_ACT_2002,
                        "Director of children's social care"));
        for (var year : FIRST.to(LAST)) {
            budgets.setBudget(OFFICER, code, year, budgetOfEachYear);
        }
        return code;
    }

    /// A council of today, by its name.
    public UUID council(String name) {
        return db.sql("""
                        select o.id from organisation o join area_code a on a.local_authority_id = o.id
                        where o.name = :name and a.valid_to is null""").param("name", name).query(UUID.class).single();
    }

    /// So many councils, each different.
    public List<UUID> councils(int number) {
        return db.sql("""
                        select local_authority_id from area_code where valid_to is null
                        order by gss_code limit :number""").param("number", number).query(UUID.class).list();
    }

    public UUID project(UUID lead, String title) {
        return projects.start(OFFICER, lead, title, "It helps families.", Maturity.TEST)
                .id();
    }

    public void dueDiligence(UUID lead, LocalDate validUntil) {
        dueDiligence.record(OFFICER, lead, validUntil, DueDiligenceRating.values()[0], CHECKED);
    }

    /// What is proposed for Pause, led by a council whose due diligence is done: the money in the first years in order.
    public DirectProposal pause(UUID lead, AwardKind kind, Money... years) {
        dueDiligence(lead, LocalDate.of(2027, 11, 30));
        return new DirectProposal(
                project(lead, "Pause"),
                lead,
                new AwardTerms(
                        kind, PERIOD, profile(years), PaymentRoute.SECTION_31, "To work in nine more areas", Set.of()),
                "Nobody else does this work.");
    }

    /// What was proposed breaks a rule, which the message names.
    public static final class NotProposed extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private NotProposed(String why) {
            super(why);
        }
    }

    public AwardReference propose(String round, AwardKind kind, Money... years) {
        return propose(round, council("Hackney"), kind, years);
    }

    public AwardReference propose(String round, UUID lead, AwardKind kind, Money... years) {
        var outcome = proposals.proposeDirect(OFFICER, round, pause(lead, kind, years));
        if (outcome instanceof Proposed proposed) {
            return proposed.award();
        }
        throw new NotProposed(outcome.toString());
    }

    /// Takes away what was made here and really saved, so that no other test finds it. The application itself has no
    /// right to do that.
    @Transactional
    public void forget() {
        db.sql("set local role none").update();
        List.of(
                        "delete from award_return where award_id in (select id from award where round_id in (%s))",
                        "delete from award_review where award_id in (select id from award where round_id in (%s))",
                        "delete from agreement_amendment where award_id in (select id from award where round_id in (%s))",
                        "delete from variation where award in (select reference from award where round_id in (%s))",
                        "delete from agreement where award_id in (select id from award where round_id in (%s))",
                        "delete from award_balance where award_id in (select id from award where round_id in (%s))",
                        "delete from ledger_entry where programme_id in (select programme_id from funding_round where id in (%s))",
                        "delete from award_profile where award_id in (select id from award where round_id in (%s))",
                        "delete from award_preparer where award_id in (select id from award where round_id in (%s))",
                        "delete from award_approval where award_id in (select id from award where round_id in (%s))",
                        """
                        with gone as (delete from award where round_id in (%s) returning project_id)
                        delete from project where id in (select project_id from gone)""",
                        "delete from round_question where round_id in (%s)",
                        """
                        with gone as (delete from funding_round where id in (%s) returning programme_id),
                             budgets as (delete from programme_budget where programme_id in (select programme_id from gone))
                        delete from programme where id in (select programme_id from gone)""",
                        "delete from due_diligence where note = '" + CHECKED + "'")
                .forEach(sql -> db.sql(sql.formatted("select id from funding_round where code like '%-direct'"))
                        .update());
        db.sql("set local role grants_app").update();
    }

    public static SpendProfile profile(Money... years) {
        var profile = new TreeMap<FinancialYear, Money>();
        for (var year = 0; year < years.length; year++) {
            profile.put(new FinancialYear(FIRST.startsIn() + year), years[year]);
        }
        return new SpendProfile(profile);
    }
}
