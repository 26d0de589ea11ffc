package uk.gov.education.grants.funding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// The kept parameters of one rule, read back one by one. Whatever is missing or of another type is refused with the
/// rule, the parameter and what was found.
record Parameters(String code, Map<String, Object> stored) {

    Money money(String name) {
        return new Money(whole(name));
    }

    Percent percent(String name) {
        return new Percent(number(name));
    }

    int number(String name) {
        var whole = whole(name);
        if (whole != (int) whole) {
            throw unreadable(name, "a smaller number");
        }
        return (int) whole;
    }

    FinancialYear year(String name) {
        return read(name, "a financial year such as 2026-27", FinancialYear::of);
    }

    LocalDate date(String name) {
        return read(name, "a date such as 2026-11-24", LocalDate::parse);
    }

    Set<OrganisationKind> kinds(String name) {
        return names(name, OrganisationKind.class);
    }

    Set<Region> regions(String name) {
        return names(name, Region.class);
    }

    private long whole(String name) {
        return switch (stored.get(name)) {
            case Long number -> number;
            case Integer number -> number;
            case null, default -> throw unreadable(name, "a whole number");
        };
    }

    private <T> T read(String name, String form, Function<String, T> reader) {
        try {
            return reader.apply(stored.get(name) instanceof String text ? text : "");
        } catch (IllegalArgumentException | DateTimeException _) {
            throw unreadable(name, form);
        }
    }

    private <E extends Enum<E>> Set<E> names(String name, Class<E> type) {
        var known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        if (stored.get(name) instanceof List<?> names && known.keySet().containsAll(names)) {
            return names.stream().map(known::get).collect(Collectors.toCollection(TreeSet::new));
        }
        throw unreadable(name, "a list of names out of " + new TreeSet<>(known.keySet()));
    }

    private IllegalArgumentException unreadable(String name, String wanted) {
        @Nullable Object found = stored.get(name);
        return new IllegalArgumentException("The parameter “%s” of %s should be %s, but is %s."
                .formatted(name, code, wanted, found == null ? "missing" : "“" + found + "”"));
    }
}
