package uk.gov.education.grants.document;

import java.time.Instant;
import java.util.UUID;

/// A document as lists show it, without what is in it.
public record DocumentRow(
        UUID id,
        String name,
        FileType type,
        long sizeBytes,
        String sha256,
        ScanResult scan,
        String attachedByName,
        Instant attachedAt) {

    public boolean isReadable() {
        return scan.isReadable();
    }

    public boolean isInfected() {
        return scan == ScanResult.INFECTED;
    }

    public String address() {
        return "/documents/" + id;
    }

    /// Kind and size, such as "PDF, 20 KB".
    public String description() {
        return type.title() + ", " + FileLimits.inWords(sizeBytes);
    }

    /// What is to be known of the virus scan; empty for a document that is clean.
    public String scanSentence() {
        return switch (scan) {
            case PENDING -> "It is being checked for viruses, and can be opened once it is clean.";
            case CLEAN -> "";
            case NOT_SCANNED -> "Not scanned for viruses.";
            case INFECTED -> "A virus was found in it, so nobody can open it.";
        };
    }
}
