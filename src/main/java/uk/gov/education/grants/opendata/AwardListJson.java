package uk.gov.education.grants.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.register.AwardList;

/// One page of the awards that a filter leaves.
/// @param count how many there are on all pages, and what they come to; null where there are more than 5,000
/// of which no total is kept
/// @param next the address of the page after this one; null at the end
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AwardListJson(
        @Nullable Long count,
        @Nullable BigDecimal amount,
        @Nullable String previous,
        @Nullable String next,
        List<AwardJson> awards) {

    public static AwardListJson of(
            AwardList list, ServiceAddress service, Optional<String> previous, Optional<String> next) {
        return new AwardListJson(
                list.total().isPresent() ? list.count() : null,
                list.total().map(AwardJson::pounds).orElse(null),
                previous.orElse(null),
                next.orElse(null),
                list.rows().stream()
                        .map(row -> AwardJson.of(row, service.of(row.address())))
                        .toList());
    }
}
