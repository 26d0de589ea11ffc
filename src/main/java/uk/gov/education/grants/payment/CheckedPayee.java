package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.govuk.InWords;

/// The same rule as at the approval of the award, looked at again whenever its money is paid.
public record CheckedPayee() implements PaymentRule {

    private static final InWords WORDS = new InWords();

    @Override
    public String code() {
        return "FR-21";
    }

    @Override
    public String title() {
        return "Due diligence";
    }

    @Override
    public String statement() {
        return "Due diligence on the payee must be done and in date on the day of payment.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        var lastDay = request.checkedUntil();
        if (lastDay.isEmpty()) {
            return Optional.of("No due diligence has been done.");
        }
        return lastDay.filter(request.today()::isAfter)
                .map(day -> "Due diligence ran out on %s, %s ago."
                        .formatted(WORDS.day(day), WORDS.days(day, request.today())));
    }
}
