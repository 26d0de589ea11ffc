package uk.gov.education.grants.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

    Assessment saveAndFlush(Assessment assessment);

    Optional<Assessment> findByReference(AssessmentReference reference);

    /// The assessment, unless its assessor has an interest in its bid.
    @NativeQuery("select a.* from assessment a where a.reference = :reference and " + Interests.NONE)
    Optional<Assessment> findWithoutInterest(String reference);
}
