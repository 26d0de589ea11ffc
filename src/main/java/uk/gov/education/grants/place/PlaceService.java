package uk.gov.education.grants.place;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.place.PlacePage.YearLine;
import uk.gov.education.grants.place.PlaceReader.Area;
import uk.gov.education.grants.place.PlaceReader.RegionSet;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.AwardOrder;
import uk.gov.education.grants.register.PublicDay;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Region;

/// Says where money went and where more can be had. Everybody may read all of it, as in the register.
@Service
@Transactional(readOnly = true)
public class PlaceService {

    private final PlaceReader reader;
    private final RegisterService register;
    private final PublicDay day;
    private final CsvCopy copy;
    private final Clock clock;

    PlaceService(PlaceReader reader, RegisterService register, PublicDay day, CsvCopy copy, Clock clock) {
        this.reader = reader;
        this.register = register;
        this.day = day;
        this.copy = copy;
        this.clock = clock;
    }

    /// All of England. The money of parts, regions and what is for several of them adds up to the whole.
    public PlacesView england(Actor by, PlaceFilter filter) {
        day.say();
        var sets = reader.regionSets(filter);
        var areas = reader.areas(filter);
        return new PlacesView(
                filter,
                sets.stream().mapToLong(RegionSet::awards).sum(),
                Money.sum(sets.stream().map(RegionSet::money).toList()),
                Arrays.stream(Part.values())
                        .map(part -> together(part.title(), part.regions(), sets, areas))
                        .toList(),
                Arrays.stream(Region.values())
                        .map(region -> together(region.title(), Set.of(region), sets, areas))
                        .toList(),
                alone(sets, set -> set.regions().size() > 1),
                alone(sets, set -> set.regions().isEmpty()),
                areas.stream()
                        .filter(area -> area.tile().isPresent())
                        .map(Area::row)
                        .toList(),
                areas.stream()
                        .filter(area -> area.tile().isEmpty())
                        .map(Area::row)
                        .toList(),
                areas.stream().map(Area::tile).flatMap(Optional::stream).toList(),
                reader.rounds(clock.instant()));
    }

    /// The area of a GSS code, also of one that is no longer in force.
    public PlacePage place(Actor by, String code) {
        day.say();
        var found = reader.area(code).orElseThrow(() -> new NotFound("place " + code));
        var years = reader.years(code, found.geography());
        var all = years.stream().map(YearLine::given).reduce(Given.NOTHING, Given::plus);
        return new PlacePage(
                code,
                found.name(),
                found.region(),
                found.geography(),
                found.from(),
                found.to(),
                reader.changes(code, "became"),
                reader.changes(code, "came from"),
                new PlaceRow("", found.name(), found.region().title(), all, found.children()),
                years,
                register.search(by, new AwardFilter(Map.of("authority", code)), AwardOrder.NEWEST_FIRST),
                reader.rounds(clock.instant()).stream()
                        .filter(round -> round.isFor(Set.of(found.region())))
                        .toList());
    }

    /// One row for each authority that the page shows.
    public Csv csv(Actor by, PlaceFilter filter) {
        var where = filter.where()
                .with("as_of", filter.geography().asOf().toString())
                .with("today", day.today().toString());
        return copy.of("""
                select m.gss_code as authority_code,
                       csv_safe(m.name) as authority,
                       m.region,
                       coalesce(sum(t.awards) filter (where t.alone), 0) as awards_alone,
                       round(coalesce(sum(t.amount_pence) filter (where t.alone), 0) / 100.0, 2) as amount_alone,
                       coalesce(sum(t.awards) filter (where not t.alone), 0) as awards_shared,
                       round(coalesce(sum(t.amount_pence) filter (where not t.alone), 0) / 100.0, 2) as amount_shared,
                       m.children,
                       round(coalesce(sum(t.amount_pence) filter (where t.alone), 0) / 100.0 / nullif(m.children, 0), 2)
                           as amount_alone_per_child
                  from place_on_map m
                  left join (select * from place_area %s) t on t.as_of = m.as_of and t.gss_code = m.gss_code
                 where m.as_of = cast(:as_of as date)
                 group by m.gss_code, m.name, m.region, m.tile_row, m.children
                having m.tile_row is not null or sum(t.awards) > 0
                 order by m.name, m.gss_code""".formatted(where.clause()), where.values());
    }

    private static PlaceRow together(String name, Set<Region> regions, List<RegionSet> sets, List<Area> areas) {
        var alone = alone(sets, set -> !set.regions().isEmpty() && regions.containsAll(set.regions()));
        var shared = sum(
                sets,
                set -> !regions.containsAll(set.regions())
                        && set.regions().stream().anyMatch(regions::contains));
        return new PlaceRow(
                "",
                name,
                "",
                alone.plus(Given.shared(shared.awards(), shared.money())),
                children(areas.stream()
                        .filter(area -> area.tile().isPresent() && regions.contains(area.region()))
                        .map(area -> area.row().children())
                        .toList()));
    }

    /// All children of these areas; nothing if the number of one was not published.
    private static Optional<Long> children(Collection<Optional<Long>> counts) {
        return counts.stream().allMatch(Optional::isPresent)
                ? Optional.of(counts.stream().mapToLong(Optional::orElseThrow).sum())
                : Optional.empty();
    }

    private static Given alone(List<RegionSet> sets, Predicate<RegionSet> wanted) {
        var sum = sum(sets, wanted);
        return Given.alone(sum.awards(), sum.money());
    }

    private static RegionSet sum(List<RegionSet> sets, Predicate<RegionSet> wanted) {
        var found = sets.stream().filter(wanted).toList();
        return new RegionSet(
                Set.of(),
                found.stream().mapToLong(RegionSet::awards).sum(),
                Money.sum(found.stream().map(RegionSet::money).toList()));
    }
}
