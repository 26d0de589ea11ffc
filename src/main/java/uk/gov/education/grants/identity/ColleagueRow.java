package uk.gov.education.grants.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.education.grants.shared.Role;

/// Somebody who works on an organisation's bids. The roles come joined by "|".
public record ColleagueRow(UUID id, String name, String username, String roles) {

    /// The roles as people read them: "Bid editor and certifier".
    public String titles() {
        var titles = Arrays.stream(roles.split("\\|"))
                .map(role -> Role.valueOf(role).title())
                .collect(Collectors.joining(" and "));
        return titles.charAt(0) + titles.substring(1).toLowerCase(Locale.UK);
    }

    public boolean isEditor() {
        return Arrays.asList(roles.split("\\|")).contains(Role.BID_EDITOR.name());
    }
}
