package uk.gov.education.grants.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Money;

/// The bid, award or invitation that a letter is about, as it stands when the letter is written.
/// @param reference of the bid, or of an award without one; the address that was invited
/// @param closesAt when the round closes, or the invitation ends
/// @param award what was awarded, if anything was
record Matter(
        String reference,
        BidStatus status,
        UUID leadId,
        String lead,
        String project,
        String round,
        Instant closesAt,
        LocalDate decisionOn,
        Money asked,
        @Nullable UUID readyBy,
        String submittedByName,
        String fingerprint,
        @Nullable String award,
        Money awarded) {}
