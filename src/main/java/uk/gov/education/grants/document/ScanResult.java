package uk.gov.education.grants.document;

/// What the virus scanner has said of a document so far.
public enum ScanResult {
    /// Nothing yet: it waits, and nobody can open it.
    PENDING,
    CLEAN,
    /// There is no scanner here, and that is meant so: a demonstration.
    NOT_SCANNED,
    INFECTED;

    public boolean isReadable() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}
