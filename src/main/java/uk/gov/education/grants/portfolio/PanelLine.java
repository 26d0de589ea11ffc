package uk.gov.education.grants.portfolio;

import java.util.Optional;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// One row of the panel's sheet.
///
/// @param counted what is counted for it, by year; nothing below the line
/// @param running what it and all that are funded above it come to
/// @param reserve its number on the reserve list, as advised or as it would be
/// @param tie why it stands above the next, where their scores are equal
public record PanelLine(
        int rank,
        Ranked bid,
        Place place,
        SpendProfile counted,
        Money running,
        Optional<Integer> reserve,
        Optional<Tie> tie) {

    public boolean isFunded() {
        return place == Place.FUNDED;
    }
}
