package uk.gov.education.grants.funding;

import java.util.List;
import java.util.stream.Stream;

/// What a rule book says of a request. It carries a finding on every rule that was looked at, in printed order, not
/// only the first that is broken.
public sealed interface Verdict {

    List<Finding> findings();

    /// Every rule that is broken and not set aside.
    default List<Breach> breaches() {
        return breachesAmong(findings());
    }

    /// Every rule is met, set aside or not applicable.
    record Fundable(List<Finding> findings) implements Verdict {}

    /// Rules are broken, and an approver may set aside each of them.
    record NeedsDispensation(List<Finding> findings) implements Verdict {}

    /// At least one broken rule stops the request, whatever else is set aside.
    record Refused(List<Finding> findings) implements Verdict {}

    /// The verdict that findings lead to.
    static Verdict of(List<Finding> findings) {
        var breaches = breachesAmong(findings);
        if (breaches.isEmpty()) {
            return new Fundable(findings);
        }
        return breaches.stream().anyMatch(breach -> breach.weight() == Weight.STOPS)
                ? new Refused(findings)
                : new NeedsDispensation(findings);
    }

    private static List<Breach> breachesAmong(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding instanceof Finding.Broken(var breach) ? Stream.of(breach) : Stream.empty())
                .toList();
    }
}
