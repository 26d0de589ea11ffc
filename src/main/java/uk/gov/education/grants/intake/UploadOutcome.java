package uk.gov.education.grants.intake;

/// What came of uploading a file of past awards.
public sealed interface UploadOutcome {

    record Uploaded(String reference) implements UploadOutcome {}

    /// It was not taken; the sentence says why and what to do.
    record Refused(String why) implements UploadOutcome {}
}
