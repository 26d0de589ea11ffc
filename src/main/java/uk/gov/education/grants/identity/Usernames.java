package uk.gov.education.grants.identity;

import java.util.Locale;

/// User names as they are typed.
final class Usernames {

    private static final int LONGEST = 200;

    private Usernames() {}

    /// What the database can look for: lower case, of bearable length, without the one character it refuses.
    static String normal(String typed) {
        var username = typed.strip().toLowerCase(Locale.UK).replace("\0", "");
        return username.length() > LONGEST ? username.substring(0, LONGEST) : username;
    }
}
