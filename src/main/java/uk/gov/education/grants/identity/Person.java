package uk.gov.education.grants.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// Somebody who signs in. What they may do follows from their memberships, and from nothing else.
@Entity
public class Person extends Aggregate {

    private String username;
    private String name;
    private @Nullable String passwordHash;
    private @Nullable Instant disabledAt;
    private @Nullable Instant letGoAt;

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Membership> memberships = new HashSet<>();

    Person(String username, String name) {
        this.username = username.toLowerCase(Locale.UK);
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public Set<Membership> memberships() {
        return Set.copyOf(memberships);
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    void grant(Role role, @Nullable UUID organisation, @Nullable Money approvalLimit) {
        revoke(role, organisation);
        memberships.add(new Membership(role, organisation, approvalLimit));
    }

    void revoke(Role role, @Nullable UUID organisation) {
        memberships.removeIf(held -> held.isFor(role, organisation));
    }

    boolean isAdministratorOnly() {
        return !memberships.isEmpty() && memberships.stream().allMatch(held -> held.role() == Role.ADMIN);
    }

    /// Does nothing where it is switched off already.
    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    void enable() {
        disabledAt = null;
    }

    /// Whether nothing is known of them any more, seven years after the account was switched off.
    boolean isLetGo() {
        return letGoAt != null;
    }
}
