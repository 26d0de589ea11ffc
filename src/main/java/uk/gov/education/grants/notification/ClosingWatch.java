package uk.gov.education.grants.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds the people of unfinished bids a week and a day before their round closes: once for each closing, so a round
/// that is extended is reminded of again.
@Component
class ClosingWatch {

    static final String CLOSING = "Closing at ";

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Matters matters;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Clock clock;

    ClosingWatch(Matters matters, Recipients recipients, Outbox outbox, Clock clock) {
        this.matters = matters;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Writes what is due now.
    @Transactional
    public void remind() {
        remind(LetterKind.CLOSING_IN_A_WEEK, A_WEEK, A_DAY);
        remind(LetterKind.CLOSING_IN_A_DAY, A_DAY, Duration.ZERO);
    }

    private void remind(LetterKind kind, Duration atMost, Duration moreThan) {
        for (var bid : matters.closingWithin(atMost, moreThan, clock.instant(), kind)) {
            outbox.write(kind, bid, occasion(bid), recipients.finishers(bid));
        }
    }

    /// Two bids of one round are two occasions: their people may be the same.
    private Occasion occasion(Matter bid) {
        var closing = TO_THE_SECOND.format(bid.closesAt().atOffset(ZoneOffset.UTC));
        return new Occasion(bid.reference() + " " + CLOSING + closing, "", clock.instant(), "");
    }
}
