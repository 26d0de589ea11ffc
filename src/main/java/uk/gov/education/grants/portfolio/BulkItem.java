package uk.gov.education.grants.portfolio;

import java.util.Map;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// One bid or award of those for which something can be done at once.
///
/// @param subject the reference of what it is done to
/// @param what what will be done: "Approve £120,000"
/// @param chosen whether it is chosen before anybody chooses
/// @param detail what else has to be known when it is done
public record BulkItem(
        String subject,
        String project,
        String lead,
        String what,
        SpendProfile money,
        boolean chosen,
        Map<String, String> detail) {

    public Money amount() {
        return money.total();
    }
}
