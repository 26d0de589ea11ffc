package uk.gov.education.grants.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a sorted list of awards, from which it goes on. In an address it is one opaque word.
record Cursor(AwardSort sort, String key, String reference) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{1,40}");

    String text() {
        var parts = String.join("\n", sort.value(), reference, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what [#text] wrote for this order; nothing where it is something else.
    static Optional<Cursor> read(String text, AwardSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
            return parts.length == 3
                            && parts[0].equals(sort.value())
                            && REFERENCE.matcher(parts[1]).matches()
                            && sort.isKey(parts[2])
                    ? Optional.of(new Cursor(sort, parts[2], parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
