package uk.gov.education.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.shared.Money.pounds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.grants.document.FileType;
import uk.gov.education.grants.intake.Body.Area;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Period;

/// What is made of a row as a whole, and which body it means.
class GrantReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate NOVEMBER_2016 = LocalDate.of(2016, 11, 3);
    private static final LocalDate APRIL_2019 = LocalDate.of(2019, 4, 1);

    private static final Body HACKNEY = council("HCK", "Hackney", "London Borough of Hackney", "E09000012", null, null);
    private static final Body HULL =
            council("KHL", "Kingston upon Hull, City of", "Hull City Council", "E06000010", null, null);
    private static final Body OLD_DORSET =
            council("DOR", "Dorset", "Dorset County Council", "E10000009", null, LocalDate.of(2019, 3, 31));
    private static final Body NEW_DORSET = council("DST", "Dorset", "Dorset Council", "E06000059", APRIL_2019, null);
    private static final Body PAUSE = new Body(
            UUID.randomUUID(), "GB-CHC-1149026", "Pause", OrganisationKind.CHARITY, "1149026", null, null, List.of());
    private static final Bodies KNOWN = new Bodies(List.of(HACKNEY, HULL, OLD_DORSET, NEW_DORSET, PAUSE));

    @Test
    void aSoundRowIsUnderstoodWithoutAWord() {
        var grant = read(Map.of());
        assertThat(grant.findings()).isEmpty();
        assertThat(grant.amount()).contains(pounds(6_800_000));
        assertThat(grant.awardedOn()).contains(NOVEMBER_2016);
        assertThat(grant.places()).containsExactly("E09000012");
        assertThat(grant.profile().total()).isEqualTo(pounds(6_800_000));
    }

    @Test
    void moneyIsDividedOverFinancialYearsByDaysToThePenny() {
        var profile =
                GrantReader.byDays(new Money(10_001), new Period(LocalDate.of(2017, 3, 31), LocalDate.of(2017, 4, 2)));
        assertThat(profile.years())
                .containsExactly(
                        Map.entry(new FinancialYear(2016), new Money(3_334)),
                        Map.entry(new FinancialYear(2017), new Money(6_667)));
    }

    @Test
    void withoutPlannedDatesTheWholeAmountFallsIntoTheYearOfTheAwardAndThatIsSaid() {
        var grant = read(Map.of("Planned Dates:Start Date", "", "Planned Dates:End Date", ""));
        assertThat(grant.profile().years()).containsOnlyKeys(new FinancialYear(2016));
        assertThat(grant.findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.WARNING, FindingKind.WARNING);
        assertThat(grant.isFaulty()).isFalse();
    }

    @Test
    void aDurationStandsForAnEndThatIsNotSaid() {
        var grant = read(Map.of("Planned Dates:End Date", "", "Planned Dates:Duration (months)", "18"));
        assertThat(grant.period()).contains(new Period(LocalDate.of(2016, 12, 1), LocalDate.of(2018, 5, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Identifier             |            | It is empty.",
                "Title                  |            | It is empty.",
                "Amount Awarded         | 0          | £0 is no award.",
                "Award Date             | 2026-11-28 | It is in the future: only past awards are brought in.",
                "Planned Dates:End Date | 2016-01-01 | It is before the start.",
                "Currency               | EUR        | Only pounds sterling (GBP) can be brought in.",
                "Recipient Ind:Name     | Jo Patel   | A grant to a person is not brought in."
            })
    void aRowThatCannotBeAnAwardSaysWhy(String column, String cell, String sentence) {
        var grant = read(Map.of(column, cell == null ? "" : cell));
        assertThat(grant.isFaulty()).isTrue();
        assertThat(grant.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.ERROR)
                .extracting(Finding::sentence)
                .containsExactly(sentence);
    }

    @Test
    void anIdentifierStandsInAFileOnce() {
        var grants = grants("Identifier,Title\nA,one\nA,two\n");
        assertThat(grants.get(1).findings()).extracting(Finding::sentence).contains("Row 2 has the identifier A too.");
    }

    @Test
    void titlesAreKnownWhateverTheirCapitalsAndNumbers() {
        var grant = read(Map.of("Beneficiary Location: 1 :name", "Hull City Council", "FROM AN OPEN CALL", "yes"));
        assertThat(grant.places()).containsExactly("E06000010", "E09000012");
        assertThat(grant.openCall()).isTrue();
    }

    @Test
    void aPlaceThatIsNoneIsLeftOutWithAWarning() {
        var grant = read(
                Map.of("Beneficiary Location:0:Name", "Narnia", "Beneficiary Location:0:Geographic Code", "S12000036"));
        assertThat(grant.places()).isEmpty();
        assertThat(grant.findings()).extracting(Finding::kind).containsExactly(FindingKind.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "Hackney, HCK",
        "LB Hackney, HCK",
        "Hackney LBC, HCK",
        "The London Borough of Hackney, HCK",
        "HACKNEY COUNCIL, HCK",
        "Hull City Council, KHL",
        "Kingston upon Hull City Council, KHL",
        "Hull, KHL"
    })
    void aCouncilIsKnownByAllThatFilesCallIt(String name, String body) {
        var match = match(name, Optional.empty(), NOVEMBER_2016);
        assertThat(match.doubt()).isEmpty();
        assertThat(match.choices().getFirst().text()).endsWith("GB-LAE-" + body);
    }

    @Test
    void aNameOfTwoCouncilsIsADoubtWithTheOneOfThatDayFirst() {
        assertThat(firstChoice(match("Dorset", Optional.empty(), NOVEMBER_2016)))
                .isEqualTo(OLD_DORSET.id());
        assertThat(firstChoice(match("Dorset", Optional.empty(), APRIL_2019))).isEqualTo(NEW_DORSET.id());
        assertThat(match("Dorset", Optional.empty(), APRIL_2019).choices()).hasSize(2);
        assertThat(match("Dorset", Optional.empty(), APRIL_2019).doubt())
                .hasValueSatisfying(
                        doubt -> assertThat(doubt)
                                .isEqualTo(
                                        "2 councils are or were called Dorset. When it was awarded there was Dorset Council, GB-LAE-DST."));
    }

    @Test
    void aCouncilThatWasNotThereOnTheDayIsADoubt() {
        assertThat(match("Dorset County Council", Optional.empty(), APRIL_2019).doubt())
                .contains("Dorset County Council (until 31 March 2019), GB-LAE-DOR did not exist when it was awarded.");
        assertThat(firstChoice(match("Dorset County Council", Optional.of("GB-LAE-DOR"), APRIL_2019)))
                .isEqualTo(NEW_DORSET.id());
    }

    @Test
    void anIdentifierThatContradictsTheNameIsADoubt() {
        var match = match("Hackney", Optional.of("GB-LAE-KHL"), NOVEMBER_2016);
        assertThat(match.doubt()).isPresent();
        assertThat(match.choices()).hasSize(2);
    }

    @Test
    void aCharityIsKnownByItsNumberAndANewOneIsAddedByIt() {
        assertThat(firstChoice(match("Pause: Creating Space", Optional.of("GB-CHC-1149026"), NOVEMBER_2016)))
                .isEqualTo(PAUSE.id());
        var added = match("New Beginnings", Optional.of("GB-CHC-1000000"), NOVEMBER_2016);
        assertThat(added.doubt()).isEmpty();
        assertThat(added.chosen()).contains("NEW:CHARITY");
    }

    @Test
    void aBodyThatNoRegisterKnowsIsADoubt() {
        assertThat(match("Pause", Optional.empty(), NOVEMBER_2016)
                        .choices()
                        .getFirst()
                        .value())
                .isEqualTo(PAUSE.id().toString());
        assertThat(match("Somebody", Optional.of("360G-x-1"), NOVEMBER_2016).doubt())
                .isPresent();
        assertThat(match("Nowhere", Optional.of("GB-LAE-XXX"), NOVEMBER_2016).isNothing())
                .isTrue();
    }

    private static Match match(String name, Optional<String> identifier, LocalDate on) {
        return Match.of(
                new Recipient(
                        name,
                        identifier,
                        identifier.filter(id -> id.startsWith("GB-CHC-")).map(id -> id.substring(7)),
                        Optional.empty(),
                        Optional.empty()),
                on,
                KNOWN);
    }

    private static UUID firstChoice(Match match) {
        return UUID.fromString(match.choices().getFirst().value());
    }

    private static Grant read(Map<String, String> changed) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("Identifier", "360G-a-1");
        cells.put("Title", "Pause");
        cells.put("Description", "Works with women");
        cells.put("Currency", "GBP");
        cells.put("Amount Awarded", "6800000");
        cells.put("Award Date", "2016-11-03");
        cells.put("Planned Dates:Start Date", "2016-12-01");
        cells.put("Planned Dates:End Date", "2020-03-31");
        cells.put("Recipient Org:Identifier", "GB-CHC-1149026");
        cells.put("Recipient Org:Name", "Pause");
        cells.put("Beneficiary Location:0:Name", "Hackney");
        cells.put("Beneficiary Location:0:Geographic Code", "E09000012");
        cells.put("Funding Org:Identifier", "GB-GOR-D6");
        cells.putAll(changed);
        return grants(String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n")
                .getFirst();
    }

    private static List<Grant> grants(String csv) {
        var sheet = (Sheet) SheetReader.read(FileType.CSV, csv.getBytes(StandardCharsets.UTF_8));
        return new ArrayList<>(new GrantReader(sheet.titles(), KNOWN.councils(), TODAY).read(sheet));
    }

    private static Body council(
            String code, String name, String official, String gss, LocalDate first, LocalDate last) {
        var area = new Area(gss, name, first == null ? LocalDate.of(2009, 1, 1) : first, last);
        return new Body(
                UUID.randomUUID(),
                "GB-LAE-" + code,
                name,
                OrganisationKind.LOCAL_AUTHORITY,
                null,
                null,
                official,
                List.of(area));
    }
}
