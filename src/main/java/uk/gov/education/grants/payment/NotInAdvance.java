package uk.gov.education.grants.payment;

import java.util.Optional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.payment.PaymentRequest.Need.Due;
import uk.gov.education.grants.payment.PaymentRequest.Need.KeptBack;
import uk.gov.education.grants.payment.PaymentRequest.Need.Spent;

/// Section 14 pays evidenced spend, section 31 the instalments of its determination.
public record NotInAdvance() implements PaymentRule {

    private static final InWords WORDS = new InWords();

    @Override
    public String code() {
        return "PR-03";
    }

    @Override
    public String title() {
        return "Not in advance of need";
    }

    @Override
    public String statement() {
        return "A claim is paid for money that was spent and is shown by documents; an instalment is paid from its day on.";
    }

    @Override
    public Optional<String> breachIn(PaymentRequest request) {
        return switch (request.need()) {
            case Spent spent
            when spent.lastDay().isAfter(request.today()) ->
                Optional.of("The claim runs until %s, which is not over.".formatted(WORDS.day(spent.lastDay())));
            case Spent spent
            when spent.documents() == 0 ->
                Optional.of("No document shows how the %s were spent.".formatted(spent.claimed()));
            case Due due
            when due.day().isAfter(request.today()) ->
                Optional.of("Instalment %d is due on %s, in %s."
                        .formatted(due.number(), WORDS.day(due.day()), WORDS.days(request.today(), due.day())));
            case Spent _, Due _, KeptBack _ -> Optional.empty();
        };
    }
}
