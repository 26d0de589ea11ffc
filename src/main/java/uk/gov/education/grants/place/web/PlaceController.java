package uk.gov.education.grants.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.BarChart;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.place.Geography;
import uk.gov.education.grants.place.Part;
import uk.gov.education.grants.place.PlaceFilter;
import uk.gov.education.grants.place.PlaceRow;
import uk.gov.education.grants.place.PlaceService;
import uk.gov.education.grants.place.PlacesView;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// "Any money coming up North?"
@Controller
class PlaceController {

    private static final CacheControl PUBLIC = CacheControl.noCache().cachePublic();

    /// How much of the charts the names of regions and the figures take.
    private static final int NAMES = 190;

    private static final int FIGURES = 110;

    private static final List<Option> GEOGRAPHIES = Arrays.stream(Geography.values())
            .map(geography -> Option.of(geography.value(), "Councils of " + new InWords().day(geography.asOf())))
            .toList();

    private final PlaceService places;
    private final RegisterService register;

    PlaceController(PlaceService places, RegisterService register) {
        this.places = places;
        this.register = register;
    }

    @GetMapping("/places")
    String england(Actor actor, Typed typed, Model model) {
        var reading = typed.read();
        var choices = register.choices(actor);
        var filter = PlaceFilter.read(reading, choices);
        var view = places.england(actor, filter);
        model.addAttribute("page", view)
                .addAttribute("form", reading.form())
                .addAttribute("choices", choices)
                .addAttribute("geographies", GEOGRAPHIES)
                .addAttribute("north", Part.NORTH.regions())
                .addAttribute(
                        "money", bars(view, place -> Optional.of(place.given().aloneMoney())))
                .addAttribute("perChild", bars(view, PlaceRow::perChild))
                .addAttribute("map", TileMap.of(view.tiles()))
                .addAttribute("csv", Address.of("/places.csv", filter.query()));
        return "place/england";
    }

    @GetMapping("/places.csv")
    void download(Actor actor, Typed typed, HttpServletResponse response) throws IOException {
        var reading = typed.read();
        var filter = PlaceFilter.read(reading, register.choices(actor));
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, "places.csv", PUBLIC, places.csv(actor, filter));
        }
    }

    @GetMapping("/places/{authority:E\\d{8}}")
    String place(Actor actor, @PathVariable String authority, Model model) {
        model.addAttribute("page", places.place(actor, authority));
        return "place/authority";
    }

    /// A bar for each region; "not known" where its children are not.
    private static BarChart bars(PlacesView view, Function<PlaceRow, Optional<Money>> measure) {
        return BarChart.of(
                NAMES,
                FIGURES,
                view.regions().stream()
                        .map(region -> {
                            var amount = measure.apply(region);
                            var pence = amount.map(Money::pence).orElse(0L);
                            return new BarChart.Line(
                                    region.name(),
                                    pence,
                                    pence,
                                    amount.map(Money::toString).orElse("not known"));
                        })
                        .toList());
    }
}
