package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.SpendProfile;

/// One return as somebody reads it.
///
/// @param content what it says: for the Department what was submitted, for the organisation what it has drafted
/// @param profile what the award has for each year
/// @param problems how many things have to be put right before the draft can be certified
public record ReturnView(
        KeptReturn kept,
        @Nullable ReturnContent content,
        SpendProfile profile,
        int problems,
        LocalDate today,
        boolean isMember,
        boolean mayDraft,
        boolean mayCertify,
        boolean mayDecide) {

    public boolean isLate() {
        return kept.isLate(today);
    }
}
