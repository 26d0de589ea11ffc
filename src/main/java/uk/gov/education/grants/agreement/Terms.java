package uk.gov.education.grants.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import uk.gov.education.grants.funding.PaymentRoute;

/// One version of the terms on which grant is given by one route.
///
/// @param words a heading on a line of its own, its text below it, and an empty line before the next
public record Terms(
        PaymentRoute route,
        int version,
        String words,
        LocalDate inForceFrom,
        String publishedByName,
        Instant publishedAt) {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\s*\\R");

    public List<TermsPart> parts() {
        return partsIn(words);
    }

    /// Every paragraph of a text; one without text below its heading has an empty one.
    static List<TermsPart> partsIn(String words) {
        return EMPTY_LINES
                .splitAsStream(words.strip())
                .map(String::strip)
                .map(part -> part.split("\\R", 2))
                .map(lines -> new TermsPart(lines[0].strip(), lines.length == 1 ? "" : lines[1].strip()))
                .toList();
    }
}
