package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.education.grants.shared.OrganisationKind;

/// The kinds of body that may lead a project. Any other lead is refused; partners may be of any kind. Set by the
/// round; at least one.
public record EligibleLead(Set<OrganisationKind> kinds) implements FundingRule {

    public EligibleLead {
        Limits.insist(!kinds.isEmpty(), "Choose at least one kind of body that may lead.");
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    }

    @Override
    public String code() {
        return "FR-08";
    }

    @Override
    public String title() {
        return "Who may lead";
    }

    @Override
    public String statement() {
        return "A project may be led only by %s.".formatted(InWords.any(plurals()));
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(DRAFT, SUBMIT, APPROVE);
    }

    @Override
    public Weight weight() {
        return Weight.STOPS;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("kinds", kinds);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        var lead = request.applicant().kind();
        return kinds.contains(lead)
                ? met()
                : broken(
                        "lead",
                        "%s may not lead in this round, but may be partners of %s that do."
                                .formatted(InWords.capitalised(lead.plural()), InWords.any(plurals())));
    }

    private List<String> plurals() {
        return kinds.stream().map(OrganisationKind::plural).toList();
    }
}
