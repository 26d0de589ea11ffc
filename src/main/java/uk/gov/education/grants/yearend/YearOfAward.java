package uk.gov.education.grants.yearend;

import java.util.UUID;
import uk.gov.education.grants.shared.Money;

/// One award's money of one financial year, once the year has ended or before.
///
/// @param opening what the award had in the year when the year began, or when it was approved if that was later
/// @param lapsed what has lapsed already
record YearOfAward(
        UUID id,
        UUID round,
        String reference,
        String project,
        String lead,
        Money opening,
        Money promised,
        Money onItsWay,
        Money paid,
        Money keptBack,
        Money lapsed) {}
