package uk.gov.education.grants.flexibility;

import java.util.Optional;
import java.util.Set;

/// A condition of the amended power to innovate, written as funding rules are: it says itself in one sentence, and says
/// with figures why a request does not meet it. Every safeguard stops; nobody can set one aside.
///
/// A safeguard is known by its code, which is never used again for another one.
public sealed interface Safeguard
        permits ProtectedDuties,
                NoProfit,
                PartnersConsulted,
                PurposeSaid,
                LongestFlexibility,
                TimeForThePanel,
                AdviceBeforeDecision,
                SeparateDecision,
                OneExtension {

    /// When a safeguard is looked at: at each of these moments it stops what does not meet it.
    enum Moment {
        SUBMISSION("Submission"),
        ADVICE("Advice"),
        DECISION("Decision"),
        EXTENSION("Extension");

        private final String title;

        Moment(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// Its name for ever: "FX-01".
    String code();

    /// Its name for people: "Protected duties".
    String title();

    /// The safeguard in one sentence, with its figures.
    String statement();

    Set<Moment> moments();

    /// Why a request does not meet it, if so.
    Optional<String> breachIn(SafeguardFacts facts);

    /// Why it says nothing of a request yet, if so: "Looked at when the request is decided."
    default Optional<String> notYet(SafeguardFacts facts) {
        return Optional.empty();
    }

    /// What it says of a request as it stands, to be shown.
    default SafeguardFinding findingOn(SafeguardFacts facts) {
        return notYet(facts)
                .<SafeguardFinding>map(why -> new SafeguardFinding.NotYet(this, why))
                .orElseGet(() -> breachIn(facts)
                        .<SafeguardFinding>map(reason -> new SafeguardFinding.Broken(this, reason))
                        .orElseGet(() -> new SafeguardFinding.Met(this)));
    }
}
