package uk.gov.education.grants.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.grants.portfolio.Found.FoundBid;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Money;

/// Two scenarios side by side.
public record ComparisonView(RoundView round, Scenario one, Scenario other) {

    /// A bid that the two treat differently.
    public record Difference(FoundBid bid, Money inOne, Money inOther) {}

    public List<Difference> differences() {
        var ones = byReference(one);
        var others = byReference(other);
        var all = new LinkedHashMap<>(ones);
        others.forEach(all::putIfAbsent);
        return all.values().stream()
                .map(bid -> new Difference(bid, amount(ones, bid), amount(others, bid)))
                .filter(difference -> !difference.inOne().equals(difference.inOther()))
                .toList();
    }

    private static Map<String, FoundBid> byReference(Scenario scenario) {
        var bids = new LinkedHashMap<String, FoundBid>();
        scenario.found().map(Found::bids).orElse(List.of()).forEach(bid -> bids.put(bid.reference(), bid));
        return bids;
    }

    private static Money amount(Map<String, FoundBid> bids, FoundBid like) {
        var bid = bids.get(like.reference());
        return bid == null ? Money.ZERO : bid.amount().total();
    }
}
