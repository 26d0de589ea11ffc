package uk.gov.education.grants.monitoring;

import java.time.LocalDate;

/// One annual review as somebody of the Department reads it.
///
/// @param figures as they stood when it was written or, before that, as they stand
public record ReviewView(KeptReview kept, ReviewFigures figures, LocalDate today, boolean mayWrite, boolean mayDecide) {

    public boolean isLate() {
        return kept.isLate(today);
    }
}
