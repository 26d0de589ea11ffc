package uk.gov.education.grants.agreement;

/// What became of publishing terms.
public sealed interface PublishOutcome {

    record Published(int version) implements PublishOutcome {}

    /// The words cannot be read as terms.
    record NotReadable(String why) implements PublishOutcome {}

    /// They would be in force before today, or before the version that they follow.
    record TooEarly(String why) implements PublishOutcome {}
}
