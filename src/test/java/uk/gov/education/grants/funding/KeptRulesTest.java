package uk.gov.education.grants.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// Rules as they are kept for years: by code, with plain parameters.
class KeptRulesTest {

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleComesBackAsItWas(FundingRule rule) {
        var book = new RuleBook(List.of(rule));
        assertThat(RuleBook.fromMaps(book.toMaps())).isEqualTo(book);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void everyRuleKeepsExactlyTheParametersThatTheSetUpPageAsksFor(FundingRule rule) {
        var asked = RuleCatalogue.kind(rule.code()).parameters().stream()
                .map(RuleKind.Parameter::name)
                .toList();
        assertThat(rule.parameters()).containsOnlyKeys(asked);
    }

    @Test
    void theCatalogueIsInPrintedOrder() {
        assertThat(everyRule().map(FundingRule::code)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueMarksTheRulesThatAlwaysHold() {
        assertThat(RuleCatalogue.KINDS_OF_RULE.stream()
                        .filter(RuleKind::isAlways)
                        .map(RuleKind::suggested))
                .containsExactlyElementsOf(RuleBook.ALWAYS)
                .allSatisfy(rule -> assertThat(rule.parameters()).isEmpty());
    }

    @Test
    void parametersAreKeptAsPlainNumbersAndWords() {
        var book = new RuleBook(List.of(
                new GrantCeiling(pounds(250_000)),
                new MatchFundingFloor(new Percent(1_250)),
                new ProfileWithinRound(new FinancialYear(2026), new FinancialYear(2028)),
                new EligibleLead(Set.of(OrganisationKind.CHARITY, OrganisationKind.LOCAL_AUTHORITY)),
                new EligibleRegion(Set.of(Region.LONDON)),
                new PartnerMinimum(2),
                new NoRetrospectiveStart(LocalDate.of(2027, 3, 1)),
                new RoundAllocation()));
        assertThat(book.toMaps())
                .containsExactly(
                        Map.of("code", "FR-02", "ceiling", 25_000_000L),
                        Map.of("code", "FR-03", "share", 1_250L),
                        Map.of("code", "FR-04", "first", "2026-27", "last", "2028-29"),
                        Map.of("code", "FR-08", "kinds", List.of("LOCAL_AUTHORITY", "CHARITY")),
                        Map.of("code", "FR-09", "regions", List.of("LONDON")),
                        Map.of("code", "FR-10", "partners", 2L),
                        Map.of("code", "FR-11", "decisionOn", "2027-03-01"),
                        Map.of("code", "FR-15"));
    }

    @Test
    void aSmallNumberMayComeBackAsAnInteger() {
        assertThat(kept("FR-02", "ceiling", 25_000_000)).isEqualTo(new GrantCeiling(pounds(250_000)));
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertRefused(() -> kept("FR-99", "ceiling", 1), "No funding rule has the code “FR-99”.");
        assertRefused(() -> RuleBook.fromMaps(List.of(Map.of())), "No funding rule has the code “null”.");
    }

    @Test
    void aMissingParameterIsRefused() {
        assertRefused(
                () -> kept("FR-02", "cieling", 1),
                "The parameter “ceiling” of FR-02 should be a whole number, but is missing.");
        assertRefused(
                () -> kept("FR-11", "decidedOn", "2027-03-01"),
                "The parameter “decisionOn” of FR-11 should be a date such as 2026-11-24, but is missing.");
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() {
        assertRefused(
                () -> kept("FR-02", "ceiling", "lots"),
                "The parameter “ceiling” of FR-02 should be a whole number, but is “lots”.");
        assertRefused(
                () -> kept("FR-02", "ceiling", 1.5),
                "The parameter “ceiling” of FR-02 should be a whole number, but is “1.5”.");
        assertRefused(
                () -> kept("FR-12", "months", 5_000_000_000L),
                "The parameter “months” of FR-12 should be a smaller number, but is “5000000000”.");
        assertRefused(
                () -> kept("FR-11", "decisionOn", "31 February"),
                "The parameter “decisionOn” of FR-11 should be a date such as 2026-11-24, but is “31 February”.");
        assertRefused(
                () -> RuleBook.fromMaps(List.of(Map.of("code", "FR-04", "first", "2026-27", "last", "2026-29"))),
                "The parameter “last” of FR-04 should be a financial year such as 2026-27, but is “2026-29”.");
        assertRefused(
                () -> kept("FR-09", "regions", List.of("LONDON", "SCOTLAND")),
                "The parameter “regions” of FR-09 should be a list of names out of [EAST_MIDLANDS, EAST_OF_ENGLAND, LONDON,"
                        + " NORTH_EAST, NORTH_WEST, SOUTH_EAST, SOUTH_WEST, WEST_MIDLANDS, YORKSHIRE_AND_THE_HUMBER],"
                        + " but is “[LONDON, SCOTLAND]”.");
    }

    @Test
    void aParameterOutOfItsBoundsIsRefused() {
        assertRefused(() -> kept("FR-02", "ceiling", -1), "The most grant must be more than £0.");
        assertRefused(() -> kept("FR-08", "kinds", List.of()), "Choose at least one kind of body that may lead.");
    }

    @Test
    void somethingThatIsNoParameterIsNotKept() {
        assertRefused(() -> ParameterType.stored(1.5), "1.5 is not a parameter of a rule.");
    }

    static Stream<FundingRule> everyRule() {
        return RuleCatalogue.KINDS_OF_RULE.stream().map(RuleKind::suggested);
    }

    static FundingRule kept(String code, String name, Object value) {
        var map = new HashMap<String, Object>(Map.of("code", code, name, value));
        return RuleBook.fromMaps(List.of(map)).rules().getFirst();
    }

    static void assertRefused(ThrowingCallable reading, String why) {
        assertThatThrownBy(reading).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
    }
}
