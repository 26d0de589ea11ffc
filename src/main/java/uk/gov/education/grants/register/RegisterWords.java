package uk.gov.education.grants.register;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;

/// The register's stable small words, as people read them.
final class RegisterWords {

    private static final int NAMED = 3;

    private RegisterWords() {}

    /// "Scale-up" for "scale_up".
    static String kind(String kind) {
        return AwardKind.valueOf(kind.toUpperCase(Locale.ROOT)).title();
    }

    /// "Section 14 of the Education Act 2002" for "section_14".
    static String paymentRoute(String route) {
        return capitalised(PaymentRoute.valueOf(route.toUpperCase(Locale.ROOT)).inFull());
    }

    /// "Final claim" for "final_claim".
    static String status(String status) {
        return capitalised(status.replace('_', ' '));
    }

    /// Names that the database joined by ";"; none where there is nothing.
    static List<String> names(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(";"));
    }

    /// "London, South East"; or "".
    static String list(@Nullable String joined) {
        return String.join(", ", names(joined));
    }

    /// "Doncaster, Greenwich, Hackney and 4 more".
    static String shortList(List<String> names) {
        return names.size() <= NAMED + 1
                ? String.join(", ", names)
                : "%s and %d more".formatted(String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
