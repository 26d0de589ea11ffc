package uk.gov.education.grants.portfolio;

import java.util.Arrays;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// What can be done for many bids of a round at once.
public enum BulkKind {
    AVERAGES("averages", "Agree average scores", Role.OFFICER),
    ADVICE("advice", "Record the panel’s advice", Role.OFFICER),
    APPROVALS("approvals", "Approve awards", Role.APPROVER),
    OUTCOMES("outcomes", "Tell bidders the outcome", Role.OFFICER);

    private final String slug;
    private final String title;
    private final Role role;

    BulkKind(String slug, String title, Role role) {
        this.slug = slug;
        this.title = title;
        this.role = role;
    }

    /// The kind of an address such as "/rounds/leaving-care-well/together/approvals".
    public static BulkKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no page %s.".formatted(slug)));
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public Role role() {
        return role;
    }

    public boolean mayBeAskedBy(Actor by) {
        return by.is(role);
    }

    /// Whether those who ask say why: it stands with every bid or award.
    public boolean needsReason() {
        return this == ADVICE || this == APPROVALS;
    }
}
