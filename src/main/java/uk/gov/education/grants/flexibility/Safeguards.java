package uk.gov.education.grants.flexibility;

import java.util.List;

/// Every safeguard, in printed order.
public final class Safeguards {

    public static final List<Safeguard> ALL = List.of(
            new ProtectedDuties(),
            new NoProfit(),
            new PartnersConsulted(),
            new PurposeSaid(),
            new LongestFlexibility(),
            new TimeForThePanel(),
            new AdviceBeforeDecision(),
            new SeparateDecision(),
            new OneExtension());

    private Safeguards() {}

    /// What each of them says of a request as it stands.
    static List<SafeguardFinding> on(SafeguardFacts facts) {
        return ALL.stream().map(safeguard -> safeguard.findingOn(facts)).toList();
    }

    /// Those that stop a request at a moment.
    static List<SafeguardFinding> stopping(SafeguardFacts facts, Safeguard.Moment moment) {
        return ALL.stream()
                .filter(safeguard -> safeguard.moments().contains(moment))
                .flatMap(safeguard -> safeguard.breachIn(facts).stream()
                        .<SafeguardFinding>map(reason -> new SafeguardFinding.Broken(safeguard, reason)))
                .toList();
    }
}
