package uk.gov.education.grants.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/// A government financial year: 1 April to 31 March. Written "2026-27".
public record FinancialYear(int startsIn) implements Comparable<FinancialYear> {

    private static final int LENGTH = "2026-27".length();

    /// The year that a day in the United Kingdom falls into.
    public static FinancialYear of(LocalDate date) {
        return new FinancialYear(date.getMonthValue() < 4 ? date.getYear() - 1 : date.getYear());
    }

    /// Reads "2026-27"; refuses any other form, and years that do not follow each other, with an
    /// [IllegalArgumentException].
    public static FinancialYear of(String text) {
        if (isYear(text)) {
            return new FinancialYear(Integer.parseInt(text, 0, 4, 10));
        }
        throw new IllegalArgumentException(text + " is not a financial year such as 2026-27");
    }

    public static boolean isYear(String text) {
        return text.length() == LENGTH
                && text.startsWith("20")
                && text.charAt(4) == '-'
                && digit(text, 2)
                && digit(text, 3)
                && digit(text, 5)
                && digit(text, 6)
                && (Integer.parseInt(text, 2, 4, 10) + 1) % 100 == Integer.parseInt(text, 5, LENGTH, 10);
    }

    /// Only the digits of ASCII.
    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /// Every year from this one to another, both included; none where the other is earlier.
    public List<FinancialYear> to(FinancialYear last) {
        return IntStream.rangeClosed(startsIn, last.startsIn)
                .mapToObj(FinancialYear::new)
                .toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(startsIn, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startsIn + 1, Month.MARCH, 31);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }

    @Override
    public String toString() {
        var next = (startsIn + 1) % 100;
        return startsIn + (next < 10 ? "-0" : "-") + next;
    }
}
