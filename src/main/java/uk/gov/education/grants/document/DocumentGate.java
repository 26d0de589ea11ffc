package uk.gov.education.grants.document;

import java.util.UUID;
import uk.gov.education.grants.shared.Actor;

/// Asked of the rooms that own documents: may this person read what is attached to this thing? A room that does not
/// know the thing says no.
public interface DocumentGate {

    boolean mayRead(Actor by, UUID subject);
}
