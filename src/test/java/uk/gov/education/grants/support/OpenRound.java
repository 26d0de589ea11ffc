package uk.gov.education.grants.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.programme.BidPart;
import uk.gov.education.grants.programme.BudgetService;
import uk.gov.education.grants.programme.Criterion;
import uk.gov.education.grants.programme.LegalPower;
import uk.gov.education.grants.programme.ProgrammeDetails;
import uk.gov.education.grants.programme.ProgrammeService;
import uk.gov.education.grants.programme.Question;
import uk.gov.education.grants.programme.RoundDates;
import uk.gov.education.grants.programme.RoundDetails;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundSetUpService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;

/// A round that is open for bids, set up through the services as an officer would, and the people who bid in it. Its
/// years are 2027-28 and 2028-29, and it closes at three in the afternoon of 12 January 2027.
@Component
public class OpenRound {

    public static final String CODE = "stable-homes";
    public static final LocalDate CLOSES = LocalDate.of(2027, 1, 12);

    private final ProgrammeService programmes;
    private final BudgetService budgets;
    private final RoundSetUpService setUp;
    private final RoundService rounds;
    private final BidService bids;
    private final BidDraftService drafts;
    private final OrganisationService organisations;
    private final PeopleService people;

    OpenRound(
            ProgrammeService programmes,
            BudgetService budgets,
            RoundSetUpService setUp,
            RoundService rounds,
            BidService bids,
            BidDraftService drafts,
            OrganisationService organisations,
            PeopleService people) {
        this.programmes = programmes;
        this.budgets = budgets;
        this.setUp = setUp;
        this.rounds = rounds;
        this.bids = bids;
        this.drafts = drafts;
        this.organisations = organisations;
        this.people = people;
    }

    public void with(FundingRule... rules) {
        make(List.of(), rules);
    }

    /// The same round, whose bids choose one of these themes.
    public void themed(String... themes) {
        make(List.of(themes), new GrantCeiling(Money.pounds(250_000)));
    }

    private void make(List<String> themes, FundingRule... rules) {
        var officer = Actor.SERVICE;
        programmes.create(
                officer,
                "TEST",
                new ProgrammeDetails(
                        "Test programme", "To be tested", LegalPower.SECTION_31_LOCAL_GOVERNMENT_ACT_2003, "Jo Owner"));
        budgets.setBudget(officer, "TEST", new FinancialYear(2027), Money.pounds(1_000_000));
        budgets.setBudget(officer, "TEST", new FinancialYear(2028), Money.pounds(1_000_000));
        setUp.draft(
                officer,
                "TEST",
                CODE,
                new RoundDetails(
                        "Stable homes",
                        "Fewer moves for children in care",
                        RoundKind.COMPETED,
                        new FinancialYear(2027),
                        new FinancialYear(2028),
                        Money.pounds(1_000_000)));
        setUp.changeDates(
                officer,
                CODE,
                new RoundDates(at(LocalDate.of(2026, 11, 1), 9), at(CLOSES, 15), LocalDate.of(2027, 3, 1)));
        setUp.changeAsks(officer, CODE, Set.copyOf(BidPart.USUAL), themes, Optional.empty());
        setUp.setQuestion(officer, CODE, 1, new Question("What is the problem?", "Say how you know.", 20));
        setUp.setCriterion(officer, CODE, 1, new Criterion("Need", "Is it real?", Percent.of(100)));
        List.of(rules).forEach(rule -> setUp.setRule(officer, CODE, rule));
        rounds.makeReady(officer, CODE);
    }

    public UUID hackney() {
        return organisations.byOrgId(Actor.SERVICE, "GB-LAE-HCK").orElseThrow().id();
    }

    public UUID calderdale() {
        return organisations.byOrgId(Actor.SERVICE, "GB-LAE-CLD").orElseThrow().id();
    }

    /// Somebody who holds these roles for an organisation, and can sign in as "<name in lower case>@example.org".
    public Actor member(String name, UUID organisation, Role... roles) {
        var username = name.toLowerCase(Locale.UK) + "@example.org";
        var id = people.add(Actor.SERVICE, username, name, "a long password");
        var held = new HashSet<Actor.Standing>();
        for (var role : roles) {
            people.grant(Actor.SERVICE, id, role, organisation, null);
            held.add(new Actor.Standing(role, Optional.of(organisation)));
        }
        return new Actor(id, name, held, Money.ZERO);
    }

    /// Every section, filled in so that the bid is complete and asks for £100,000 in two years.
    public static Map<Section, Typed> complete() {
        var sections = new LinkedHashMap<Section, Typed>();
        sections.put(Section.of(SectionKind.SUMMARY), summary());
        sections.put(
                Section.of(SectionKind.FUNDING),
                Typed.of(Map.of("grant-2027-28", "£60,000", "grant-2028-29", "40000", "match", "0")));
        sections.put(
                Section.of(SectionKind.COSTS),
                Typed.of(
                        Map.of("direct-2027-28", "60,000", "direct-2028-29", "35,000", "indirect-2028-29", "5000.00")));
        sections.put(Section.of(SectionKind.PARTNERS), Typed.NOTHING);
        sections.put(Section.of(SectionKind.PLACES), new Typed(Map.of("place", List.of("E09000012"))));
        sections.put(Section.answer(1), Typed.of(Map.of("answer", "Children move too often.")));
        sections.put(
                Section.of(SectionKind.DECLARATION),
                Typed.of(Map.of("true", "yes", "interests", "yes", "publish", "yes")));
        return sections;
    }

    public static Typed summary() {
        return Typed.of(Map.of(
                "summary", "One worker who stays.",
                "kind", "PILOT",
                "start-day", "1",
                "start-month", "4",
                "start-year", "2027",
                "end-day", "31",
                "end-month", "3",
                "end-year", "2029"));
    }

    /// A bid whose every section is complete.
    public BidReference completeBid(Actor editor, UUID lead, String title) {
        var reference = bids.startWithNewProject(editor, CODE, lead, title);
        complete().forEach((section, typed) -> drafts.save(editor, reference, section, typed, 0));
        return reference;
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(MovableClock.UNITED_KINGDOM).toInstant();
    }
}
