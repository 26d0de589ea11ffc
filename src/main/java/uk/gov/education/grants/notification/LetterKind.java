package uk.gov.education.grants.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every kind of letter there is. What it says stands in [Wording]; when it is written, in the Notices.
public enum LetterKind {
    READY_FOR_SIGN_OFF("Bid ready for sign-off", "the certifiers", Circle.ORGANISATION),
    RETURNED_TO_EDITORS("Bid returned to its editors", "the bid editors", Circle.ORGANISATION),
    SUBMITTED("Bid received", "the bid editors and certifiers", Circle.BIDDER),
    WITHDRAWN("Bid withdrawn", "the bid editors and certifiers", Circle.ORGANISATION),
    CLOSING_IN_A_WEEK("Closing in 7 days", "the people of an unfinished bid", Circle.ORGANISATION),
    CLOSING_IN_A_DAY("Closing in 24 hours", "the people of an unfinished bid", Circle.ORGANISATION),
    ROUND_EXTENDED("Round extended", "the people of an unfinished bid", Circle.BIDDER),
    SUCCESSFUL("Bid successful", "the bid editors and certifiers", Circle.BIDDER),
    UNSUCCESSFUL("Bid unsuccessful", "the bid editors and certifiers", Circle.BIDDER),
    INVITED("Invited to make a full bid", "the bid editors and certifiers", Circle.BIDDER),
    NOT_INVITED("Not invited to make a full bid", "the bid editors and certifiers", Circle.BIDDER),
    NOMINATIONS_ANSWERED("Nominations answered", "the bid editors and certifiers", Circle.BIDDER),
    FEEDBACK("Feedback on a bid", "the bid editors and certifiers", Circle.BIDDER),
    INELIGIBLE("Bid not eligible", "the bid editors and certifiers", Circle.BIDDER),
    AWARD_OFFERED("Award offered without a bid", "the bid editors and certifiers", Circle.BIDDER),
    RETURN_DUE("Return due in 7 days", "the bid editors and certifiers", Circle.BIDDER),
    RETURN_LATE("Return late", "the bid editors and certifiers", Circle.BIDDER),
    RETURN_GIVEN_BACK("Return given back", "the bid editors and certifiers", Circle.BIDDER),
    CLAIM_QUERIED("Question about a claim", "the bid editors and certifiers", Circle.BIDDER),
    MONEY_PAID("Money paid", "the bid editors and certifiers", Circle.BIDDER),
    VARIATION_ANSWERED("Variation answered", "the bid editors and certifiers", Circle.BIDDER),
    FINAL_CLAIM_DUE("Final claim due", "the bid editors and certifiers", Circle.BIDDER),
    CERTIFICATE_QUERIED("Question about a certificate", "the bid editors and certifiers", Circle.BIDDER),
    ASSESSOR_ASKED("Assessor asked", "the assessor", Circle.ASSESSOR),
    ASSESSMENT_RETURNED("Assessment returned", "the assessor", Circle.ASSESSOR),
    COLLEAGUE_INVITED("Colleague invited", "the person who is invited", Circle.NOBODY),
    FIRST_PASSWORD("Link for a first password", "the person whose account it is", Circle.NOBODY),
    PASSWORD_LINK("Link for a new password", "the person whose account it is", Circle.NOBODY),
    PASSWORD_CHANGED("Password changed", "the person whose account it is", Circle.NOBODY),
    ACCOUNT_RESTS("Ten wrong passwords", "the person whose account it is", Circle.NOBODY),
    SECOND_STEP_ON("Second step switched on", "the person whose account it is", Circle.NOBODY),
    SECOND_STEP_OFF("Second step switched off", "the person whose account it is", Circle.NOBODY),
    SECOND_STEP_TAKEN_OFF("Second step taken off", "the person whose account it is", Circle.NOBODY),
    RECOVERY_CODES_MADE("New recovery codes", "the person whose account it is", Circle.NOBODY),
    RECOVERY_CODE_USED("Recovery code used", "the person whose account it is", Circle.NOBODY),
    SECOND_STEP_RESTS("Ten wrong codes", "the person whose account it is", Circle.NOBODY);

    /// Who reads a letter later, besides the person it was written to.
    enum Circle {
        /// Only the organisation itself: these are its own affairs.
        ORGANISATION,
        /// The organisation and the Department.
        BIDDER,
        /// Only the Department: bidders never learn who assesses them.
        ASSESSOR,
        /// Nobody else: it is about an account, and may hold a secret.
        NOBODY
    }

    private final String title;
    private final String readers;
    private final Circle circle;

    LetterKind(String title, String readers, Circle circle) {
        this.title = title;
        this.readers = readers;
        this.circle = circle;
    }

    public String title() {
        return title;
    }

    /// To whom it goes, to be read after "Goes to".
    public String readers() {
        return readers;
    }

    /// The kind in an address: "ready-for-sign-off".
    public String address() {
        return name().toLowerCase(Locale.UK).replace('_', '-');
    }

    public static Optional<LetterKind> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }

    /// Whether a letter that did not leave can be sent as it is. One about an account cannot: its link is
    /// forgotten, or what it tells is over.
    public boolean maySendAgain() {
        return circle != Circle.NOBODY;
    }

    boolean isReadByTheBidder() {
        return circle == Circle.ORGANISATION || circle == Circle.BIDDER;
    }

    boolean isReadByTheDepartment() {
        return circle == Circle.BIDDER || circle == Circle.ASSESSOR;
    }
}
