package uk.gov.education.grants.agreement;

import java.time.Instant;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.DomainEvent;

/// A new version of the terms of a route was published.
public record TermsPublished(Actor by, Instant at, PaymentRoute route, int version) implements DomainEvent {

    @Override
    public String subjectKind() {
        return "Terms";
    }

    @Override
    public String subject() {
        return route.title();
    }

    @Override
    public String sentence() {
        return "published version %d of the terms under %s".formatted(version, route.inFull());
    }
}
