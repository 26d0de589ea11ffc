package uk.gov.education.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.grants.intake.Understood.Plain;
import uk.gov.education.grants.intake.Understood.Repaired;
import uk.gov.education.grants.intake.Understood.Unclear;

/// What is made of single cells as they stand in files of grants that people have published.
class WildCellTest {

    @ParameterizedTest
    @CsvSource({"1250000, '£1,250,000'", "1250000.5, '£1,250,000.50'", "0.01, £0.01", "999.90000, £999.90"})
    void anAmountAsTheStandardWantsItIsTakenAsItIs(String cell, String money) {
        assertThat(WildCell.amount(cell).map(String::valueOf)).isEqualTo(new Plain<>(money));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,250,000.00 | £1,250,000",
                "1,250,000     | £1,250,000",
                "GBP 440000    | £440,000",
                "Â£440,000     | £440,000",
                "1.25E+06      | £1,250,000",
                "6 800 000     | £6,800,000",
                "440000GBP     | £440,000"
            })
    void anAmountWithWhatPeopleAddIsPutRightAndSaid(String cell, String money) {
        assertThat(WildCell.amount(cell).map(String::valueOf))
                .isEqualTo(new Repaired<>(money, "“%s” was read as %s.".formatted(cell, money)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "(1,000)", "1,25", "1.005", "about £5m", "12,34,567", "99999999999", "NaN"})
    void anAmountThatIsNoneIsNotGuessed(String cell) {
        assertThat(WildCell.amount(cell)).isInstanceOf(Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "03/11/2016,          2016-11-03",
        "3/11/16,             2016-11-03",
        "03.11.2016,          2016-11-03",
        "03/11/2016 00:00,    2016-11-03",
        "2016/11/03,          2016-11-03",
        "3 November 2016,     2016-11-03",
        "03-Nov-16,           2016-11-03",
        "3rd Nov 2016,        2016-11-03",
        "1 Sept 2016,         2016-09-01",
        "42677,               2016-11-03",
        "2016-11-03T00:00:00Z, 2016-11-03"
    })
    void aDayIsReadInTheFormsThatSpreadsheetsAndPeopleWrite(String cell, LocalDate day) {
        assertThat(WildCell.day(cell))
                .isInstanceOfSatisfying(
                        Repaired.class, read -> assertThat(read.value()).isEqualTo(day));
        assertThat(WildCell.day("2016-11-03")).isEqualTo(new Plain<>(LocalDate.of(2016, 11, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2017", "2017-02-30", "yesterday", "11/2016", "1250000"})
    void aDayThatIsNoneIsNotGuessed(String cell) {
        assertThat(WildCell.day(cell)).isInstanceOf(Unclear.class);
    }

    @Test
    void anAmericanDayIsRefusedWithWhatToWrite() {
        assertThat(WildCell.day("11/23/2016"))
                .isEqualTo(
                        new Unclear<>("“11/23/2016” has no such month. If the month comes first, write 2016-11-23."));
    }

    @Test
    void aPlannedMonthOrYearIsReadAsItsFirstOrLastDay() {
        assertThat(valueOf(WildCell.firstDay("2016-11"))).isEqualTo(LocalDate.of(2016, 11, 1));
        assertThat(valueOf(WildCell.lastDay("2016-02"))).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(valueOf(WildCell.firstDay("2016"))).isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(valueOf(WildCell.lastDay("2016"))).isEqualTo(LocalDate.of(2016, 12, 31));
        assertThat(WildCell.firstDay("2016-13")).isInstanceOf(Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "company, 02345678,      02345678",
        "company, 2345678,       02345678",
        "company, 2345678.0,     02345678",
        "company, sc123456,      SC123456",
        "charity, 1139172,       1139172",
        "charity, 1139172.0,     1139172",
        "charity, 0200051,       200051",
        "identifier, GB-COH-2345678, GB-COH-02345678",
        "identifier, gb-lae-hck, GB-LAE-HCK",
        "identifier, GB-CHC-1139172, GB-CHC-1139172",
        "identifier, 360G-Some-Thing, 360G-Some-Thing"
    })
    void numbersOfRegistersGetBackTheZerosThatASpreadsheetAte(String kind, String cell, String read) {
        assertThat(valueOf(reader(kind).apply(cell))).isEqualTo(read);
        assertThat(reader(kind).apply(cell) instanceof Repaired<?>).isEqualTo(!cell.equals(read));
    }

    @Test
    void aNumberThatLostItsDigitsIsNotGuessed() {
        assertThat(WildCell.charityNumber("1.14E+06")).isInstanceOf(Unclear.class);
        assertThat(WildCell.companyNumber("12345")).isInstanceOf(Unclear.class);
        assertThat(WildCell.identifier("GB-CHC-12")).isInstanceOf(Unclear.class);
    }

    private static Function<String, Understood<String>> reader(String kind) {
        return switch (kind) {
            case "company" -> WildCell::companyNumber;
            case "charity" -> WildCell::charityNumber;
            default -> WildCell::identifier;
        };
    }

    private static Object valueOf(Understood<?> understood) {
        return switch (understood) {
            case Plain<?>(var value) -> value;
            case Repaired<?>(var value, var _) -> value;
            case Unclear<?>(var why) -> why;
        };
    }
}
