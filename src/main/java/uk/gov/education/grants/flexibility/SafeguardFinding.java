package uk.gov.education.grants.flexibility;

/// What was found about one safeguard: met, broken, or not to be looked at yet.
public sealed interface SafeguardFinding {

    Safeguard safeguard();

    /// Why it is broken or not yet looked at; "" where it is met.
    String why();

    /// The finding in a word or two.
    String title();

    default boolean isBroken() {
        return this instanceof Broken;
    }

    record Met(Safeguard safeguard) implements SafeguardFinding {

        @Override
        public String why() {
            return "";
        }

        @Override
        public String title() {
            return "Met";
        }
    }

    record Broken(Safeguard safeguard, String why) implements SafeguardFinding {

        @Override
        public String title() {
            return "Not met";
        }
    }

    record NotYet(Safeguard safeguard, String why) implements SafeguardFinding {

        @Override
        public String title() {
            return "Not yet";
        }
    }
}
