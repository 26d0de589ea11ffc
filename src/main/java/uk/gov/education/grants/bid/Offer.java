package uk.gov.education.grants.bid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.Typed;

/// What the same section said in an earlier bid of the organisation, offered so that nobody types it twice.
/// @param submittedAt when that bid was submitted; null where it was not
public record Offer(
        BidReference reference, String project, @Nullable Instant submittedAt, Typed typed) {}
