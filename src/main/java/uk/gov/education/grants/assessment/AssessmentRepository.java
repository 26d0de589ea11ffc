package uk.gov.education.grants.assessment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

    Assessment saveAndFlush(Assessment assessment);

    Optional<Assessment> findByReference(AssessmentReference reference);

    /// The assessment, unless its assessor has an interest in its bid.
    @NativeQuery("""
            select a.id, a.version, a.reference, a.bid_id, a.assessor_id, a.assessor_name, a.status, a.offered_at,
                   a.offered_by, a.moved_at, a.interest, a.decline_kind, a.returned_reason, a.revision, a.saved_at,
                   a.submitted_at, a.score_hundredths, a.sitting, a.turn
              from assessment a
             where a.reference = :reference and\s""" + Interests.NONE)
    Optional<Assessment> findWithoutInterest(String reference);
}
