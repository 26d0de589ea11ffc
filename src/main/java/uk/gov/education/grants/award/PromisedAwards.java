package uk.gov.education.grants.award;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells rooms above what an award promises. Whoever asks decides who may read it.
@Service
@Transactional(readOnly = true)
public class PromisedAwards {

    private final AwardRepository awards;
    private final AwardReader reader;

    PromisedAwards(AwardRepository awards, AwardReader reader) {
        this.awards = awards;
        this.reader = reader;
    }

    public Optional<PromisedAward> find(AwardReference reference) {
        return awards.findByReference(reference)
                .map(award ->
                        new PromisedAward(award.id(), award.leadOrganisationId(), award.bidId(), reader.head(award)));
    }
}
