package uk.gov.education.grants.monitoring;

import java.util.Optional;
import uk.gov.education.grants.govuk.Typed;

/// Which returns a list shows, as it stands in its address.
///
/// @param programme the code of one programme; "" for all
/// @param after behind which row the page begins, as the page before says; "" for the first
public record ReturnFilter(Optional<ReturnStanding> standing, String programme, String after) {

    /// A character that the database refuses is in no programme's code, so it finds none.
    public static ReturnFilter of(Typed typed) {
        return new ReturnFilter(
                ReturnStanding.at(typed.text("standing")),
                typed.text("programme").strip().replace('\0', '\ufffd'),
                typed.text("after"));
    }
}
