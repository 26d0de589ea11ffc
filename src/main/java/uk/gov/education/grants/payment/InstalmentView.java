package uk.gov.education.grants.payment;

import java.util.List;
import uk.gov.education.grants.agreement.Instalment;
import uk.gov.education.grants.award.PayableAward;

/// An instalment that an officer is about to verify.
///
/// @param conditions of the agreement
public record InstalmentView(PayableAward award, Instalment instalment, List<String> conditions) {}
