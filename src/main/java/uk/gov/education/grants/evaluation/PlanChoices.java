package uk.gov.education.grants.evaluation;

import java.util.List;
import uk.gov.education.grants.organisation.OrganisationOption;

/// What an officer chooses from when planning an evaluation.
public record PlanChoices(List<Project> projects, List<OrganisationOption> evaluators) {

    public record Project(String code, String title) {}
}
