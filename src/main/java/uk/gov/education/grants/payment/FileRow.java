package uk.gov.education.grants.payment;

import java.time.Instant;
import uk.gov.education.grants.shared.Money;

/// One payment file in a list.
///
/// @param open how many of its payments are neither paid nor failed
public record FileRow(
        int number, int payments, Money amount, long open, String madeByName, Instant madeAt, String sha256) {}
