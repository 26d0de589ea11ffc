package uk.gov.education.grants.audit;

import uk.gov.education.grants.shared.Actor;

/// What an address shows of others.
public enum Shown {
    /// What anybody may read.
    OPEN(""),
    /// Nothing of others.
    PLAIN("A page"),
    /// The papers of a bid, an award or a study. Those who act for an organisation see only its own.
    CASE("A case"),
    /// What is said of people.
    PEOPLE("People"),
    /// What is taken away as a file. Those who act for an organisation take only its own.
    FILE("A file"),
    /// Where money is paid to.
    BANK("Bank details"),
    /// Nothing yet: no address shows this, it is written down where somebody signs in.
    SIGN_IN("Sign-in");

    private final String title;

    Shown(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether somebody who was shown this is written down.
    public boolean isWrittenDownOf(Actor by) {
        return by.isSignedIn()
                && switch (this) {
                    case OPEN, PLAIN, SIGN_IN -> false;
                    case CASE, FILE -> actsForTheDepartment(by);
                    case PEOPLE, BANK -> true;
                };
    }

    /// Whether somebody who was not shown this, because they may not be, is written down.
    public boolean isRefusalWrittenDownOf(Actor by) {
        return by.isSignedIn() && this != OPEN && this != SIGN_IN;
    }

    /// Whether nobody is shown this unless it is written down that they were.
    public boolean isWrittenDownFirst() {
        return this == FILE || this == BANK;
    }

    /// In any role: assessors too read what is not their own.
    private static boolean actsForTheDepartment(Actor by) {
        return by.roles().stream().anyMatch(held -> held.organisation().isEmpty());
    }
}
