package uk.gov.education.grants.closing;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.closing.ClosingView.Evaluated;
import uk.gov.education.grants.payment.FinalClaim;
import uk.gov.education.grants.payment.FinalClaims;

/// Tells the room of payments what rule PR-05 waits for.
@Component
class CertifiedSpending implements FinalClaims {

    private final ClosingRepository closings;
    private final ClosingReader reader;
    private final Clock clock;

    CertifiedSpending(ClosingRepository closings, ClosingReader reader, Clock clock) {
        this.closings = closings;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Optional<FinalClaim> of(UUID award) {
        return closings.findByAwardId(award)
                .filter(closing -> !closing.isAsked())
                .map(closing -> new FinalClaim(
                        closing.signed().at().atZone(clock.getZone()).toLocalDate(),
                        reader.evaluation(award).map(Evaluated::on)));
    }
}
