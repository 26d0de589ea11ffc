package uk.gov.education.grants.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.grants.govuk.Typed;

/// Which returns a list shows, as it stands in its address.
///
/// @param programme the code of one programme; "" for all
/// @param after behind which row the page begins, as the page before says; "" for the first
public record ReturnFilter(Optional<ReturnStanding> standing, String programme, String after) {

    public static ReturnFilter of(Typed typed) {
        return new ReturnFilter(
                ReturnStanding.at(typed.text("standing")),
                typed.text("programme").strip(),
                typed.text("after"));
    }

    /// The parameters of the address without the page.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        standing.ifPresent(it -> parameters.put("standing", it.address()));
        if (!programme.isEmpty()) {
            parameters.put("programme", programme);
        }
        return parameters;
    }
}
