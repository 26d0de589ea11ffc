package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.monitoring.Reviews;

/// PR-07: every live award is reviewed once a year, and a review that is overdue holds up the next payment.
@Component
class ReviewOverdue implements PaymentStop {

    private final Reviews reviews;
    private final Clock clock;

    ReviewOverdue(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "PR-07";
    }

    @Override
    public String title() {
        return "Annual review";
    }

    @Override
    public String statement() {
        return "Nothing is paid for an award while its annual review is overdue.";
    }

    @Override
    public Optional<String> why(UUID award) {
        return reviews.overdue(award, LocalDate.now(clock));
    }
}
