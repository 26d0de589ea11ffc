package uk.gov.education.grants.privacy;

/// How long something is kept, and who lets it go.
public enum Kept {
    ROUND("Seven years after the round was decided", false),
    AWARD("Seven years after the award was closed", false),
    ACCOUNT("Seven years after the account was switched off", true),
    PUBLIC("As long as the service, being public", false),
    PERMANENT("As long as the service, so that it can account for itself", false),
    SERVICE("As long as the service needs it to run", false),
    NOMINEE("A year after the round was to be decided", true),
    SESSION("8 hours after the last click", true),
    ATTEMPT("A day", true),
    LINK("A week after it was asked for", true),
    INVITATION("90 days after it ended", true),
    SIGHTING("Two years", true),
    LOOK("A year after the last look", true);

    private final String title;
    private final boolean byTheService;

    Kept(String title, boolean byTheService) {
        this.title = title;
        this.byTheService = byTheService;
    }

    public String title() {
        return title;
    }

    /// Whether the service deletes it by itself. What belongs to a case is let go by the Department's records officer,
    /// case by case.
    public boolean isByTheService() {
        return byTheService;
    }
}
