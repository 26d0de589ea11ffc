package uk.gov.education.grants.funding;

import static uk.gov.education.grants.funding.Stage.APPROVE;
import static uk.gov.education.grants.funding.Stage.DRAFT;
import static uk.gov.education.grants.funding.Stage.SUBMIT;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.gov.education.grants.shared.Region;

/// The regions of England in which a project may work. A place in any other region is refused, and so is a project
/// that names no place. Set by the round; at least one.
public record EligibleRegion(Set<Region> regions) implements FundingRule {

    public EligibleRegion {
        Limits.insist(!regions.isEmpty(), "Choose at least one region.");
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }

    @Override
    public String code() {
        return "FR-09";
    }

    @Override
    public String title() {
        return "Where a project may work";
    }

    @Override
    public String statement() {
        return regions.size() == Region.values().length
                ? "A project may work in any region of England."
                : "A project may work only in these regions: %s.".formatted(InWords.all(regions));
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
        return Map.of("regions", regions);
    }

    @Override
    public Optional<Breach> breachIn(FundingRequest request) {
        if (request.applicant().regions().isEmpty()) {
            return broken("places", "The project names no place in England. Name at least one.");
        }
        var outside = new TreeSet<>(request.applicant().regions());
        outside.removeAll(regions);
        return outside.isEmpty()
                ? met()
                : broken(
                        "places",
                        "Outside the round's regions: %s. Take the places there out.".formatted(InWords.all(outside)));
    }
}
