package uk.gov.education.grants.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uk.gov.education.grants.register.AwardPage;

/// All that is public of one award, as its page has it.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AwardPageJson(
        @JsonUnwrapped AwardJson award,
        String paymentRoute,
        String purpose,
        @Nullable String reason,
        @Nullable String directGrounds,
        List<Year> financialYears,
        List<Area> areas,
        List<Announcement> announcements,
        List<String> disagreements,
        List<Dispensation> dispensations,
        List<Evaluation> evaluations,
        List<String> earlierAwards,
        List<String> laterAwards) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Year(String financialYear, BigDecimal amount) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Area(String gssCode, String name, String region) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Announcement(
            LocalDate announcedOn,
            BigDecimal amount,
            String qualifier,
            String sourceTitle,
            @Nullable String sourceUrl,
            String quote) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Dispensation(String ruleCode, @Nullable String rule, String breach, String reason, LocalDate allowedOn) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Evaluation(
            String title,
            String evaluator,
            int evidenceLevel,
            LocalDate publishedOn,
            @Nullable String reportUrl) {}

    /// What the page of an award says.
    /// @param url the award's page
    public static AwardPageJson of(AwardPage page, String url) {
        var facts = page.facts();
        return new AwardPageJson(
                AwardJson.of(page.row(), url),
                facts.paymentRoute(),
                facts.purpose(),
                facts.reason(),
                facts.directGrounds(),
                page.profile().stream()
                        .map(year -> new Year(year.year().toString(), AwardJson.pounds(year.amount())))
                        .toList(),
                page.places().stream()
                        .map(place -> new Area(place.gssCode(), place.name(), place.region()))
                        .toList(),
                page.announcements().stream()
                        .map(said -> new Announcement(
                                said.announcedOn(),
                                AwardJson.pounds(said.amount()),
                                said.qualifier(),
                                said.sourceTitle(),
                                said.sourceUrl(),
                                said.quote()))
                        .toList(),
                page.disagreements(),
                page.dispensations().stream()
                        .map(set -> new Dispensation(
                                set.ruleCode(), set.statement(), set.breach(), set.reason(), set.decidedOn()))
                        .toList(),
                page.evaluations().stream()
                        .map(study -> new Evaluation(
                                study.title(),
                                study.evaluator(),
                                study.evidenceLevel(),
                                study.publishedOn(),
                                whole(study.reportUrl(), url)))
                        .toList(),
                page.earlier().stream().map(AwardPage.Sibling::reference).toList(),
                page.later().stream().map(AwardPage.Sibling::reference).toList());
    }

    /// An address within the service with its beginning, as the page of the award has it.
    private static @Nullable String whole(@Nullable String address, String page) {
        return address == null ? null : URI.create(page).resolve(address).toString();
    }
}
