package uk.gov.education.grants.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.grants.shared.Where;

/// Which lines of who saw what are looked for.
///
/// @param person a user name or a name; "" for everybody
/// @param subject a reference or a user name; "" for everything
public record SightingSearch(String person, String subject, Optional<LocalDate> day) {

    public static final SightingSearch EVERYTHING = new SightingSearch("", "", Optional.empty());

    private static final String START_OF_DAY =
            "cast(cast(:day as date) + %d as timestamp) at time zone 'Europe/London'";

    Where where() {
        var where = Where.EVERYTHING;
        if (!person.isEmpty()) {
            where = where.and("s.person_id in (select id from person where username = :username or name = :person)")
                    .with("username", person.toLowerCase(Locale.UK))
                    .with("person", person);
        }
        if (!subject.isEmpty()) {
            where = where.and("s.subject = :subject").with("subject", subject);
        }
        if (day.isPresent()) {
            where = where.and("s.at >= " + START_OF_DAY.formatted(0) + " and s.at < " + START_OF_DAY.formatted(1))
                    .with("day", day.get().toString());
        }
        return where;
    }
}
