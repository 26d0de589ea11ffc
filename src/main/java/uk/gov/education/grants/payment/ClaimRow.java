package uk.gov.education.grants.payment;

import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.grants.shared.Money;

/// One claim in a list.
///
/// @param since when it was submitted; before that, when it was started
public record ClaimRow(
        String reference,
        String award,
        String project,
        String lead,
        LocalDate firstDay,
        LocalDate lastDay,
        ClaimStatus status,
        Money claimed,
        Instant since) {}
