package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.util.List;

/// Every return of one award.
public record AwardReturnsView(
        String reference, String project, String lead, List<KeptReturn> returns, LocalDate today, boolean isMember) {

    public AwardReturnsView {
        returns = List.copyOf(returns);
    }
}
