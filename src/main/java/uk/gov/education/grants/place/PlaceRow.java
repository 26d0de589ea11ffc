package uk.gov.education.grants.place;

import java.util.Optional;
import uk.gov.education.grants.shared.Money;

/// A region, some regions together, or the area of a local authority: what it was given, and how many children live
/// there.
///
/// @param address of its own page; "" where it has none
/// @param where the region of an authority; "" of anything larger
/// @param children people aged 0 to 17; nothing where no number was published
public record PlaceRow(String address, String name, String where, Given given, Optional<Long> children) {

    /// What was given to the place alone, for each of its children: whole pence, halves rounded up.
    public Optional<Money> perChild() {
        return children.filter(count -> count > 0)
                .map(count -> new Money((2 * given.aloneMoney().pence() + count) / (2 * count)));
    }
}
