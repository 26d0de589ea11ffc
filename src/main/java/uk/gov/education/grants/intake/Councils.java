package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.gov.education.grants.intake.Body.Area;

/// The councils by all that files call them: by name, by official name, by both without the words that say what kind
/// of council it is, and by what people say instead.
final class Councils {

    /// What names in files have for names in the reference data; both without the words that are left out.
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("hull", "kingston upon hull"),
            Map.entry("kingston upon hull city", "kingston upon hull"),
            Map.entry("durham", "county durham"),
            Map.entry("bath and ne somerset", "bath and north east somerset"),
            Map.entry("banes", "bath and north east somerset"),
            Map.entry("hereford", "herefordshire"),
            Map.entry("herefordshire county of", "herefordshire"),
            Map.entry("bristol city of", "bristol"),
            Map.entry("kingston upon hull city of", "kingston upon hull"),
            Map.entry("rbkc", "kensington and chelsea"),
            Map.entry("telford", "telford and wrekin"),
            Map.entry("newcastle", "newcastle upon tyne"),
            Map.entry("southend", "southend on sea"),
            Map.entry("stockton", "stockton on tees"),
            Map.entry("stoke", "stoke on trent"),
            Map.entry("cheshire west", "cheshire west and chester"),
            Map.entry("windsor and maidenhead royal", "windsor and maidenhead"),
            Map.entry("bcp", "bournemouth christchurch and poole"));

    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\b(the|council|borough|county|city|metropolitan|district|unitary|authority|royal|corporation|council of the"
                    + "|mbc|mdc|lbc|lb|bc|cc|dc|cbc|mb|childrens services)\\b");

    private final Map<String, Set<Body>> byExactName = new TreeMap<>();
    private final Map<String, Set<Body>> byPlainName = new TreeMap<>();
    private final Map<String, Body> byCode = new TreeMap<>();

    /// @param bodies those of them that are councils
    Councils(List<Body> bodies) {
        for (var council : bodies) {
            for (var name : council.names()) {
                byExactName
                        .computeIfAbsent(exact(name), _ -> new LinkedHashSet<>())
                        .add(council);
                byPlainName
                        .computeIfAbsent(plain(name), _ -> new LinkedHashSet<>())
                        .add(council);
            }
            council.areas().forEach(area -> byCode.put(area.gssCode(), council));
        }
    }

    /// Those that are called so letter for letter, capitals apart; where none is, those that are called so otherwise.
    List<Body> called(String name) {
        var exact = byExactName.getOrDefault(exact(name), Set.of());
        return List.copyOf(exact.isEmpty() ? byPlainName.getOrDefault(plain(name), Set.of()) : exact);
    }

    boolean isExactly(String name, Body council) {
        return byExactName.getOrDefault(exact(name), Set.of()).contains(council);
    }

    Optional<Body> ofCode(String gssCode) {
        return Optional.ofNullable(byCode.get(gssCode));
    }

    /// The area in force on a day that goes by a name, if it is one and no other.
    Optional<Area> areaCalled(String name, LocalDate on) {
        var areas = called(name).stream()
                .flatMap(council -> council.areaOn(on).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    private static String exact(String name) {
        return name.toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replaceAll("[’'.]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    static String plain(String name) {
        var exact = exact(name);
        if (exact.startsWith("city of london")) {
            return "city of london";
        }
        var whole = exact.replaceFirst("^(the )?london borough of ", "")
                .replaceFirst(" london borough( of)?( council)?$", "");
        var bare =
                LEFT_OUT.matcher(whole).replaceAll(" ").replaceAll("\\s+", " ").strip();
        var named = bare.replaceFirst("^of ", "").strip();
        return ALIASES.getOrDefault(named, named);
    }
}
