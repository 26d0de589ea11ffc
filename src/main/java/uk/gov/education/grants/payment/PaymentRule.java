package uk.gov.education.grants.payment;

import java.util.List;
import java.util.Optional;

/// What must be true before money of an award is paid. One record is one rule; its statement is the one
/// sentence printed in the handbook and on pages. None of them can be set aside. Codes are never used again for
/// another rule.
public sealed interface PaymentRule
        permits AcceptedAgreement,
                WithinPromise,
                NotInAdvance,
                SeparateAuthoriser,
                ShareKeptBack,
                ConfirmedBankDetails,
                CheckedPayee {

    /// Every rule, in printed order.
    List<PaymentRule> ALL = List.of(
            new AcceptedAgreement(),
            new WithinPromise(),
            new NotInAdvance(),
            new SeparateAuthoriser(),
            new ShareKeptBack(),
            new ConfirmedBankDetails(),
            new CheckedPayee());

    String code();

    String title();

    String statement();

    /// Why this payment breaks the rule, with its figures; nothing where it keeps it.
    Optional<String> breachIn(PaymentRequest request);
}
