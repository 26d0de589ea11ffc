package uk.gov.education.grants.programme;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;

/// The Children's Social Care Innovation Programme and a round of it, for tests: made through the services.
@Component
public class Rounds {

    public static final Actor OFFICER = with(Role.OFFICER);
    public static final FinancialYear FIRST = new FinancialYear(2026);
    public static final FinancialYear LAST = new FinancialYear(2028);
    public static final Instant OPENS = LocalDate.of(2026, 11, 30).atTime(9, 0).toInstant(UTC);
    public static final Instant CLOSES = LocalDate.of(2027, 1, 29).atTime(12, 0).toInstant(UTC);
    public static final LocalDate DECISION = LocalDate.of(2027, 3, 20);

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundSetUpService setUp;
    private final RoundService rounds;
    private final JdbcClient db;

    Rounds(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundSetUpService setUp,
            RoundService rounds,
            JdbcClient db) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.setUp = setUp;
        this.rounds = rounds;
        this.db = db;
    }

    public static Actor with(Role role) {
        return new Actor(UUID.randomUUID(), "Jo Patel", Set.of(new Actor.Standing(role, Optional.empty())), Money.ZERO);
    }

    /// A programme with the same budget in each of its three years.
    public String programme(String code, Money budgetOfEachYear) {
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

    public UUID draft(String programme, String code, Money allocation) {
        var outcome = setUp.draft(OFFICER, programme, code, details(allocation));
        return ((DraftOutcome.Drafted) outcome).id();
    }

    /// A draft that lacks nothing, under rules of one's own.
    public UUID completeDraft(String programme, String code, Money allocation, List<FundingRule> rules) {
        var id = draft(programme, code, allocation);
        setUp.changeDates(OFFICER, code, new RoundDates(OPENS, CLOSES, DECISION));
        setUp.setQuestion(OFFICER, code, 1, new Question("What will you do?", "Say for whom.", 500));
        setUp.setCriterion(OFFICER, code, 1, new Criterion("Need", "How many children?", Percent.of(40)));
        setUp.setCriterion(OFFICER, code, 2, new Criterion("Plan", "Can it be done?", Percent.of(60)));
        rules.forEach(rule -> setUp.setRule(OFFICER, code, rule));
        return id;
    }

    /// A round that opens on 30 November 2026 at 09:00 and closes on 29 January 2027 at 12:00.
    public UUID ready(String programme, String code, Money allocation) {
        var id = completeDraft(programme, code, allocation, List.of(new GrantCeiling(Money.pounds(12_000_000))));
        var outcome = rounds.makeReady(OFFICER, code);
        if (outcome instanceof ReadyOutcome.Incomplete(var missing)) {
            throw new IllegalStateException("The round is not complete: " + missing);
        }
        return id;
    }

    /// A proposed award of this round, to which money can be promised.
    public Promise promise(UUID round) {
        var award = UUID.randomUUID();
        db.sql("""
                        with project as (
                            insert into project (id, version, code, title, summary, lead_organisation_id, maturity)
                            select gen_random_uuid(), 0, :reference, 'Pause', '', id, 'TEST'
                              from organisation where org_id = 'GB-LAE-HCK'
                            returning id, lead_organisation_id)
                        insert into award (id, version, reference, programme_id, round_id, project_id, lead_organisation_id,
                            kind, status, payment_route, purpose, direct_grounds, start_date, end_date, proposed_by,
                            proposed_by_name, proposed_at)
                        select :award, 0, :reference, r.programme_id, r.id, j.id, j.lead_organisation_id, 'PILOT', 'PROPOSED',
                            'SECTION_31', 'To break the cycle', 'Promised', date '2026-04-01', date '2029-03-31', :by, :name,
                            timestamp '2026-04-01 12:00Z'
                          from funding_round r, project j where r.id = :round""")
                .param("award", award)
                .param("reference", "promise-" + award)
                .param("by", OFFICER.person())
                .param("name", OFFICER.name())
                .param("round", round)
                .update();
        return new Promise(OFFICER, award, round, "approved the award");
    }

    public static RoundDetails details(Money allocation) {
        return new RoundDetails(
                "Scale up what works",
                "For projects that have shown that they work.",
                RoundKind.COMPETED,
                FIRST,
                LAST,
                allocation);
    }
}
