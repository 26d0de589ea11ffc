package uk.gov.education.grants.place.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.grants.place.MapTile;
import uk.gov.education.grants.place.PlaceRow;
import uk.gov.education.grants.shared.Money;

/// England as squares, the darker the more was given for each child. The squares with money of their own are divided
/// into four bands, each of as many squares as the next.
public record TileMap(int width, int height, List<Square> squares, List<Band> bands) {

    static final int BANDS = 4;

    private static final int SIDE = 40;
    private static final int EDGE = 1;
    private static final int LETTERS = 3;

    /// One square: where it stands, its band, the letters on it and what a pointer is told.
    ///
    /// @param band the word of its style: "0" for nothing, "shared", or "1" to "4"
    public record Square(int x, int y, String band, String letters, String says) {}

    /// What the squares of one band were given for each child, from and to.
    public record Band(int number, Money least, Money most) {}

    static TileMap of(List<MapTile> tiles) {
        var amounts = tiles.stream()
                .map(tile -> tile.place().perChild())
                .flatMap(Optional::stream)
                .filter(Money::isPositive)
                .distinct()
                .sorted()
                .toList();
        return new TileMap(
                SIDE * (1 + tiles.stream().mapToInt(MapTile::column).max().orElse(0)),
                SIDE * (1 + tiles.stream().mapToInt(MapTile::row).max().orElse(0)),
                tiles.stream().map(tile -> square(tile, amounts)).toList(),
                bands(amounts));
    }

    private static Square square(MapTile tile, List<Money> amounts) {
        var place = tile.place();
        return new Square(
                EDGE + tile.column() * SIDE,
                EDGE + tile.row() * SIDE,
                band(place, amounts),
                place.name().substring(0, LETTERS),
                says(place));
    }

    private static String band(PlaceRow place, List<Money> amounts) {
        var given = place.given();
        if (given.isNothing()) {
            return "0";
        }
        return place.perChild()
                .map(amounts::indexOf)
                .filter(index -> index >= 0)
                .map(index -> String.valueOf(bandOf(index, amounts.size())))
                .orElse(given.aloneMoney().isPositive() ? "1" : "shared");
    }

    private static int bandOf(int index, int size) {
        return 1 + index * BANDS / size;
    }

    private static List<Band> bands(List<Money> amounts) {
        var bands = new ArrayList<Band>();
        for (var number = 1; number <= BANDS; number++) {
            var band = number;
            var within = amounts.stream()
                    .filter(amount -> bandOf(amounts.indexOf(amount), amounts.size()) == band)
                    .toList();
            if (!within.isEmpty()) {
                bands.add(new Band(number, within.getFirst(), within.getLast()));
            }
        }
        return bands;
    }

    private static String says(PlaceRow place) {
        var given = place.given();
        if (given.isNothing()) {
            return place.name() + ": nothing";
        }
        var alone = "%s: %s for it alone".formatted(place.name(), given.aloneMoney());
        var perChild = place.perChild().map(", %s for each child"::formatted).orElse("");
        var shared = given.shared() == 0
                ? ""
                : ", and a part of %s in %d shared".formatted(given.sharedMoney(), given.shared());
        return alone + perChild + shared;
    }
}
