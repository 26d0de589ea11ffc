package uk.gov.education.grants.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.EligibleLead;
import uk.gov.education.grants.funding.FormalApproval;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.LongestProject;
import uk.gov.education.grants.funding.OneLiveAward;
import uk.gov.education.grants.funding.ScaleUpEvidence;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.Envelope;
import uk.gov.education.grants.programme.Funder;
import uk.gov.education.grants.programme.LegalPower;
import uk.gov.education.grants.programme.ProgrammeDetails;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;

/// The programmes of 2016-17 as they were announced, with the two rounds under which the ten awards stand. What was not
/// published - how a headline divides over years or funders - is divided evenly, and says so.
@Component
@Profile("demo")
class ProgrammesOf2016 {

    static final String INNOVATION = "CSCIP";
    static final String EXPANSION = "expansion-2016";
    static final String MARCH_2017 = "innovation-2017";

    private static final String DEPARTMENT = "Department for Education";

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundWriter rounds;
    private final AwardsOf2016 awards;
    private final Personas personas;
    private final MovableClock clock;

    ProgrammesOf2016(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundWriter rounds,
            AwardsOf2016 awards,
            Personas personas,
            MovableClock clock) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.rounds = rounds;
        this.awards = awards;
        this.personas = personas;
        this.clock = clock;
    }

    void make() {
        clock.setTo(LocalDate.of(2016, 9, 1));
        var officer = personas.actor("officer");
        innovation(officer);
        teachingPartnerships(officer);
        practiceLeaders(officer);
        expansionOfNovember2016(officer);
        projectsOfMarch2017(officer);
        awards.make();
    }

    private void innovation(Actor officer) {
        programmes.create(
                officer,
                INNOVATION,
                new ProgrammeDetails(
                        "Children's Social Care Innovation Programme",
                        "Try out new ways of supporting children and families, find out what works, and spread it. The budget of each year is an even share of what was announced; how it was really divided was not published.",
                        LegalPower.SECTION_14_EDUCATION_ACT_2002,
                        "Director for children's social care, Department for Education"));
        programmes.setFunders(officer, INNOVATION, List.of(new Funder(DEPARTMENT, Percent.of(100))));
        programmes.addEnvelope(
                officer,
                INNOVATION,
                new Envelope(
                        null,
                        "First envelope",
                        Money.pounds(100_000_000),
                        year(2014),
                        year(2015),
                        null,
                        DEPARTMENT,
                        "“£100m Children's Social Care Innovation programme”, announcement of January 2016",
                        null));
        programmes.addEnvelope(
                officer,
                INNOVATION,
                new Envelope(
                        null,
                        "Second envelope, up to",
                        Money.pounds(200_000_000),
                        year(2016),
                        year(2019),
                        LocalDate.of(2016, 11, 4),
                        DEPARTMENT,
                        "“a new opportunity to bid to the £200 million Innovation Programme”, press release of 4 November 2016",
                        null));
        spread(officer, INNOVATION, 2014, 2015, Money.pounds(100_000_000));
        spread(officer, INNOVATION, 2016, 2019, Money.pounds(200_000_000));
    }

    private void teachingPartnerships(Actor officer) {
        programmes.create(
                officer,
                "STTP",
                new ProgrammeDetails(
                        "Teaching Partnerships",
                        "Raise the standard of social workers, new and in practice, by partnerships of universities and employers: 4 pilots and 11 more areas make 15. No partnership's own amount was published, so there is an announcement here and no award. The two departments' shares were not published either and are shown as equal.",
                        LegalPower.SECTION_14_EDUCATION_ACT_2002,
                        "Chief Social Worker for Children and Families, Department for Education"));
        programmes.setFunders(
                officer,
                "STTP",
                List.of(new Funder(DEPARTMENT, Percent.of(50)), new Funder("Department of Health", Percent.of(50))));
        programmes.addEnvelope(
                officer,
                "STTP",
                new Envelope(
                        null,
                        "Expansion to 11 more areas",
                        Money.pounds(4_700_000),
                        year(2016),
                        year(2017),
                        LocalDate.of(2016, 11, 3),
                        "Secretary of State for Education",
                        "“awarding funding to 11 new partnerships, investing £4.7 million in the programme over the next 2 years”, speech of 3 November 2016",
                        null));
        spread(officer, "STTP", 2016, 2017, Money.pounds(4_700_000));
    }

    private void practiceLeaders(Actor officer) {
        programmes.create(
                officer,
                "PLDP",
                new ProgrammeDetails(
                        "Practice Leaders Development Programme",
                        "Prepare the next generation of practice leaders: directors and assistant directors of children's services nominate talented senior social workers. Launched on 3 November 2016; no amount was published.",
                        LegalPower.SECTION_14_EDUCATION_ACT_2002,
                        "Chief Social Worker for Children and Families, Department for Education"));
        programmes.setFunders(officer, "PLDP", List.of(new Funder(DEPARTMENT, Percent.of(100))));
    }

    private void expansionOfNovember2016(Actor officer) {
        rounds.make(
                officer,
                INNOVATION,
                EXPANSION,
                new RoundDetails(
                        "Expansion of successful projects, November 2016",
                        "Three projects of the programme's first phase were scaled up without a competition. Over which years each was paid was not published; the amounts are divided evenly here.",
                        RoundKind.DIRECT,
                        year(2016),
                        year(2019),
                        Money.pounds(10_944_000)),
                LocalDate.of(2016, 9, 5),
                LocalDate.of(2016, 10, 21),
                LocalDate.of(2016, 11, 1),
                rulesOf2016());
    }

    private void projectsOfMarch2017(Actor officer) {
        rounds.make(
                officer,
                INNOVATION,
                MARCH_2017,
                new RoundDetails(
                        "Projects announced on 20 March 2017",
                        "Seven of the 11 projects that were announced were named and are here; the other four are known from public records only. Their bids were never published, so the awards stand without them, and their amounts are divided evenly over the years.",
                        RoundKind.DIRECT,
                        year(2016),
                        year(2019),
                        Money.pounds(36_000_000)),
                LocalDate.of(2016, 11, 3),
                LocalDate.of(2017, 1, 31),
                LocalDate.of(2017, 3, 1),
                rulesOf2016());
        programmes.addEnvelope(
                officer,
                INNOVATION,
                new Envelope(
                        MARCH_2017,
                        "11 projects",
                        Money.pounds(36_000_000),
                        year(2016),
                        year(2019),
                        LocalDate.of(2017, 3, 20),
                        DEPARTMENT,
                        "Press article on the projects announced on 20 March 2017",
                        null));
    }

    private static List<FundingRule> rulesOf2016() {
        return List.of(
                new EligibleLead(Set.of(
                        OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.CHILDRENS_TRUST, OrganisationKind.CHARITY)),
                new LongestProject(48),
                new OneLiveAward(),
                new ScaleUpEvidence(2),
                new FormalApproval(FormalApproval.OF_THE_STANDARD));
    }

    /// Divides a headline evenly over its years, the odd pennies in the first.
    private void spread(Actor officer, String programme, int first, int last, Money headline) {
        var years = last - first + 1;
        var even = headline.pence() / years;
        IntStream.rangeClosed(first, last)
                .forEach(start -> budgets.setBudget(
                        officer,
                        programme,
                        year(start),
                        new Money(start == first ? headline.pence() - even * (years - 1) : even)));
    }

    private static FinancialYear year(int startsIn) {
        return new FinancialYear(startsIn);
    }
}
