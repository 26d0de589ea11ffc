package uk.gov.education.grants.payment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PaymentRepository extends Repository<Payment, UUID> {

    /// Saves at once, so that lists read by SQL in the same transaction know of it.
    Payment saveAndFlush(Payment payment);

    Optional<Payment> findByReference(String reference);

    /// Every authorised payment, none of which anybody else changes until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select payment from Payment payment where payment.status = PaymentStatus.AUTHORISED order by payment.reference")
    List<Payment> holdAuthorised();

    /// The payment, which nobody else changes until this transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select payment from Payment payment where payment.reference = :reference")
    Optional<Payment> holdByReference(String reference);
}
