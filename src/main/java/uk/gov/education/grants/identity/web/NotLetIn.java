package uk.gov.education.grants.identity.web;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;
import uk.gov.education.grants.identity.Refusal;

/// The provider has said who somebody is, and they are not signed in all the same.
final class NotLetIn extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    NotLetIn(Refusal why) {
        super(why.slug());
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
