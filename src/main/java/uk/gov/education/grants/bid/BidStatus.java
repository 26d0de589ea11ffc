package uk.gov.education.grants.bid;

import java.util.EnumSet;
import java.util.Set;

/// Where a bid stands, and what may follow: this table is the whole law.
public enum BidStatus {
    DRAFT("Draft"),
    READY("Ready for sign-off"),
    SUBMITTED("Submitted"),
    IN_ASSESSMENT("In assessment"),
    MODERATED("Moderated"),
    RECOMMENDED("Recommended"),
    SUCCESSFUL("Successful"),
    UNSUCCESSFUL("Unsuccessful"),
    INVITED("Invited to bid"),
    NOT_INVITED("Not invited"),
    INELIGIBLE("Ineligible"),
    WITHDRAWN("Withdrawn");

    private final String title;

    BidStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Set<BidStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(READY, WITHDRAWN);
            case READY -> EnumSet.of(DRAFT, SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(DRAFT, IN_ASSESSMENT, INVITED, NOT_INVITED, INELIGIBLE, WITHDRAWN);
            case IN_ASSESSMENT -> EnumSet.of(MODERATED, INELIGIBLE, WITHDRAWN);
            case MODERATED -> EnumSet.of(RECOMMENDED, INVITED, NOT_INVITED, INELIGIBLE, WITHDRAWN);
            case RECOMMENDED -> EnumSet.of(MODERATED, SUCCESSFUL, UNSUCCESSFUL, WITHDRAWN);
            case INELIGIBLE -> EnumSet.of(SUBMITTED);
            case SUCCESSFUL, UNSUCCESSFUL, INVITED, NOT_INVITED, WITHDRAWN -> EnumSet.noneOf(BidStatus.class);
        };
    }

    /// Whether the organisation may still change what the bid says.
    public boolean isOpenToEditors() {
        return this == DRAFT;
    }

    public boolean isWithdrawable() {
        return next().contains(WITHDRAWN);
    }

    /// Whether the Department sees the bid: drafts are the organisation's own.
    public boolean isWithTheDepartment() {
        return this != DRAFT && this != READY && this != WITHDRAWN;
    }

    public boolean isDecided() {
        return switch (this) {
            case SUCCESSFUL, UNSUCCESSFUL, INVITED, NOT_INVITED, INELIGIBLE -> true;
            case DRAFT, READY, SUBMITTED, IN_ASSESSMENT, MODERATED, RECOMMENDED, WITHDRAWN -> false;
        };
    }

    /// Whether an expression of interest that stands here may be answered.
    public boolean isAnswerable() {
        return next().contains(INVITED);
    }

    /// What the bidder sees. Until the Department informs the bidder, a bid that was submitted is with the Department,
    /// whatever has been decided: decide now, tell later.
    public String titleForBidder(boolean informed) {
        return informed || !isWithTheDepartment() || this == SUBMITTED ? title : "Being considered";
    }
}
