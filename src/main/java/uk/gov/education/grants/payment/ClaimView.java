package uk.gov.education.grants.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;

/// One claim as its page shows it, and what the reader may do there.
///
/// @param notice what is to be said of the virus scanner; empty where there is nothing
/// @param query what the Department last asked, where it did
/// @param answer what the organisation answered
/// @param keptBackSoFar of all claims of the award whose payment did not fail
/// @param payments of the claim, the latest first
/// @param isOurs whether the reader belongs to the organisation that claims
public record ClaimView(
        String reference,
        PayableAward award,
        Period period,
        ClaimStatus status,
        ClaimFigures figures,
        List<DocumentRow> documents,
        String notice,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String query,
        @Nullable String queriedBy,
        @Nullable String answer,
        Money keptBackSoFar,
        List<PaymentRow> payments,
        List<StepLine> history,
        boolean isOurs,
        boolean mayChange,
        boolean maySubmit,
        boolean mayCheck) {}
