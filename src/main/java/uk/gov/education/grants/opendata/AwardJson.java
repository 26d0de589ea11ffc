package uk.gov.education.grants.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uk.gov.education.grants.register.AwardRow;
import uk.gov.education.grants.shared.Money;

/// One award as JSON: the fields of the CSV file under their names there, and where it stands. What a cell of the file
/// joins by semicolons is a list here.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AwardJson(
        String awardReference,
        String project,
        String programme,
        String round,
        String kind,
        String leadOrganisation,
        String leadOrganisationId,
        List<String> region,
        List<String> places,
        BigDecimal amount,
        String currency,
        String status,
        @Nullable LocalDate approvedOn,
        LocalDate announcedOn,
        LocalDate startDate,
        LocalDate endDate,
        String url,
        @Nullable Instant changedAt) {

    /// What a file says of an award.
    /// @param url the award's page
    public static AwardJson of(AwardRow row, String url) {
        return new AwardJson(
                row.reference(),
                row.project(),
                row.programme(),
                row.round(),
                row.kindCode(),
                row.lead(),
                row.leadId(),
                row.regions(),
                row.placeCodes(),
                pounds(row.amount()),
                "GBP",
                row.status(),
                row.approvedOn(),
                row.announcedOn(),
                row.startDate(),
                row.endDate(),
                url,
                row.changedAt());
    }

    /// With two decimals, as the file has it.
    static BigDecimal pounds(Money amount) {
        return BigDecimal.valueOf(amount.pence(), 2);
    }
}
