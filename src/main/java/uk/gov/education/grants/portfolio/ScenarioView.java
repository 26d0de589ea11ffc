package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.TreeMap;
import uk.gov.education.grants.portfolio.Found.FoundBid;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Region;

/// One scenario as its page shows it.
public record ScenarioView(RoundView round, Scenario scenario, boolean mayPrepare) {

    /// What one region or theme gets.
    public record ShareLine(String name, Money money, Percent share, long bids) {}

    /// What each region gets: a bid that works in several counts in each by an equal part, the odd penny in the first.
    public List<ShareLine> regions() {
        var found = scenario.found().orElseThrow();
        var money = new TreeMap<Region, Money>();
        var bids = new TreeMap<Region, Long>();
        for (var bid : found.in()) {
            var pence = bid.amount().total().pence();
            var parts = Math.max(1, bid.regions().size());
            for (var index = 0; index < bid.regions().size(); index++) {
                var part = pence / parts + (index < pence % parts ? 1 : 0);
                var region = Region.of(bid.regions().get(index));
                money.merge(region, new Money(part), Money::plus);
                bids.merge(region, 1L, Long::sum);
            }
        }
        return money.entrySet().stream()
                .map(line -> line(line.getKey().title(), line.getValue(), bids.getOrDefault(line.getKey(), 0L), found))
                .toList();
    }

    /// What each of the round's themes gets, in its order; nothing where the round has none.
    public List<ShareLine> themes() {
        var found = scenario.found().orElseThrow();
        return round.themes().stream()
                .map(theme -> {
                    var under = found.in().stream()
                            .filter(bid -> theme.equals(bid.theme()))
                            .toList();
                    var money = Money.sum(
                            under.stream().map(bid -> bid.amount().total()).toList());
                    return line(theme, money, under.size(), found);
                })
                .toList();
    }

    private static ShareLine line(String name, Money money, long bids, Found found) {
        return new ShareLine(name, money, Percent.of(money, found.total().total()), bids);
    }

    /// Those that other limits than money moved, for "what the limits cost, bid by bid".
    public List<FoundBid> moved() {
        return scenario.found().map(Found::bids).orElse(List.of()).stream()
                .filter(FoundBid::isMoved)
                .toList();
    }
}
