package uk.gov.education.grants.programme.web;

import uk.gov.education.grants.shared.Percent;

/// Figures as a person types them.
final class Figures {

    private Figures() {}

    /// "12.5", for a box that already shows the percent sign.
    static String digits(Percent share) {
        return share.toString().replace("%", "");
    }
}
