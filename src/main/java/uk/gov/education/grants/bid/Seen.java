package uk.gov.education.grants.bid;

import java.util.UUID;
import uk.gov.education.grants.govuk.Typed;

/// What a page knows of a section when it sends it: the revision that it shows, and the page's own number and turn.
public record Seen(int revision, Sitting sitting) {

    private static final int LONGEST_PAGE = 40;

    public static Seen revision(int revision) {
        return new Seen(revision, Sitting.NONE);
    }

    /// As the hidden fields of the form say.
    public static Seen in(Typed typed) {
        var page = typed.text("sitting");
        return new Seen(
                number(typed, "revision"),
                page.isEmpty() || page.length() > LONGEST_PAGE
                        ? Sitting.NONE
                        : new Sitting(page, number(typed, "turn")));
    }

    /// Whether this may replace what is there: the page has shown it, or it is the page's own, sent earlier.
    boolean mayReplace(SavedSection saved, UUID by) {
        return revision == saved.revision()
                || (isOfThisPage(saved, by) && sitting.turn() > saved.sitting().turn());
    }

    /// Whether the same page has sent something later that is there already.
    boolean isOvertakenBy(SavedSection saved, UUID by) {
        return isOfThisPage(saved, by) && sitting.turn() <= saved.sitting().turn();
    }

    private boolean isOfThisPage(SavedSection saved, UUID by) {
        return saved.savedBy().equals(by) && sitting.isSamePageAs(saved.sitting());
    }

    private static int number(Typed typed, String field) {
        return typed.read().number(field, "", 0, 999_999_999, "");
    }
}
