package uk.gov.education.grants.programme;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// One round in a list.
///
/// @param stage what is stored; [#status] says what that is at an instant
public record RoundRow(
        String code,
        String title,
        String summary,
        String programmeCode,
        String programmeName,
        RoundKind kind,
        RoundStatus stage,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable LocalDate decisionOn,
        FinancialYear firstYear,
        FinancialYear lastYear,
        Money allocation,
        Money committed) {

    public RoundStatus status(Instant now) {
        return stage.at(now, opensAt, closesAt);
    }

    public Money left() {
        return allocation.minus(committed);
    }
}
