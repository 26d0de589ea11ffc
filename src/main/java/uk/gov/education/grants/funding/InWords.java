package uk.gov.education.grants.funding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Percent;

/// Figures and lists as they stand in a sentence.
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {}

    /// "20 March 2017".
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// "1 partner", "2 partners".
    static String count(long number, String thing) {
        return "%,d %s".formatted(number, number == 1 ? thing : thing + "s");
    }

    /// The distance between two shares: "5 points", "1 point", "0.5 points".
    static String points(Percent more, Percent less) {
        var digits =
                new Percent(more.hundredths() - less.hundredths()).toString().replace("%", "");
        return digits.equals("1") ? "1 point" : digits + " points";
    }

    /// The words at the head of a sentence.
    static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /// "a, b and c".
    static String all(Collection<?> things) {
        return joined(things, " and ");
    }

    /// "a, b or c".
    static String any(Collection<?> things) {
        return joined(things, " or ");
    }

    private static String joined(Collection<?> things, String lastly) {
        var words = things.stream().map(Object::toString).toList();
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + lastly + words.getLast();
    }

    /// Sentences one after the other.
    static String sentences(List<String> sentences) {
        return String.join(" ", sentences);
    }
}
