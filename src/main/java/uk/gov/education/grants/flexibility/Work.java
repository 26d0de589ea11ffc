package uk.gov.education.grants.flexibility;

import uk.gov.education.grants.shared.OrganisationKind;

/// Who would do the work, and for how many months.
public record Work(String lead, OrganisationKind kind, int months) {

    @Override
    public String toString() {
        return "%s (%s), for %d %s".formatted(lead, kind, months, months == 1 ? "month" : "months");
    }
}
