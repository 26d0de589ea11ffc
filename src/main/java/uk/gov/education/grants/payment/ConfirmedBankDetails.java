package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.govuk.InWords;

/// A second person looks at every account, and some days pass before money goes there.
public record ConfirmedBankDetails() implements PaymentRule {

    private static final InWords WORDS = new InWords();

    @Override
    public String code() {
        return "PR-08";
    }

    @Override
    public String title() {
        return "Confirmed bank details";
    }

    @Override
    public String statement() {
        return "Money goes only to an account of the payee that a finance officer confirmed at least %d days ago."
                .formatted(BankDetailsService.DAYS_OF_PAUSE);
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        var usableFrom = request.accountUsableFrom();
        if (usableFrom.isEmpty()) {
            return Optional.of("No bank details of the payee are confirmed.");
        }
        return usableFrom
                .filter(day -> day.isAfter(request.today()))
                .map(day -> "The bank details of the payee were confirmed lately and can be used from %s on, in %s."
                        .formatted(WORDS.day(day), WORDS.days(request.today(), day)));
    }
}
