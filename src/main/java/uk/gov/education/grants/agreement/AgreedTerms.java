package uk.gov.education.grants.agreement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Percent;

/// What the Department and an organisation have agreed for one award: what returns report on and payments keep to.
///
/// @param acceptedBy the certifier who accepted
/// @param keptBack the share that is paid only at the very end
/// @param budget under section 14
/// @param instalments under section 31
public record AgreedTerms(
        UUID award,
        AwardReference reference,
        UUID lead,
        PaymentRoute route,
        UUID acceptedBy,
        String acceptedByName,
        Instant acceptedAt,
        List<String> conditions,
        List<Target> targets,
        ReturnFrequency returns,
        Percent keptBack,
        List<CostLine> budget,
        List<Instalment> instalments) {

    static AgreedTerms of(KeptAgreement agreement, Answer accepted) {
        var plan = agreement.plan();
        return new AgreedTerms(
                agreement.awardId(),
                agreement.reference(),
                agreement.leadId(),
                agreement.offer().route(),
                accepted.by(),
                accepted.byName(),
                accepted.at(),
                plan.conditions(),
                plan.targets(),
                plan.returns(),
                plan.keptBack(),
                plan.budget(),
                plan.instalments());
    }
}
