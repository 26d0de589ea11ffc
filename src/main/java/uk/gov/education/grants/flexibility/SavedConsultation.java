package uk.gov.education.grants.flexibility;

import java.time.Instant;

/// A consultation as it is kept: its number in the request, and who wrote it down. The revision grows with each save.
public record SavedConsultation(
        int number, int revision, Consultation consultation, String savedByName, Instant savedAt) {}
