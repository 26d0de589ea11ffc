package uk.gov.education.grants.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.gov.education.grants.intake.Understood.Plain;
import uk.gov.education.grants.intake.Understood.Repaired;
import uk.gov.education.grants.intake.Understood.Unclear;
import uk.gov.education.grants.organisation.CharityNumber;
import uk.gov.education.grants.organisation.CompanyNumber;
import uk.gov.education.grants.shared.Money;

/// Reads single cells of files in the wild: what the standard asks for, and what people and spreadsheets make of it.
final class WildCell {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2}0*)?");
    private static final Pattern DECORATED =
            Pattern.compile("(?i)(GBP|£)?((\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.\\d+)?|\\d(\\.\\d+)?E\\+?\\d{1,2})(GBP)?");
    private static final Pattern BELOW_NOTHING = Pattern.compile("[-−(]\\s*£?[\\d,.]+\\)?");
    private static final BigDecimal MOST = new BigDecimal("10000000000");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ]\\d\\d:\\d\\d.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d\\d)( 00:00(:00)?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern OF_A_SPREADSHEET = Pattern.compile("[34]\\d{4}");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> IN_WORDS =
            List.of(form("d MMMM yyyy"), form("d MMM yyyy"), form("d MMM yy"));
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern AFTER_THE_POINT = Pattern.compile("\\.0+$");
    private static final Pattern ON_A_REGISTER = Pattern.compile("GB-(CHC|COH)-(.*)");

    private WildCell() {}

    static Understood<Money> amount(String cell) {
        var text = cell.strip();
        if (AMOUNT.matcher(text).matches()) {
            return pence(new BigDecimal(text), cell);
        }
        if (BELOW_NOTHING.matcher(text).matches()) {
            return new Unclear<>("“%s” is below £0.".formatted(text));
        }
        var bare = text.replaceAll("[\\s\\u00A0\\u202F]", "").replace("Â£", "£");
        if (!DECORATED.matcher(bare).matches()) {
            return new Unclear<>("“%s” is not an amount. Write it like 1250000.00.".formatted(text));
        }
        var number = new BigDecimal(bare.replaceAll("(?i)GBP|[£,]", "").replace("+", ""));
        return switch (pence(number, cell)) {
            case Plain<Money>(var amount) -> new Repaired<>(amount, "“%s” was read as %s.".formatted(text, amount));
            case Repaired<Money> repaired -> repaired;
            case Unclear<Money> unclear -> unclear;
        };
    }

    private static Understood<Money> pence(BigDecimal pounds, String cell) {
        if (pounds.stripTrailingZeros().scale() > 2) {
            return new Unclear<>("“%s” has parts of a penny.".formatted(cell.strip()));
        }
        if (pounds.compareTo(MOST) > 0) {
            return new Unclear<>("“%s” is more than £10,000,000,000.".formatted(cell.strip()));
        }
        return new Plain<>(new Money(pounds.movePointRight(2).longValueExact()));
    }

    static Understood<LocalDate> day(String cell) {
        var text = cell.strip().replaceAll("\\s+", " ");
        try {
            if (DAY.matcher(text).matches()) {
                return new Plain<>(LocalDate.parse(text));
            }
            var instant = INSTANT.matcher(text);
            if (instant.matches()) {
                return new Repaired<>(
                        LocalDate.parse(instant.group(1)), "The time of day was left out of “%s”.".formatted(text));
            }
            var dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return dayFirst(text, dayFirst);
            }
            var yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return repaired(
                        text, LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)), "");
            }
        } catch (DateTimeException notADay) {
            return notADay(text);
        }
        if (OF_A_SPREADSHEET.matcher(text).matches()) {
            return repaired(text, DAY_ZERO.plusDays(Integer.parseInt(text)), ", a spreadsheet’s number of a day");
        }
        return inWords(text).map(day -> repaired(text, day, "")).orElseGet(() -> notADay(text));
    }

    private static Understood<LocalDate> dayFirst(String text, Matcher parts) {
        var day = number(parts, 1);
        var month = number(parts, 2);
        var year = number(parts, 3);
        if (month > 12 && day <= 12) {
            return new Unclear<>("“%s” has no such month. If the month comes first, write %d-%02d-%02d."
                    .formatted(text, year < 100 ? 2000 + year : year, day, month));
        }
        return repaired(text, LocalDate.of(year < 100 ? 2000 + year : year, month, day), ", the day first");
    }

    private static Optional<LocalDate> inWords(String text) {
        var spaced = text.replace('-', ' ')
                .replaceAll("(?i)^(\\d{1,2})(st|nd|rd|th)\\b", "$1")
                .replace(",", "");
        for (var form : IN_WORDS) {
            try {
                return Optional.of(LocalDate.parse(spaced.replaceAll("(?i)\\bsept\\b", "Sep"), form));
            } catch (DateTimeException _) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static Understood<LocalDate> repaired(String text, LocalDate day, String how) {
        return new Repaired<>(day, "“%s” was read as %s%s.".formatted(text, SAID.format(day), how));
    }

    private static Understood<LocalDate> notADay(String text) {
        return new Unclear<>("“%s” is not a day. Write it like 2016-11-03.".formatted(text));
    }

    /// The first day of something planned, of which the standard also allows to say the month or the year alone.
    static Understood<LocalDate> firstDay(String cell) {
        var text = cell.strip();
        if (MONTH.matcher(text).matches() && isMonth(text)) {
            return repaired(text, YearMonth.parse(text).atDay(1), ", the first day of the month");
        }
        return YEAR.matcher(text).matches()
                ? repaired(text, LocalDate.of(Integer.parseInt(text), 1, 1), ", the first day of the year")
                : day(text);
    }

    /// The last day, likewise.
    static Understood<LocalDate> lastDay(String cell) {
        var text = cell.strip();
        if (MONTH.matcher(text).matches() && isMonth(text)) {
            return repaired(text, YearMonth.parse(text).atEndOfMonth(), ", the last day of the month");
        }
        return YEAR.matcher(text).matches()
                ? repaired(text, LocalDate.of(Integer.parseInt(text), 12, 31), ", the last day of the year")
                : day(text);
    }

    private static boolean isMonth(String text) {
        var month = Integer.parseInt(text.substring(5));
        return month >= 1 && month <= 12;
    }

    static Understood<String> charityNumber(String cell) {
        var text = cell.strip();
        var bare = AFTER_THE_POINT.matcher(text).replaceFirst("").replaceFirst("^0+", "");
        return CharityNumber.read(bare)
                .<Understood<String>>map(number -> readAs(text, number.number()))
                .orElseGet(() -> new Unclear<>("“%s” is not a charity number.".formatted(text)));
    }

    static Understood<String> companyNumber(String cell) {
        var text = cell.strip();
        return CompanyNumber.read(AFTER_THE_POINT.matcher(text).replaceFirst(""))
                .<Understood<String>>map(number -> readAs(text, number.number()))
                .orElseGet(() -> new Unclear<>("“%s” is not a company number.".formatted(text)));
    }

    /// An identifier of a body. Those of the two registers of numbers get back the zeros that a spreadsheet ate.
    static Understood<String> identifier(String cell) {
        var text = cell.strip();
        var upper = text.regionMatches(true, 0, "GB-", 0, 3) ? text.toUpperCase(Locale.ROOT) : text;
        var register = ON_A_REGISTER.matcher(upper);
        if (!register.matches()) {
            return readAs(text, upper);
        }
        var number =
                register.group(1).equals("CHC") ? charityNumber(register.group(2)) : companyNumber(register.group(2));
        return switch (number) {
            case Plain<String>(var same) -> readAs(text, "GB-%s-%s".formatted(register.group(1), same));
            case Repaired<String>(var other, var _) -> readAs(text, "GB-%s-%s".formatted(register.group(1), other));
            case Unclear<String> _ -> new Unclear<>("“%s” is not on a register of this kind.".formatted(text));
        };
    }

    static Understood<Integer> months(String cell) {
        var text = AFTER_THE_POINT.matcher(cell.strip()).replaceFirst("");
        return text.matches("\\d{1,3}") && Integer.parseInt(text) > 0
                ? new Plain<>(Integer.valueOf(text))
                : new Unclear<>("“%s” is not a number of months.".formatted(cell.strip()));
    }

    static Understood<Boolean> yesOrNo(String cell) {
        return switch (cell.strip().toLowerCase(Locale.UK)) {
            case "yes" -> new Plain<>(true);
            case "no" -> new Plain<>(false);
            case "y", "true", "1" -> new Repaired<>(true, "“%s” was read as yes.".formatted(cell.strip()));
            case "n", "false", "0" -> new Repaired<>(false, "“%s” was read as no.".formatted(cell.strip()));
            default -> new Unclear<>("“%s” is neither yes nor no.".formatted(cell.strip()));
        };
    }

    private static Understood<String> readAs(String text, String value) {
        return text.equals(value)
                ? new Plain<>(value)
                : new Repaired<>(value, "“%s” was read as %s.".formatted(text, value));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static DateTimeFormatter form(String pattern) {
        var form = new DateTimeFormatterBuilder().parseCaseInsensitive();
        return pattern.endsWith(" yy")
                ? form.appendPattern("d MMM ")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                        .toFormatter(Locale.ENGLISH)
                : form.appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }
}
