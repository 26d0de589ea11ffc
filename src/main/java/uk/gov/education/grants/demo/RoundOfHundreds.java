package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.assessment.AllocationService;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.assessment.AssessmentService;
import uk.gov.education.grants.assessment.AssessorDetails;
import uk.gov.education.grants.assessment.AssessorService;
import uk.gov.education.grants.assessment.DeclarationService;
import uk.gov.education.grants.assessment.Training;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.demo.BidWriter.Outline;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.GrantFloor;
import uk.gov.education.grants.funding.QualityThreshold;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.AreaRow;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.Funder;
import uk.gov.education.grants.programme.LegalPower;
import uk.gov.education.grants.programme.ProgrammeDetails;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;

/// Makes one round with as many bids as were asked for, from councils in every region, on the first run with
/// `--grants.demo.bids=200`. All are scored but for the last assessor of one. The same number gives the same
/// bids. It is made through the services, as people would, and takes a minute for 200.
@Component
@Profile("demo")
@Order(2)
class RoundOfHundreds implements ApplicationRunner {

    static final String ROUND = "neighbourhood-family-help";

    private static final Logger log = LoggerFactory.getLogger(RoundOfHundreds.class);

    private static final String PROGRAMME = "MANY";
    private static final int YEARS = 4;
    private static final int HELPERS = 12;
    private static final List<String> IDEAS = List.of(
            "Family help hub",
            "Night workers",
            "Kinship circle",
            "Fathers together",
            "School link",
            "Safe streets",
            "First home",
            "Sibling time",
            "Parents as mentors",
            "Listening line");

    private static final List<String> THEMES =
            List.of("Early help", "Families of children in care", "Young people and neighbourhoods");

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundWriter writer;
    private final RoundService rounds;
    private final BidWriter bids;
    private final LocalAuthorityService authorities;
    private final DueDiligenceService dueDiligence;
    private final PeopleService people;
    private final ActorLookup actors;
    private final AssessorService assessors;
    private final DeclarationService declarations;
    private final AllocationService allocation;
    private final AssessmentService assessments;
    private final Personas personas;
    private final MovableClock clock;
    private final JdbcClient db;
    private final EntityManager saved;
    private final TransactionTemplate transaction;
    private final int wanted;

    RoundOfHundreds(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundWriter writer,
            RoundService rounds,
            BidWriter bids,
            LocalAuthorityService authorities,
            DueDiligenceService dueDiligence,
            PeopleService people,
            ActorLookup actors,
            AssessorService assessors,
            DeclarationService declarations,
            AllocationService allocation,
            AssessmentService assessments,
            Personas personas,
            MovableClock clock,
            JdbcClient db,
            EntityManager saved,
            TransactionTemplate transaction,
            @Value("${grants.demo.bids:0}") int wanted) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.writer = writer;
        this.rounds = rounds;
        this.bids = bids;
        this.authorities = authorities;
        this.dueDiligence = dueDiligence;
        this.people = people;
        this.actors = actors;
        this.assessors = assessors;
        this.declarations = declarations;
        this.allocation = allocation;
        this.assessments = assessments;
        this.personas = personas;
        this.clock = clock;
        this.db = db;
        this.saved = saved;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var made = db.sql("select exists (select from programme where code = :code)")
                .param("code", PROGRAMME)
                .query(Boolean.class)
                .single();
        if (wanted == 0 || made) {
            return;
        }
        log.info("Making a round of {} bids", wanted);
        try {
            transaction.executeWithoutResult(_ -> make());
        } finally {
            clock.reset();
        }
    }

    private void make() {
        var today = LocalDate.now(clock);
        var first = FinancialYear.of(today.plusDays(130));
        var areas = authorities.areas(today);
        clock.setTo(today.minusDays(150));
        round(today, first);
        var pool = pool(today);
        areas.stream().map(AreaRow::authority).distinct().forEach(lead -> check(lead, today));
        clear();
        clock.setTo(today.minusDays(70));
        var random = new Random(2027);
        var made = new ArrayList<BidReference>();
        for (var number = 0; number < wanted; number++) {
            made.add(bid(number, areas.get(number * 37 % areas.size()), today, random));
            clear();
        }
        clock.setTo(today.minusDays(40));
        rounds.moveOn(personas.actor("officer"), ROUND, RoundStatus.ASSESSING);
        for (var number = 0; number < wanted; number++) {
            score(made.get(number), number, pool, random);
            clear();
        }
        clock.setTo(today.minusDays(2));
        rounds.moveOn(personas.actor("officer"), ROUND, RoundStatus.MODERATING);
        clear();
    }

    private void round(LocalDate today, FinancialYear first) {
        var officer = personas.actor("officer");
        programmes.create(
                officer,
                PROGRAMME,
                new ProgrammeDetails(
                        "Neighbourhood family help",
                        "An invented programme with one round of very many bids, made so that deciding on them can be tried. Nothing in it is real.",
                        LegalPower.SECTION_31_LOCAL_GOVERNMENT_ACT_2003,
                        "Director for family help (invented)"));
        programmes.setFunders(officer, PROGRAMME, List.of(new Funder("Department for Education", Percent.of(100))));
        var money = Money.pounds(wanted * 300_000L);
        first.to(new FinancialYear(first.startsIn() + YEARS - 1))
                .forEach(year -> budgets.setBudget(officer, PROGRAMME, year, new Money(money.pence() * 3 / 10)));
        writer.makeWithThemes(
                officer,
                PROGRAMME,
                ROUND,
                new RoundDetails(
                        "Neighbourhood family help",
                        "For councils that bring help to families where they live. Invented for the demonstration.",
                        RoundKind.COMPETED,
                        first,
                        new FinancialYear(first.startsIn() + YEARS - 1),
                        money),
                today.minusDays(120),
                today.minusDays(60),
                today.plusDays(30),
                THEMES,
                rules());
        saved.flush();
    }

    private static List<FundingRule> rules() {
        return List.of(
                new GrantFloor(Money.pounds(100_000)),
                new GrantCeiling(Money.pounds(3_000_000)),
                new QualityThreshold(Percent.of(50)),
                new EnoughAssessments(3, Percent.of(40)));
    }

    private List<Actor> pool(LocalDate today) {
        var pool = new ArrayList<Actor>();
        for (var number = 1; number <= HELPERS; number++) {
            var username = "pool%d@example.org".formatted(number);
            var id = people.add(
                    Actor.SERVICE, username, "Assessor %d (invented)".formatted(number), personas.password());
            people.grant(Actor.SERVICE, id, Role.ASSESSOR, null, null);
            saved.flush();
            assessors.change(
                    personas.actor("officer"),
                    id,
                    new AssessorDetails(
                            List.of("family help"), 20, new Training(today.minusDays(150), today.plusDays(400))));
            var assessor = actors.actor(username).orElseThrow();
            declarations.sign(assessor);
            pool.add(assessor);
        }
        return pool;
    }

    private void check(UUID lead, LocalDate today) {
        dueDiligence.record(
                personas.actor("officer"),
                lead,
                today.plusDays(300),
                DueDiligenceRating.LOW,
                "Checked for the demonstration: accounts, governance and fraud register.");
    }

    private BidReference bid(int number, AreaRow area, LocalDate today, Random random) {
        var years = new ArrayList<Integer>();
        var each = 50_000 + random.nextInt(400) * 1_000;
        for (var year = 0; year < YEARS; year++) {
            years.add(each + random.nextInt(50) * 1_000);
        }
        var children = 50 + random.nextInt(900);
        var lead = area.authority();
        var title = "%s in %s%s"
                .formatted(
                        IDEAS.get(number % IDEAS.size()),
                        area.name(),
                        number < IDEAS.size() * 15 ? "" : " " + (number + 1));
        return bids.submit(
                of(lead, Role.BID_EDITOR, "editor.hackney"),
                of(lead, Role.CERTIFIER, "certifier.hackney"),
                ROUND,
                new Outline(
                        lead,
                        title,
                        "%s brings help to families early, with one worker who stays.".formatted(title),
                        AwardKind.PILOT,
                        today.plusDays(130),
                        today.plusDays(130).plusYears(3),
                        years,
                        List.of(),
                        List.of(area.gssCode()),
                        List.of(),
                        children,
                        number % 2 == 0
                                ? 0
                                : years.stream().mapToInt(Integer::intValue).sum() * 7 / 10,
                        THEMES.get(number % THEMES.size())),
                Answers.about(
                        "about %d children in this area".formatted(children),
                        "give every family one worker who stays",
                        "the number of children who come into care",
                        "the council pays for the team from what it saves"));
    }

    /// Three assessors, not the same ones for every bid; the last one of the last bid has not scored yet.
    private void score(BidReference bid, int number, List<Actor> pool, Random random) {
        var three = List.of(
                pool.get(number % HELPERS),
                pool.get((number + 4) % HELPERS),
                number == wanted - 1 ? personas.actor("assessor1") : pool.get((number + 8) % HELPERS));
        allocation.offer(
                personas.actor("officer"),
                bid,
                Set.copyOf(three.stream().map(Actor::person).toList()));
        saved.flush();
        var quality = 1 + random.nextInt(4);
        for (var assessor : three) {
            if (!assessor.equals(personas.actor("assessor1"))) {
                score(assessor, bid, quality, random);
            }
        }
    }

    private void score(Actor assessor, BidReference bid, int quality, Random random) {
        var reference = AssessmentReference.of(db.sql("""
                        select a.reference from assessment a join bid b on b.id = a.bid_id
                        where b.reference = :bid and a.assessor_id = :assessor""")
                .param("bid", bid.text())
                .param("assessor", assessor.person())
                .query(String.class)
                .single());
        assessments.accept(assessor, reference);
        saved.flush();
        var fields = new LinkedHashMap<String, String>();
        for (var criterion = 1; criterion <= 4; criterion++) {
            fields.put("points-" + criterion, String.valueOf(Math.min(5, quality + random.nextInt(2))));
            fields.put("reason-" + criterion, "What it says is clear, and its figures hold together.");
        }
        assessments.save(
                assessor,
                reference,
                Typed.of(fields),
                assessments.view(assessor, reference).revision());
        saved.flush();
        assessments.submit(assessor, reference);
        saved.flush();
    }

    /// Somebody of the demonstration, in a role that another council has given them for this.
    private Actor of(UUID organisation, Role role, String word) {
        var persona = personas.actor(word);
        return new Actor(
                persona.person(),
                persona.name(),
                Set.of(new Actor.Standing(role, Optional.of(organisation))),
                Money.ZERO);
    }

    /// So many things are made in one transaction that what is saved is let go of.
    private void clear() {
        saved.flush();
        saved.clear();
    }
}
