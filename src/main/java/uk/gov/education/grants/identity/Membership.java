package uk.gov.education.grants.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// One role that a person holds: for an organisation, or for the Department where there is none. Approvers have the
/// most that they may approve alone.
@Embeddable
public record Membership(
        @Enumerated(EnumType.STRING) Role role,
        @Nullable UUID organisationId,

        @Column(name = "approval_limit_pence") @Nullable Money approvalLimit) {

    boolean isFor(Role otherRole, @Nullable UUID otherOrganisation) {
        return role == otherRole && Objects.equals(organisationId, otherOrganisation);
    }
}
