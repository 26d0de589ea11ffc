package uk.gov.education.grants.award;

import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.SpendProfile;

/// What the panel advises for one bid, and why.
public sealed interface Advice {

    String reason();

    AdviceKind kind();

    /// Promise money, by year. It may be less than the bid asks for.
    record Fund(AwardKind award, SpendProfile profile, PaymentRoute route, String reason) implements Advice {

        @Override
        public AdviceKind kind() {
            return AdviceKind.FUND;
        }
    }

    /// Good enough, but there is no money for it unless another bid falls away.
    record Reserve(String reason) implements Advice {

        @Override
        public AdviceKind kind() {
            return AdviceKind.RESERVE;
        }
    }

    record DoNotFund(String reason) implements Advice {

        @Override
        public AdviceKind kind() {
            return AdviceKind.DO_NOT_FUND;
        }
    }
}
