package uk.gov.education.grants.portfolio;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.SpendProfile;

/// A bid as the solver sees it.
///
/// @param organisation who leads it, the same text for the same body
/// @param regions where it works; it counts in each by an equal part
/// @param theme of the round's themes, the one under which it comes
/// @param children how many it says it will reach; 0 where it does not say
/// @param least the least grant with which it could go ahead; what it asks for where it needs all of it
public record Candidate(
        String reference,
        String project,
        String organisation,
        Set<Region> regions,
        @Nullable String theme,
        Percent score,
        int children,
        SpendProfile asked,
        Money least) {}
