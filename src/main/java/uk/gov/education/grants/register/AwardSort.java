package uk.gov.education.grants.register;

import java.time.DateTimeException;
import java.time.LocalDate;

/// The orders in which awards can be listed. Awards that are equal in it follow by their reference.
public enum AwardSort {
    ANNOUNCED("announced", "Newest first", "announced_on", "date", true),
    AMOUNT("amount", "Largest first", "amount_pence", "bigint", true),
    NAME("name", "By name of the project", "lower(project)", "text", false);

    private final String value;
    private final String title;
    private final String key;
    private final String type;
    private final boolean descending;

    AwardSort(String value, String title, String key, String type, boolean descending) {
        this.value = value;
        this.title = title;
        this.key = key;
        this.type = type;
        this.descending = descending;
    }

    /// As it stands in an address.
    public String value() {
        return value;
    }

    public String title() {
        return title;
    }

    /// What the awards are ordered by, in SQL.
    String key() {
        return key;
    }

    boolean isKey(String text) {
        return switch (this) {
            case ANNOUNCED -> isDay(text);
            case AMOUNT -> text.matches("\\d{1,18}");
            case NAME -> text.indexOf('\0') < 0;
        };
    }

    /// The condition that an award follows the one with `:key` and `:reference`, or goes before it.
    String beyond(boolean forwards) {
        return "(%s, award_reference) %s (cast(:key as %s), :reference)"
                .formatted(key, forwards == descending ? "<" : ">", type);
    }

    /// What follows "order by" to read this order forwards or backwards.
    String order(boolean forwards) {
        var direction = forwards == descending ? "desc" : "asc";
        return "%s %s, award_reference %s".formatted(key, direction, direction);
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
