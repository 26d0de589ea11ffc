package uk.gov.education.grants.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;

/// Tells rooms above whether an award's annual review is overdue: then its next payment waits (PR-07).
@Service
@Transactional(readOnly = true)
public class Reviews {

    private static final InWords WORDS = new InWords();

    private final ReviewStore store;

    Reviews(ReviewStore store) {
        this.store = store;
    }

    /// "The annual review of Pause for 2026-27 was due on 31 March 2027, 40 days ago."; none where every review
    /// that was due before a day is agreed.
    public Optional<String> overdue(UUID award, LocalDate today) {
        return store.overdue(award, today).map(review -> {
            var days = ChronoUnit.DAYS.between(review.due(), today);
            return "The annual review of %s for %s was due on %s, %s ago."
                    .formatted(
                            review.project(),
                            review.year(),
                            WORDS.day(review.due()),
                            days == 1 ? "1 day" : String.format(Locale.UK, "%,d days", days));
        });
    }
}
