package uk.gov.education.grants.agreement;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;

/// Tells rooms above what was agreed. An offer that nobody has accepted is no agreement.
@Service
@Transactional(readOnly = true)
public class Agreements {

    private final AgreementStore store;

    Agreements(AgreementStore store) {
        this.store = store;
    }

    public Optional<AgreedTerms> of(UUID award) {
        return store.find(award).flatMap(Agreements::agreed);
    }

    public Optional<AgreedTerms> of(AwardReference award) {
        return store.find(award).flatMap(Agreements::agreed);
    }

    private static Optional<AgreedTerms> agreed(KeptAgreement agreement) {
        return Optional.ofNullable(agreement.answer())
                .filter(answer -> answer.kind() == Answer.Kind.ACCEPTED)
                .map(accepted -> AgreedTerms.of(agreement, accepted));
    }
}
