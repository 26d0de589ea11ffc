package uk.gov.education.grants.award;

import java.util.EnumSet;
import java.util.Set;

/// Where an award stands, and what may follow: this table is the whole law.
public enum AwardStatus {
    PROPOSED("Proposed"),
    APPROVED("Approved"),
    REFUSED("Refused"),
    OFFERED("Offered"),
    ACCEPTED("Accepted"),
    DECLINED("Declined"),
    LAPSED("Lapsed"),
    LIVE("Live"),
    SUSPENDED("Suspended"),
    FINAL_CLAIM("Final claim"),
    RECONCILED("Reconciled"),
    CLOSED("Closed"),
    TERMINATED("Terminated");

    /// Awards that hold money and are not finished: what "live" means to the funding rules.
    static final Set<AwardStatus> RUNNING = EnumSet.of(APPROVED, OFFERED, ACCEPTED, LIVE, SUSPENDED, FINAL_CLAIM);

    /// Awards that never came to hold money, or gave it back whole.
    static final Set<AwardStatus> CAME_TO_NOTHING = EnumSet.of(PROPOSED, REFUSED, DECLINED, LAPSED);

    private final String title;

    AwardStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<AwardStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, REFUSED);
            case APPROVED -> EnumSet.of(OFFERED);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, LAPSED);
            case ACCEPTED -> EnumSet.of(LIVE);
            case LIVE -> EnumSet.of(SUSPENDED, FINAL_CLAIM, TERMINATED);
            case SUSPENDED -> EnumSet.of(LIVE, TERMINATED);
            case FINAL_CLAIM -> EnumSet.of(RECONCILED, TERMINATED);
            case RECONCILED -> EnumSet.of(CLOSED);
            case REFUSED, DECLINED, LAPSED, CLOSED, TERMINATED -> EnumSet.noneOf(AwardStatus.class);
        };
    }

    /// Whether its money is promised, or was and has been spent.
    public boolean commitsMoney() {
        return !CAME_TO_NOTHING.contains(this);
    }

    /// Whether what was agreed can still be changed with its lead.
    public boolean mayBeVaried() {
        return this == ACCEPTED || this == LIVE || this == SUSPENDED;
    }

    /// Whether its lead may still say what it has spent: also while nothing is paid.
    public boolean mayBeClaimedFrom() {
        return this == LIVE || this == SUSPENDED;
    }

    /// Whether its rules, its profile and its approvals are still open.
    public boolean isBeingDecided() {
        return this == PROPOSED;
    }
}
