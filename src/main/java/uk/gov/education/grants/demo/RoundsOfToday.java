package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.bid.TeamService;
import uk.gov.education.grants.demo.BidWriter.Outline;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.CapitalCap;
import uk.gov.education.grants.funding.EligibleLead;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.FinalYearShare;
import uk.gov.education.grants.funding.FormalApproval;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.GrantFloor;
import uk.gov.education.grants.funding.IndirectCostCap;
import uk.gov.education.grants.funding.LiveAwardsCeiling;
import uk.gov.education.grants.funding.LongestProject;
import uk.gov.education.grants.funding.MatchFundingFloor;
import uk.gov.education.grants.funding.OneLiveAward;
import uk.gov.education.grants.funding.PartnerMinimum;
import uk.gov.education.grants.funding.QualityThreshold;
import uk.gov.education.grants.funding.ScaleUpEvidence;
import uk.gov.education.grants.funding.SubsidyLimit;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.programme.BudgetService;
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

/// A programme of today, invented from end to end, so that every persona has something to do: one round that is open,
/// with a bid at each step before submission, and one that has closed, with a bid at each step after it. All days are
/// counted from the day of the first run.
@Component
@Profile("demo")
class RoundsOfToday {

    static final String PROGRAMME = "DEMO";
    static final String PREPARED = "family-group-decisions";
    static final String OPEN = "teenagers-on-the-edge-of-care";
    static final String CLOSED = "leaving-care-well";

    static final String INTEREST = "kinship-care-interest";
    static final String KINSHIP = "kinship-care";

    static final String LEADERS = "practice-leaders";

    private static final String HOME = "A home of one's own";
    private static final String PEOPLE = "People to turn to";
    private static final String WORK = "Work and learning";

    private static final String NORTH = "E08000035";

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundWriter rounds;
    private final BidWriter bids;
    private final CasesOfToday cases;
    private final Evaluations evaluations;
    private final PastAwardsOfToday pastAwards;
    private final DemoOrganisations organisations;
    private final TeamService team;
    private final DueDiligenceService dueDiligence;
    private final Personas personas;
    private final MovableClock clock;
    private final EntityManager saved;

    RoundsOfToday(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundWriter rounds,
            BidWriter bids,
            CasesOfToday cases,
            Evaluations evaluations,
            PastAwardsOfToday pastAwards,
            DemoOrganisations organisations,
            TeamService team,
            DueDiligenceService dueDiligence,
            Personas personas,
            MovableClock clock,
            EntityManager saved) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.rounds = rounds;
        this.bids = bids;
        this.cases = cases;
        this.evaluations = evaluations;
        this.pastAwards = pastAwards;
        this.organisations = organisations;
        this.team = team;
        this.dueDiligence = dueDiligence;
        this.personas = personas;
        this.clock = clock;
        this.saved = saved;
    }

    void make() {
        clock.reset();
        var today = LocalDate.now(clock);
        clock.setTo(today.minusDays(200));
        var officer = personas.actor("officer");
        var firstYear = FinancialYear.of(today.plusDays(130));
        programme(officer, firstYear);
        roundThatHasClosed(officer, today, firstYear);
        roundThatIsOpen(officer, today, firstYear);
        roundOfTwoStages(officer, today, firstYear);
        roundForNominations(officer, today, firstYear);
        roundThatIsPrepared(officer, firstYear);
        checkBidders(officer, today);
        saved.flush();
        clock.setTo(today.minusDays(90));
        var nominations = nominations();
        var closed = bidsOfTheClosedRound(today);
        submitted("calderdale", calderdale(), today, "First keys", 90_000, 80_000, AwardKind.PILOT, HOME, "E08000033");
        cases.make(closed, today);
        cases.answerNominations(nominations, today);
        clock.setTo(today.minusDays(30));
        var interests = interests(today);
        clock.setTo(today.minusDays(14));
        bidsOfTheOpenRound(today);
        cases.answerInterest(interests);
        evaluations.makeThatOfToday("constellations", "Constellations in Leeds");
        evaluations.makeOneThatDidNotHelp(today);
        pastAwards.make(today, firstYear);
        clock.reset();
    }

    private void programme(Actor officer, FinancialYear first) {
        programmes.create(
                officer,
                PROGRAMME,
                new ProgrammeDetails(
                        "Families First demonstration programme",
                        "An invented programme of today, made so that everybody can try this service. Its money, rounds, bids and decisions are not real.",
                        LegalPower.SECTION_31_LOCAL_GOVERNMENT_ACT_2003,
                        "Director for family help (invented)"));
        programmes.setFunders(officer, PROGRAMME, List.of(new Funder("Department for Education", Percent.of(100))));
        budgets.setBudget(officer, PROGRAMME, first, Money.pounds(3_200_000));
        budgets.setBudget(officer, PROGRAMME, new FinancialYear(first.startsIn() + 1), Money.pounds(3_200_000));
    }

    private void roundThatHasClosed(Actor officer, LocalDate today, FinancialYear first) {
        rounds.makeWithThemes(
                officer,
                PROGRAMME,
                CLOSED,
                new RoundDetails(
                        "Leaving care well",
                        "For councils, trusts and charities that help young people through the years in which care ends. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        new FinancialYear(first.startsIn() + 1),
                        Money.pounds(2_400_000)),
                today.minusDays(150),
                today.minusDays(60),
                today.minusDays(5),
                List.of(HOME, PEOPLE, WORK),
                rules());
    }

    private void roundThatIsOpen(Actor officer, LocalDate today, FinancialYear first) {
        rounds.make(
                officer,
                PROGRAMME,
                OPEN,
                new RoundDetails(
                        "Teenagers on the edge of care",
                        "For new ways of keeping teenagers safe at home, in school and in their neighbourhood. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        new FinancialYear(first.startsIn() + 1),
                        Money.pounds(3_600_000)),
                today.minusDays(50),
                today.plusDays(49),
                today.plusDays(110),
                rules());
    }

    private void roundOfTwoStages(Actor officer, LocalDate today, FinancialYear first) {
        var second = new FinancialYear(first.startsIn() + 1);
        rounds.makeFirstStage(
                officer,
                PROGRAMME,
                INTEREST,
                new RoundDetails(
                        "Kinship care: expressions of interest",
                        "For help to relatives and friends who bring up a child. Tell us in a few words what you would do; we invite some of you to make a full bid. Invented for the demonstration.",
                        RoundKind.DIRECT,
                        first,
                        second,
                        Money.ZERO),
                today.minusDays(60),
                today.minusDays(20),
                today.plusDays(7));
        rounds.makeNextStage(
                officer,
                PROGRAMME,
                KINSHIP,
                INTEREST,
                new RoundDetails(
                        "Kinship care: full bids",
                        "For those who were invited after their expression of interest. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        second,
                        Money.pounds(200_000)),
                today.minusDays(14),
                today.plusDays(45),
                today.plusDays(110),
                List.of(new GrantCeiling(Money.pounds(100_000)), new EnoughAssessments(3, Percent.of(30))));
    }

    private void roundForNominations(Actor officer, LocalDate today, FinancialYear first) {
        rounds.makeForNominations(
                officer,
                PROGRAMME,
                LEADERS,
                new RoundDetails(
                        "Practice leaders of tomorrow",
                        "Directors of children's services nominate senior social workers for a year of learning to lead. It gives places, not money. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        first,
                        Money.ZERO),
                today.minusDays(120),
                today.minusDays(50),
                today.plusDays(20));
    }

    private CasesOfToday.Nominations nominations() {
        return new CasesOfToday.Nominations(
                bids.submitNominations(
                        personas.actor("editor.hackney"),
                        personas.actor("certifier.hackney"),
                        LEADERS,
                        hackney(),
                        "Leaders from Hackney",
                        List.of("Asha Begum", "Tom O'Neill", "Grace Adeyemi-Cole")),
                bids.submitNominations(
                        personas.actor("editor.calderdale"),
                        personas.actor("certifier.calderdale"),
                        LEADERS,
                        calderdale(),
                        "Leaders from Calderdale",
                        List.of("Ruth Whitaker", "Imran Hussain")));
    }

    private void roundThatIsPrepared(Actor officer, FinancialYear first) {
        rounds.begin(
                officer,
                PROGRAMME,
                PREPARED,
                new RoundDetails(
                        "Family group decisions",
                        "For families who make their own plan before a court does. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        new FinancialYear(first.startsIn() + 1),
                        Money.pounds(800_000)),
                List.of(new GrantCeiling(Money.pounds(150_000)), new PartnerMinimum(1)));
    }

    private static List<FundingRule> rules() {
        return List.of(
                new GrantFloor(Money.pounds(50_000)),
                new GrantCeiling(Money.pounds(900_000)),
                new MatchFundingFloor(Percent.of(5)),
                new FinalYearShare(Percent.of(60)),
                new IndirectCostCap(Percent.of(15)),
                new CapitalCap(Percent.of(20)),
                new EligibleLead(Set.of(
                        OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.CHILDRENS_TRUST, OrganisationKind.CHARITY)),
                new PartnerMinimum(1),
                new LongestProject(36),
                new LiveAwardsCeiling(Money.pounds(3_000_000)),
                new OneLiveAward(),
                new ScaleUpEvidence(2),
                new QualityThreshold(Percent.of(55)),
                new EnoughAssessments(3, Percent.of(30)),
                new FormalApproval(FormalApproval.OF_THE_STANDARD),
                new SubsidyLimit(SubsidyLimit.OF_THE_ACT));
    }

    private void checkBidders(Actor officer, LocalDate today) {
        for (var bidder :
                List.of(organisations.council("HCK"), organisations.council("CLD"), organisations.fosteringNetwork())) {
            dueDiligence.record(
                    officer,
                    bidder,
                    today.plusDays(200),
                    DueDiligenceRating.LOW,
                    "Checked for the demonstration: accounts, governance and fraud register.");
        }
    }

    private CasesOfToday.Bids bidsOfTheClosedRound(LocalDate today) {
        return new CasesOfToday.Bids(
                submitted(
                        "hackney",
                        hackney(),
                        today,
                        "Home first",
                        290_000,
                        250_000,
                        AwardKind.PILOT,
                        HOME,
                        "E09000012"),
                submitted(
                        "hackney",
                        hackney(),
                        today,
                        "Second chance",
                        220_000,
                        180_000,
                        AwardKind.PILOT,
                        WORK,
                        "E09000012"),
                submitted(
                        "calderdale",
                        calderdale(),
                        today,
                        "Valley mentors",
                        190_000,
                        170_000,
                        AwardKind.PILOT,
                        PEOPLE,
                        "E08000033"),
                submitted(
                        "calderdale",
                        calderdale(),
                        today,
                        "Open door",
                        240_000,
                        240_000,
                        AwardKind.PILOT,
                        HOME,
                        "E08000033"),
                submitted(
                        "fostering",
                        fostering(),
                        today,
                        "Sibling bonds",
                        150_000,
                        150_000,
                        AwardKind.PILOT,
                        PEOPLE,
                        NORTH),
                submitted(
                        "fostering",
                        fostering(),
                        today,
                        "Constellations",
                        300_000,
                        320_000,
                        AwardKind.SCALE_UP,
                        PEOPLE,
                        NORTH),
                submitted(
                        "hackney",
                        hackney(),
                        today,
                        "Night line",
                        120_000,
                        100_000,
                        AwardKind.PILOT,
                        PEOPLE,
                        "E09000012"));
    }

    private void bidsOfTheOpenRound(LocalDate today) {
        var editor = personas.actor("editor.hackney");
        var draft = bids.begin(
                editor,
                OPEN,
                outline(hackney(), today, "Corner shops that listen", 210_000, 190_000, AwardKind.PILOT, "E09000012"));
        team.assign(editor, draft, Map.of(Section.answer(1), Optional.of(editor.person())));
        team.comment(
                personas.actor("certifier.hackney"),
                draft,
                Section.of(SectionKind.FUNDING),
                "Please ask finance whether the second year can be less: the team will be trained by then.");
        bids.ready(
                personas.actor("editor.calderdale"),
                OPEN,
                outline(calderdale(), today, "Positive futures", 260_000, 240_000, AwardKind.PILOT, "E08000033"),
                answers());
        bids.submit(
                personas.actor("editor.fostering"),
                personas.actor("certifier.fostering"),
                OPEN,
                outline(fostering(), today, "A weekend family", 180_000, 175_000, AwardKind.PILOT, NORTH),
                answers());
    }

    private CasesOfToday.Interests interests(LocalDate today) {
        return new CasesOfToday.Interests(
                interest("hackney", hackney(), today, "Kitchen table", "E09000012"),
                interest("calderdale", calderdale(), today, "Walk home", "E08000033"),
                interest("fostering", fostering(), today, "Grandparents first", NORTH));
    }

    private BidReference interest(String word, UUID lead, LocalDate today, String title, String place) {
        return bids.submitInterest(
                personas.actor("editor." + word),
                personas.actor("certifier." + word),
                INTEREST,
                outline(lead, today, title, 0, 0, AwardKind.PILOT, place),
                answers().getFirst());
    }

    private BidReference submitted(
            String word,
            UUID lead,
            LocalDate today,
            String title,
            int first,
            int second,
            AwardKind kind,
            String theme,
            String place) {
        return bids.submit(
                personas.actor("editor." + word),
                personas.actor("certifier." + word),
                CLOSED,
                outline(lead, today, title, first, second, kind, place).under(theme),
                answers());
    }

    private Outline outline(
            UUID lead, LocalDate today, String title, int first, int second, AwardKind kind, String place) {
        return new Outline(
                lead,
                title,
                "%s helps young people in their own neighbourhood, with one worker who stays.".formatted(title),
                kind,
                today.plusDays(130),
                FinancialYear.of(today.plusDays(130)).lastDay().plusYears(1),
                List.of(first, second),
                List.of(organisations.council("LDS")),
                List.of(place),
                List.of("Letter of support.pdf", "Delivery plan.odt"),
                0,
                0,
                "");
    }

    private static List<String> answers() {
        return Answers.about(
                "more than 180 young people aged 14 to 21",
                "give every young person one worker whom they choose themselves",
                "the number of young people who move home in crisis",
                "the council pays for the team from what it saves on placements");
    }

    private UUID hackney() {
        return organisations.council("HCK");
    }

    private UUID calderdale() {
        return organisations.council("CLD");
    }

    private UUID fostering() {
        return organisations.fosteringNetwork();
    }
}
