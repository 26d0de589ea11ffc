package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.agreement.AgreementPlan;
import uk.gov.education.grants.agreement.AgreementService;
import uk.gov.education.grants.agreement.PrepareOutcome.Prepared;
import uk.gov.education.grants.agreement.ReturnFrequency;
import uk.gov.education.grants.agreement.Target;
import uk.gov.education.grants.award.AnnouncementLine;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.award.DirectProposal;
import uk.gov.education.grants.award.DispensationService;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.demo.MonitoringOf2016.Reported;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.project.Maturity;
import uk.gov.education.grants.project.ProjectService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// The ten awards of 3 November 2016 and 20 March 2017, each with the sentence in which it was announced. The chain of
/// people is the demonstration's; projects, leads, places, amounts and sources are facts.
@Component
@Profile("demo")
class AwardsOf2016 {

    private static final LocalDate NOVEMBER = LocalDate.of(2016, 11, 3);
    private static final LocalDate MARCH = LocalDate.of(2017, 3, 20);
    private static final String SPEECH =
            "Speech of the Secretary of State for Education, National Children and Adult Services Conference, 3 November 2016";
    private static final String PRESS_2016 = "Press article on the speech, November 2016";
    private static final String PRESS_2017 = "Press article on the projects announced on 20 March 2017";
    private static final String EVENLY =
            " The money is divided evenly over the years here, because the real division was not published.";

    private final DemoOrganisations organisations;
    private final Personas personas;
    private final ProjectService projects;
    private final LocalAuthorityService areas;
    private final DueDiligenceService dueDiligence;
    private final ProposalService proposals;
    private final DispensationService dispensations;
    private final ApprovalService approvals;
    private final AgreementService agreements;
    private final OfferService offers;
    private final AcceptanceService acceptances;
    private final Evaluations evaluations;
    private final MonitoringOf2016 monitoring;
    private final MovableClock clock;
    private final EntityManager saved;

    AwardsOf2016(
            DemoOrganisations organisations,
            Personas personas,
            ProjectService projects,
            LocalAuthorityService areas,
            DueDiligenceService dueDiligence,
            ProposalService proposals,
            DispensationService dispensations,
            ApprovalService approvals,
            AgreementService agreements,
            OfferService offers,
            AcceptanceService acceptances,
            Evaluations evaluations,
            MonitoringOf2016 monitoring,
            MovableClock clock,
            EntityManager saved) {
        this.organisations = organisations;
        this.personas = personas;
        this.projects = projects;
        this.areas = areas;
        this.dueDiligence = dueDiligence;
        this.proposals = proposals;
        this.dispensations = dispensations;
        this.approvals = approvals;
        this.agreements = agreements;
        this.offers = offers;
        this.acceptances = acceptances;
        this.evaluations = evaluations;
        this.monitoring = monitoring;
        this.clock = clock;
        this.saved = saved;
    }

    /// One award as the sources tell it.
    /// @param withoutEvidence why a scale-up was made without a published evaluation; nothing for others
    private record Fact(
            String project,
            String about,
            UUID lead,
            AwardKind kind,
            long pounds,
            Set<String> councils,
            String grounds,
            Optional<String> withoutEvidence,
            List<AnnouncementLine> announcements) {}

    void make() {
        var awards = new ArrayList<Reported>();
        for (var fact : november()) {
            awards.add(award(fact, ProgrammesOf2016.EXPANSION, LocalDate.of(2016, 11, 2), NOVEMBER, 2016));
        }
        for (var fact : march()) {
            awards.add(award(fact, ProgrammesOf2016.MARCH_2017, LocalDate.of(2017, 3, 16), MARCH, 2017));
        }
        evaluations.makeThoseOf2017();
        monitoring.make(awards);
    }

    private List<Fact> november() {
        return List.of(
                new Fact(
                        "Pause",
                        "Works with women who have experienced, or are at risk of, repeated pregnancies that result in children being removed from their care. From 7 pilot areas to 9 more, to reach 3,000 women over 6 years: the target outlives the 4 years of money.",
                        organisations.pause(),
                        AwardKind.SCALE_UP,
                        6_800_000,
                        Set.of("HCK", "DNC", "KHL", "GRE", "ISL", "NWM", "SWK"),
                        "Early indications show positive results for all 150 women whom Pause works with.",
                        Optional.of(
                                "The first evaluation reports of the programme were published on 3 November 2016 and Pause was not among them. It is expanded on its early indications; its own report must be published before anything more is awarded."),
                        List.of(announced(
                                NOVEMBER,
                                6_800_000,
                                "",
                                SPEECH,
                                "extending its funding by £6.8 million over 4 years"))),
                new Fact(
                        "Positive Choices",
                        "Intensive support for high-risk young people in Calderdale.",
                        organisations.council("CLD"),
                        AwardKind.SCALE_UP,
                        444_000,
                        Set.of("CLD"),
                        "One of the most successful projects of the first phase.",
                        Optional.of(
                                "No published evaluation of the first phase is known from the public record. The first one, of Oxford Brookes University, appeared in November 2020."),
                        List.of(
                                announced(
                                        NOVEMBER,
                                        444_000,
                                        "",
                                        SPEECH,
                                        "£444,000 for Calderdale’s Positive Choices project, which works with high-risk young people"),
                                announced(
                                        NOVEMBER,
                                        440_000,
                                        "",
                                        PRESS_2016,
                                        "pledged a further £440,000 to the Positive Choices project run by Calderdale MBC"))),
                new Fact(
                        "Firstline",
                        "Leadership development for over 400 social work managers.",
                        organisations.frontline(),
                        AwardKind.SCALE_UP,
                        3_700_000,
                        Set.of(),
                        "The prototype of the first phase succeeded.",
                        Optional.of(
                                "The evaluation of the prototype, by Loughborough University, was finished but published only in January 2017, after this award."),
                        List.of(announced(
                                NOVEMBER,
                                3_700_000,
                                "",
                                SPEECH,
                                "£3.7 million for the successful Firstline social work development programme"))));
    }

    private List<Fact> march() {
        return List.of(
                new Fact(
                        "Family Safeguarding",
                        "Brings the workers for domestic abuse, substance misuse and mental health into one team with children's social workers. From Hertfordshire to Luton, Peterborough, Bracknell Forest and West Berkshire.",
                        organisations.council("HRT"),
                        AwardKind.SCALE_UP,
                        11_600_000,
                        Set.of("HRT", "LUT", "PTE", "BRC", "WBK"),
                        "Hertfordshire halved its number of child protection plans in 18 months; the evaluation says 49 per cent.",
                        Optional.of(
                                "The evaluation of Hertfordshire was finished but published only in July 2017, after this award."),
                        List.of(
                                announced(
                                        MARCH,
                                        11_600_000,
                                        "",
                                        PRESS_2017,
                                        "an £11.6m investment will see the Hertfordshire family safeguarding model extended to Luton, Peterborough, Bracknell Forest and West Berkshire"))),
                new Fact(
                        "Lifelong Links",
                        "Lifelong support networks for children and young people in care.",
                        organisations.familyRightsGroup(),
                        AwardKind.PILOT,
                        5_000_000,
                        Set.of(),
                        "A new model, to be developed and tested.",
                        Optional.empty(),
                        List.of(
                                announced(
                                        MARCH,
                                        5_000_000,
                                        "",
                                        PRESS_2017,
                                        "The Family Rights Group has been awarded £5 million to develop a model to create life-long support networks for children and young people in care called ‘Lifelong Links’"))),
                new Fact(
                        "Northamptonshire children's trust",
                        "Helps to establish a children's services trust. The council was abolished on 1 April 2021 and its area divided between two; the award cannot be divided with it.",
                        organisations.council("NTH"),
                        AwardKind.PILOT,
                        4_000_000,
                        Set.of("NTH"),
                        "The trust has to be set up in time.",
                        Optional.empty(),
                        List.of(
                                announced(
                                        MARCH,
                                        4_000_000,
                                        "up to",
                                        PRESS_2017,
                                        "Northamptonshire council has received £4 million to help establish its children’s services trust"))),
                new Fact(
                        "Mockingbird",
                        "A model of foster care that gives vulnerable children a sense of extended family and community.",
                        organisations.fosteringNetwork(),
                        AwardKind.SCALE_UP,
                        3_800_000,
                        Set.of(),
                        "The model expands into new areas.",
                        Optional.of(
                                "No published evaluation of the pilot is known from the public record at this date."),
                        List.of(
                                announced(
                                        MARCH,
                                        3_800_000,
                                        "",
                                        PRESS_2017,
                                        "The Fostering Network’s mockingbird model of foster care has been backed with £3.8 million to expand into new areas"),
                                new AnnouncementLine(
                                        MARCH,
                                        Money.pounds(3_760_000),
                                        "",
                                        "The Fostering Network, media release, 2017",
                                        "https://www.thefosteringnetwork.org.uk/media-release/2017/mockingbird-programme-be-expanded-result-further-funding",
                                        "an additional £3.76 million"))),
                new Fact(
                        "Havering multi-agency service",
                        "One service of several agencies for young people aged 11 to 24.",
                        organisations.council("HAV"),
                        AwardKind.PILOT,
                        2_400_000,
                        Set.of("HAV"),
                        "A service for an age at which others end.",
                        Optional.empty(),
                        List.of(
                                announced(
                                        MARCH,
                                        2_400_000,
                                        "",
                                        PRESS_2017,
                                        "Havering council has been given £2.4 million to offer a multi-agency service for 11-24 year olds"))),
                new Fact(
                        "Contextual safeguarding",
                        "Tests whether children can be kept safe from harm that they meet outside their families.",
                        organisations.council("HCK"),
                        AwardKind.PILOT,
                        2_000_000,
                        Set.of("HCK"),
                        "The theory has not been tested in a whole council before.",
                        Optional.empty(),
                        List.of(
                                announced(
                                        MARCH,
                                        2_000_000,
                                        "",
                                        PRESS_2017,
                                        "Hackney council has been awarded £2 million to test ‘contextual safeguarding theory’"))),
                new Fact(
                        "Slough transformation",
                        "Supports the transformation programme of Slough Children's Services Trust, which is a trust and not the council.",
                        organisations.sloughTrust(),
                        AwardKind.PILOT,
                        1_400_000,
                        Set.of("SLG"),
                        "The trust took the services over in 2015 and has to transform them.",
                        Optional.empty(),
                        List.of(
                                announced(
                                        MARCH,
                                        1_400_000,
                                        "",
                                        PRESS_2017,
                                        "The DfE has also awarded £1.4m to Slough children’s services trust to support its transformation programme"))));
    }

    private Reported award(Fact fact, String round, LocalDate decided, LocalDate announced, int firstYear) {
        clock.setTo(decided.minusDays(7));
        var officer = personas.actor("officer");
        dueDiligence.record(
                officer,
                fact.lead(),
                LocalDate.of(2017, 12, 31),
                DueDiligenceRating.LOW,
                "Checked for the demonstration: accounts, governance and fraud register.");
        var project = projects.start(Actor.SERVICE, fact.lead(), fact.project(), fact.about(), maturityOf(fact.kind()));
        saved.flush();
        var award = propose(officer, round, fact, project.id(), decided, firstYear);
        fact.withoutEvidence().ifPresent(why -> dispense(award, why));
        clock.setTo(decided);
        approve(award, fact.grounds());
        saved.flush();
        prepare(officer, award, fact.project());
        offers.inform(officer, award);
        clock.setTo(announced);
        offers.announce(officer, award, announced, fact.announcements());
        accept(award, fact);
        offers.start(officer, award);
        saved.flush();
        return new Reported(award, fact.project(), fact.lead());
    }

    private AwardReference propose(
            Actor officer, String round, Fact fact, UUID project, LocalDate decided, int firstYear) {
        var period = new Period(decided.plusDays(15), LocalDate.of(2020, 3, 31));
        var terms = new AwardTerms(
                fact.kind(),
                period,
                evenly(Money.pounds(fact.pounds()), new FinancialYear(firstYear)),
                fact.councils().isEmpty() || !isCouncil(fact) ? PaymentRoute.SECTION_14 : PaymentRoute.SECTION_31,
                fact.about() + EVENLY,
                codesOf(fact.councils(), decided));
        return switch (proposals.proposeDirect(
                officer, round, new DirectProposal(project, fact.lead(), terms, fact.grounds()))) {
            case Proposed proposed -> proposed.award();
            default ->
                throw new IllegalStateException("The demonstration's award of " + fact.project() + " was refused");
        };
    }

    private boolean isCouncil(Fact fact) {
        return fact.councils().stream()
                .anyMatch(code -> organisations.council(code).equals(fact.lead()));
    }

    private void dispense(AwardReference award, String why) {
        dispensations.request(personas.actor("officer"), award, "FR-17", why);
        saved.flush();
        dispensations.decide(
                personas.actor("director"),
                award,
                "FR-17",
                true,
                "Approved for the demonstration, on the reason given: comply or explain.");
        saved.flush();
    }

    private void approve(AwardReference award, String reason) {
        var first = approvals.approve(personas.actor("approver"), award, reason);
        saved.flush();
        if (!(first instanceof Approved)
                && !(approvals.approve(personas.actor("director"), award, reason) instanceof Approved)) {
            throw new IllegalStateException("The demonstration's award " + award + " was not approved");
        }
    }

    private void prepare(Actor officer, AwardReference award, String project) {
        var view = agreements.toPrepare(officer, award);
        var start = view.head().terms().period().first();
        var proposed = Objects.requireNonNull(view.offer()).plan();
        var plan = new AgreementPlan(
                proposed.standsUntil(),
                conditionsOf(project),
                targetsOf(project, start),
                ReturnFrequency.YEAR,
                proposed.keptBack(),
                proposed.budget(),
                proposed.instalments());
        if (!(agreements.prepare(officer, award, plan, view.revision()) instanceof Prepared)) {
            throw new IllegalStateException("The agreement of " + project + " was not prepared");
        }
    }

    /// What the sources state; most state nothing that can be counted.
    private static List<Target> targetsOf(String project, LocalDate start) {
        return switch (project) {
            case "Pause" ->
                List.of(new Target(
                        "Women whom Pause works with",
                        "women",
                        150L,
                        3_000,
                        start.plusYears(6).minusDays(1)));
            case "Firstline" ->
                List.of(new Target("Social work managers developed", "managers", null, 400, LocalDate.of(2020, 3, 31)));
            default -> List.of();
        };
    }

    private static List<String> conditionsOf(String project) {
        return project.equals("Pause")
                ? List.of("The evaluation report of Pause is published before anything more is awarded.")
                : List.of();
    }

    /// A certifier of the lead accepts: one of the demonstration's people, or somebody without an account.
    private void accept(AwardReference award, Fact fact) {
        var certifier = personas.certifierOf(fact.lead());
        var offered = acceptances.show(certifier, award).agreement();
        acceptances.accept(certifier, award, certifier.name(), offered.fingerprint(), clock.instant());
    }

    private Set<String> codesOf(Set<String> councils, LocalDate on) {
        return councils.stream()
                .map(code -> areas.areaOf(organisations.council(code), on)
                        .orElseThrow()
                        .gssCode())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Divides an amount evenly from a year to 2019-20, the odd pennies in the first.
    private static SpendProfile evenly(Money amount, FinancialYear first) {
        var years = first.to(new FinancialYear(2019));
        var even = amount.pence() / years.size();
        var profile = new TreeMap<FinancialYear, Money>();
        years.forEach(year -> profile.put(year, new Money(even)));
        profile.put(first, new Money(amount.pence() - even * (years.size() - 1)));
        return new SpendProfile(profile);
    }

    private static Maturity maturityOf(AwardKind kind) {
        return kind == AwardKind.PILOT ? Maturity.TEST : Maturity.SCALE_AND_SPREAD;
    }

    private static AnnouncementLine announced(
            LocalDate on, long pounds, String qualifier, String source, String quote) {
        return new AnnouncementLine(on, Money.pounds(pounds), qualifier, source, null, quote);
    }
}
