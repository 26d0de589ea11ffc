package uk.gov.education.grants.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the lead organisation answered to an offer.
///
/// @param signedAs the name under which it was accepted
/// @param reason why it was declined, or what let it lapse
public record Answer(
        Kind kind,
        UUID by,
        String byName,
        Instant at,
        @Nullable String signedAs,
        @Nullable String reason) {

    public enum Kind {
        ACCEPTED("Accepted"),
        DECLINED("Declined"),
        LAPSED("Lapsed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// "Carol Dean accepted it".
    public String inWords() {
        return switch (kind) {
            case ACCEPTED -> byName + " accepted it";
            case DECLINED -> byName + " declined it";
            case LAPSED -> "it lapsed, because " + reason;
        };
    }
}
