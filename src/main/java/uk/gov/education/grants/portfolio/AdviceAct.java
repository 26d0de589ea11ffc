package uk.gov.education.grants.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.Advice;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.NotItsTurn;
import uk.gov.education.grants.award.RecommendOutcome.Noted;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.RecommendationService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Records the panel's advice as the sheet has it: fund what stands above the line, hold what stands below it in
/// reserve, do not fund what is below the quality threshold.
@Component
class AdviceAct implements BulkAct {

    private final PanelService panel;
    private final RankedBids ranked;
    private final BidDecisionService decisions;
    private final RecommendationService recommendations;

    AdviceAct(
            PanelService panel,
            RankedBids ranked,
            BidDecisionService decisions,
            RecommendationService recommendations) {
        this.panel = panel;
        this.ranked = ranked;
        this.decisions = decisions;
        this.recommendations = recommendations;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.ADVICE;
    }

    @Override
    public List<BulkItem> itemsFor(Actor by, RoundView round) {
        var open = panel.sheet(round, Amounts.AS_KEPT).open();
        var labels = ranked.labels(open);
        return open.stream()
                .map(line -> new BulkItem(
                        line.bid().reference(),
                        labels.of(line).project(),
                        labels.of(line).lead(),
                        whatFor(line),
                        line.counted(),
                        true,
                        detailOf(line)))
                .toList();
    }

    @Override
    public Result act(Actor by, String subject, Map<String, String> detail, String reason) {
        var bid = BidReference.of(subject);
        var why = "%s %s".formatted(detail.get("where"), reason);
        var advice = switch (Place.valueOf(String.valueOf(detail.get("place")))) {
            case FUNDED -> {
                var view = decisions.toRecommend(by, bid);
                yield new Advice.Fund(view.kind(), profileOf(detail), view.route(), why);
            }
            case BELOW_LINE, RESERVE -> new Advice.Reserve(why);
            case BELOW_THRESHOLD, NOT_FUNDED -> new Advice.DoNotFund(why);
        };
        return switch (recommendations.recommend(by, bid, advice)) {
            case Proposed proposed ->
                Result.done(
                        proposed.toDispense().isEmpty()
                                ? "Award %s is proposed.".formatted(proposed.award())
                                : "Award %s is proposed; it needs a dispensation.".formatted(proposed.award()));
            case Noted _ -> Result.done(advice.kind().title() + ".");
            case NotItsTurn refused -> Result.refused(refused.sentence() + ".");
            case NotFundable refused ->
                Result.refused(refused.breaches().stream()
                        .map(breach -> "%s. %s".formatted(breach.rule().title(), breach.reason()))
                        .collect(Collectors.joining(" ")));
        };
    }

    private static String whatFor(PanelLine line) {
        return switch (line.place()) {
            case FUNDED -> "Fund " + line.bid().proposed();
            case BELOW_LINE, RESERVE ->
                "Hold in reserve, number " + line.reserve().orElseThrow();
            case BELOW_THRESHOLD, NOT_FUNDED -> "Do not fund";
        };
    }

    private static Map<String, String> detailOf(PanelLine line) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("place", line.place().name());
        detail.put(
                "where",
                "Ranked %d with %s: %s."
                        .formatted(
                                line.rank(),
                                line.bid().score(),
                                line.reserve()
                                        .map(number -> "number %d on the reserve list".formatted(number))
                                        .orElse(line.place().title().toLowerCase(Locale.UK))));
        line.counted().years().forEach((year, amount) -> detail.put("year-" + year, String.valueOf(amount.pence())));
        return detail;
    }

    private static SpendProfile profileOf(Map<String, String> detail) {
        var years = new TreeMap<FinancialYear, Money>();
        detail.forEach((name, value) -> {
            if (name.startsWith("year-")) {
                years.put(FinancialYear.of(name.substring("year-".length())), new Money(Long.parseLong(value)));
            }
        });
        return new SpendProfile(years);
    }
}
