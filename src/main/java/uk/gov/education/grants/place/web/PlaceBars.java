package uk.gov.education.grants.place.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.grants.place.PlaceRow;
import uk.gov.education.grants.shared.Money;

/// A bar for each place, the longest as wide as there is room, with its amount at its end.
public record PlaceBars(int height, List<Bar> bars) {

    static final int WIDTH = 600;

    private static final int LEFT = 190;
    private static final int RIGHT = 110;
    private static final int ROW = 34;

    /// One place. The amount is "not known" where the children of the place are not.
    public record Bar(String name, int y, int textY, int width, int amountX, String amount) {}

    static PlaceBars ofMoney(List<PlaceRow> places) {
        return of(places, place -> Optional.of(place.given().aloneMoney()));
    }

    static PlaceBars perChild(List<PlaceRow> places) {
        return of(places, PlaceRow::perChild);
    }

    public int width() {
        return WIDTH;
    }

    public int left() {
        return LEFT;
    }

    private static PlaceBars of(List<PlaceRow> places, Function<PlaceRow, Optional<Money>> measure) {
        var most = places.stream()
                .map(measure)
                .flatMap(Optional::stream)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        var bars = new ArrayList<Bar>();
        for (var place : places) {
            var y = bars.size() * ROW + 3;
            var amount = measure.apply(place);
            var width = amount.map(money -> reach(money, most)).orElse(0);
            bars.add(new Bar(
                    place.name(),
                    y,
                    y + 19,
                    width,
                    LEFT + width + 6,
                    amount.map(Money::toString).orElse("not known")));
        }
        return new PlaceBars(bars.size() * ROW, bars);
    }

    private static int reach(Money amount, Money most) {
        return most.isZero() ? 0 : Math.toIntExact((WIDTH - LEFT - RIGHT) * amount.pence() / most.pence());
    }
}
