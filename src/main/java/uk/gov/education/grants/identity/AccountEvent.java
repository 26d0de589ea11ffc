package uk.gov.education.grants.identity;

import uk.gov.education.grants.shared.DomainEvent;

/// Something that happened to somebody's account. Its owner is told by letter.
interface AccountEvent extends DomainEvent {

    /// Whose account it is.
    String username();

    @Override
    default String subjectKind() {
        return "Person";
    }

    @Override
    default String subject() {
        return username();
    }
}
