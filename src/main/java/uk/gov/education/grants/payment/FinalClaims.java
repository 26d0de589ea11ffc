package uk.gov.education.grants.payment;

import java.util.Optional;
import java.util.UUID;

/// Who knows whether the final claim of an award is made. It is a room above this one.
public interface FinalClaims {

    Optional<FinalClaim> of(UUID award);
}
