package uk.gov.education.grants.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.Role;

/// What DfE Sign-in last said of somebody, beside what the service itself keeps. The roles come joined
/// by "|"; null where nobody asked.
public record SaidElsewhere(
        Instant linkedAt,
        @Nullable String organisation,
        @Nullable String roles,
        Instant saidAt) {

    /// Whether DfE Sign-in was asked for roles.
    public boolean isAsked() {
        return roles != null;
    }

    /// The roles as people read them. A code that means nothing here is shown as it came.
    public List<String> titles() {
        return codes().stream()
                .map(code -> known(code).map(Role::title).orElse(code))
                .toList();
    }

    /// Roles for an organisation that are held here and not there.
    public List<String> missing(List<PersonView.Held> held) {
        return held.stream()
                .filter(each -> isAsked() && each.role().isOfAnOrganisation())
                .filter(each -> codes().stream()
                        .noneMatch(
                                code -> known(code).filter(each.role()::equals).isPresent()))
                .map(PersonView.Held::title)
                .toList();
    }

    private List<String> codes() {
        return roles == null || roles.isEmpty() ? List.of() : List.of(roles.split("\\|"));
    }

    private static Optional<Role> known(String code) {
        var name = code.toUpperCase(Locale.UK).replaceAll("[^A-Z]+", "_");
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}
