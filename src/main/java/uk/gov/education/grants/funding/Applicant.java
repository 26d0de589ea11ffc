package uk.gov.education.grants.funding;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;

/// Who would lead the project, in which regions it would work, how many partners are named and how many of those have
/// agreed to take part. The lead is not one of the partners.
public record Applicant(OrganisationKind kind, Set<Region> regions, int partners, int partnersAgreed) {

    public Applicant {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }
}
