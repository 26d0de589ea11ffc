package uk.gov.education.grants.flexibility;

import java.time.LocalDate;
import java.util.Optional;

/// One partner that was asked about a request: when, and what it said.
/// @param answeredOn nothing while it has not answered
/// @param said its answer in its own words, or ""
public record Consultation(
        PartnerRole role, String name, LocalDate askedOn, Optional<LocalDate> answeredOn, String said) {}
