package uk.gov.education.grants.funding;

/// What was found about one rule: met, broken, set aside by an approved exception, or not applicable.
public sealed interface Finding {

    FundingRule rule();

    record Met(FundingRule rule) implements Finding {}

    record Broken(Breach breach) implements Finding {

        @Override
        public FundingRule rule() {
            return breach.rule();
        }
    }

    /// Broken, but set aside: why, and by whom.
    record Dispensed(Breach breach, String reason, String by) implements Finding {

        @Override
        public FundingRule rule() {
            return breach.rule();
        }
    }

    record NotApplicable(FundingRule rule, String why) implements Finding {}
}
