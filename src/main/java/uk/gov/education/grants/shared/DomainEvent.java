package uk.gov.education.grants.shared;

import java.time.Instant;

/// Something that happened: who did it, when, to what, said in a sentence. The audit trail keeps every one of them in
/// the transaction in which it happened.
public interface DomainEvent {

    Actor by();

    Instant at();

    /// What it happened to, as people name it: "Bid", "Award", "Round".
    String subjectKind();

    /// The reference of what it happened to, such as "CSCIP-2017-0004".
    String subject();

    /// What happened, to be read after the person's name: "submitted the bid".
    String sentence();
}
