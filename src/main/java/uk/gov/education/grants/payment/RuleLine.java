package uk.gov.education.grants.payment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one rule says of a payment, as pages show it.
///
/// @param breach why it is broken; nothing where it is kept
public record RuleLine(
        String code,
        String title,
        String statement,
        @Nullable String breach) {

    static RuleLine of(PaymentRule rule, PaymentRequest request) {
        return new RuleLine(
                rule.code(),
                rule.title(),
                rule.statement(),
                rule.breachIn(request).orElse(null));
    }

    static RuleLine of(PaymentStop stop, Optional<String> why) {
        return new RuleLine(stop.code(), stop.title(), stop.statement(), why.orElse(null));
    }

    public boolean isBroken() {
        return breach != null;
    }
}
