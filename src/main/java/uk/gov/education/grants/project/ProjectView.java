package uk.gov.education.grants.project;

import java.util.Set;
import java.util.UUID;

/// A project, as other rooms and pages see it.
public record ProjectView(
        UUID id,
        String code,
        String title,
        String summary,
        UUID leadOrganisationId,
        Maturity maturity,
        Set<UUID> partners,
        Set<String> places) {

    static ProjectView of(Project project) {
        return new ProjectView(
                project.id(),
                project.code(),
                project.title(),
                project.summary(),
                project.leadOrganisationId(),
                project.maturity(),
                project.partners(),
                project.places());
    }
}
