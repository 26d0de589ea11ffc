package uk.gov.education.grants.identity;

/// What became of a code that somebody gave after their password.
public enum CodeOutcome {
    RIGHT,
    WRONG,
    /// Ten were wrong, so for a while none is looked at.
    RESTS
}
