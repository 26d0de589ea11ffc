package uk.gov.education.grants.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import uk.gov.education.grants.shared.Role;

/// One person in the list of people. The roles come as "ROLE:Organisation" joined by "|".
public record PersonRow(UUID id, String username, String name, boolean disabled, String roles) {

    /// The roles as people read them: "Certifier, Hackney".
    public List<String> titles() {
        return roles.isEmpty()
                ? List.of()
                : Arrays.stream(roles.split("\\|")).map(PersonRow::title).toList();
    }

    private static String title(String role) {
        var parts = role.split(":", 2);
        var title = Role.valueOf(parts[0]).title();
        return parts.length == 1 ? title : title + ", " + parts[1];
    }
}
