package uk.gov.education.grants.govuk;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.BreakIterator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;

/// Reads what was typed into values. It never fails: what cannot be read becomes a harmless value and a problem beside
/// its field, so one pass finds every problem of a page. Ask [#hasProblems] before the values are used.
public final class Reading {

    /// The longest text a field takes where nothing shorter is asked for, in characters as a person counts them.
    public static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_ADDRESS = 2_000;

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?");
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Money MOST = Money.pounds(10_000_000_000L);

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    Reading(Typed typed) {
        this.typed = typed;
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    public boolean hasProblem(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Form form() {
        return new Form(typed, problems);
    }

    public void problem(String field, String message) {
        problems.add(new Problem(field, message));
    }

    /// A text that must be there, of at most so many characters. The name completes "… must be 100 characters or less".
    public String text(String field, String name, int most, String missing) {
        var text = optionalText(field, name, most);
        if (text.isEmpty() && !hasProblem(field)) {
            problem(field, missing);
        }
        return text;
    }

    /// A text that may be left out; "" where it was.
    public String optionalText(String field, String name, int most) {
        var text = typed.text(field).strip();
        if (FORBIDDEN.matcher(text).find() || hasLoneSurrogate(text)) {
            problem(field, name + " has a character that cannot be kept. Type it again rather than pasting it");
            return "";
        }
        var length = lengthOf(text);
        if (length > most) {
            problem(field, "%s must be %,d characters or less. You have used %,d".formatted(name, most, length));
        }
        return text;
    }

    /// The lines of a text that may be left out: each once, whatever its capitals, and none that is empty. The name
    /// is that of one line, and completes "Enter no more than 12 …s".
    public List<String> lines(String field, String name, int most, int mostCharacters) {
        var lines = new LinkedHashMap<String, String>();
        optionalText(field, "The list", most * mostCharacters * 2)
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.putIfAbsent(line.toLowerCase(Locale.UK), line));
        if (lines.size() > most) {
            problem(field, "Enter no more than %d %ss. You have entered %d".formatted(most, name, lines.size()));
        }
        lines.values().stream()
                .filter(line -> lengthOf(line) > mostCharacters)
                .findFirst()
                .ifPresent(line -> problem(
                        field,
                        "A %s must be %d characters or less: “%s” has %d"
                                .formatted(name, mostCharacters, line, lengthOf(line))));
        return List.copyOf(lines.values());
    }

    /// A text of at most so many words, as the page's word count counts them.
    public String words(String field, String name, int most, String missing) {
        var text = text(field, name, most * 30 + 1_000, missing);
        var words = countWords(text);
        if (words > most) {
            problem(field, "%s must be %,d words or less. You have used %,d".formatted(name, most, words));
        }
        return text;
    }

    /// Pounds and pence: "250000", "250,000", "£250,000.50". Nothing is rounded: a third decimal is a problem.
    public Money money(String field, String name, String missing) {
        return typed.has(field) ? optionalMoney(field, name) : missing(field, missing, Money.ZERO);
    }

    /// An amount where nothing typed means nothing.
    public Money optionalMoney(String field, String name) {
        if (!typed.has(field)) {
            return Money.ZERO;
        }
        var text = SPACES.matcher(typed.text(field)).replaceAll("").replaceFirst("^£", "");
        if (!AMOUNT.matcher(text).matches()) {
            problem(field, name + " must be an amount in pounds, like 25,000 or 25,000.50");
            return Money.ZERO;
        }
        var amount = new Money(
                new BigDecimal(text.replace(",", "")).movePointRight(2).longValueExact());
        if (amount.isMoreThan(MOST)) {
            problem(field, name + " must be £10,000,000,000 or less");
            return Money.ZERO;
        }
        return amount;
    }

    /// A share between 0% and 100%, with at most two decimals.
    public Percent percent(String field, String name, String missing) {
        var text = typed.text(field).strip().replaceFirst("\\s*%$", "");
        if (text.isEmpty()) {
            return missing(field, missing, Percent.of(0));
        }
        if (SHARE.matcher(text).matches()) {
            var share = new Percent(new BigDecimal(text).movePointRight(2).intValueExact());
            if (share.compareTo(Percent.of(100)) <= 0) {
                return share;
            }
        }
        problem(field, name + " must be a share from 0 to 100, like 20 or 12.5");
        return Percent.of(0);
    }

    /// A whole number between two others, both included.
    public int number(String field, String name, int least, int most, String missing) {
        var text = typed.text(field).strip().replace(",", "");
        if (text.isEmpty()) {
            return missing(field, missing, least);
        }
        if (WHOLE.matcher(text).matches()) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(field, "%s must be a whole number from %,d to %,d".formatted(name, least, most));
        return least;
    }

    /// A day typed as day, month and year into "field-day", "field-month" and "field-year". A month may be a word.
    public LocalDate date(String field, String name, String missing) {
        var day = typed.text(field + "-day").strip();
        var month = typed.text(field + "-month").strip();
        var year = typed.text(field + "-year").strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return missing(field, missing, LocalDate.EPOCH);
        }
        var absent = new ArrayList<String>();
        if (day.isEmpty()) {
            absent.add("a day");
        }
        if (month.isEmpty()) {
            absent.add("a month");
        }
        if (year.isEmpty()) {
            absent.add("a year");
        }
        if (!absent.isEmpty()) {
            return missing(field, "%s must include %s".formatted(name, String.join(" and ", absent)), LocalDate.EPOCH);
        }
        var monthNumber = monthOf(month);
        if (monthNumber.isEmpty()) {
            return missing(field, name + " must have a month from 1 to 12", LocalDate.EPOCH);
        }
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < 1900 || Integer.parseInt(year) > 2100) {
            return missing(field, name + " must have a year of four numbers, like 2027", LocalDate.EPOCH);
        }
        try {
            return LocalDate.of(Integer.parseInt(year), monthNumber.get(), dayOf(day));
        } catch (DateTimeException notADay) {
            var lastDay = monthNumber.get().length(Year.isLeap(Integer.parseInt(year)));
            return missing(
                    field,
                    "%s must be a real day: %s %s has %d days"
                            .formatted(name, monthTitle(monthNumber.get()), year, lastDay),
                    LocalDate.EPOCH);
        }
    }

    /// One of the given choices, by its name.
    public <E extends Enum<E>> E choice(String field, Class<E> type, String missing) {
        var text = typed.text(field);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        return missing(field, missing, type.getEnumConstants()[0]);
    }

    /// Any number of the given choices, by their names. Names that are none of them are passed over.
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
        var chosen = new LinkedHashSet<E>();
        for (var constant : type.getEnumConstants()) {
            if (typed.texts(field).contains(constant.name())) {
                chosen.add(constant);
            }
        }
        return chosen;
    }

    /// An address of the web, beginning with https:// or http://.
    public String webAddress(String field, String name, String missing) {
        return typed.has(field) ? optionalWebAddress(field, name) : missing(field, missing, "");
    }

    /// An address of the web that may be left out; "" where it was.
    public String optionalWebAddress(String field, String name) {
        var text = optionalText(field, name, LONGEST_ADDRESS);
        if (text.isEmpty() || isWebAddress(text)) {
            return text;
        }
        if (!hasProblem(field)) {
            problem(field, name + " must be a web address, like https://www.example.org/report");
        }
        return "";
    }

    /// Whether a single checkbox was ticked.
    public boolean ticked(String field) {
        return typed.has(field);
    }

    /// Words as a person counts them: runs of characters between spaces.
    public static int countWords(String text) {
        return text.isBlank() ? 0 : SPACES.split(text.strip()).length;
    }

    static String withoutForbidden(String text) {
        var clean = FORBIDDEN.matcher(text).replaceAll("\uFFFD");
        return hasLoneSurrogate(clean)
                ? clean.codePoints()
                        .map(point -> isSurrogate(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : clean;
    }

    private <T> T missing(String field, String message, T harmless) {
        problem(field, message);
        return harmless;
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static int dayOf(String day) {
        return day.matches("\\d{1,2}") ? Integer.parseInt(day) : 0;
    }

    private static Optional<Month> monthOf(String typed) {
        if (typed.matches("\\d{1,2}")) {
            var number = Integer.parseInt(typed);
            return number >= 1 && number <= 12 ? Optional.of(Month.of(number)) : Optional.empty();
        }
        var word = typed.toLowerCase(Locale.UK);
        return word.length() < 3
                ? Optional.empty()
                : List.of(Month.values()).stream()
                        .filter(month ->
                                monthTitle(month).toLowerCase(Locale.UK).startsWith(word))
                        .findFirst();
    }

    private static String monthTitle(Month month) {
        return month.getDisplayName(java.time.format.TextStyle.FULL, Locale.UK);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(Reading::isSurrogate);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static int lengthOf(String text) {
        if (text.length() < LONGEST_TEXT) {
            var characters = BreakIterator.getCharacterInstance(Locale.UK);
            characters.setText(text);
            var count = 0;
            while (characters.next() != BreakIterator.DONE) {
                count++;
            }
            return count;
        }
        return text.codePointCount(0, text.length());
    }
}
