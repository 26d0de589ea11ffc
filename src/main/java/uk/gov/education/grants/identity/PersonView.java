package uk.gov.education.grants.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// What the page of one person shows.
///
/// @param awaitsPassword whether they sign in with a password and have not chosen one yet
/// @param said what DfE Sign-in last said of them, where they have ever come from there
public record PersonView(
        UUID id,
        String username,
        String name,
        boolean disabled,
        boolean awaitsPassword,
        List<Held> roles,
        Optional<SaidElsewhere> said) {

    public record Held(
            Role role,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable Long approvalLimitPence) {

        public String title() {
            var limit = approvalLimitPence == null ? "" : ", up to " + new Money(approvalLimitPence);
            return role.title() + (organisation == null ? "" : ", " + organisation) + limit;
        }
    }
}
