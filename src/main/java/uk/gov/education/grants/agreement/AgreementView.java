package uk.gov.education.grants.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.AwardHead;

/// The agreement of one award, for the Department.
///
/// @param offer what was offered, or what would be now; nothing where the award is past its offer and none is kept
/// @param kept what was offered and answered; nothing before the offer
/// @param revision how often its plan has been saved
/// @param preparedBy who saved it last; nothing where the service's own proposal stands
public record AgreementView(
        AwardHead head,
        @Nullable Offer offer,
        @Nullable KeptAgreement kept,
        int revision,
        @Nullable String preparedBy,
        @Nullable Instant preparedAt,
        boolean mayPrepare) {}
