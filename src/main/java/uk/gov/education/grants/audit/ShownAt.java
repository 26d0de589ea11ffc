package uk.gov.education.grants.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What every address of the service shows of others, as `audit/sightings.yaml` says it.
@Component
public class ShownAt {

    private static final String FILE = "/audit/sightings.yaml";

    /// Those that say most of an address come first.
    private final List<Part> parts;

    private final Map<String, Optional<Shown>> known = new ConcurrentHashMap<>();

    ShownAt() {
        this.parts = read().entrySet().stream()
                .flatMap(part -> part.getValue().stream()
                        .map(pattern -> new Part(
                                PathPatternParser.defaultInstance.parse(pattern),
                                Shown.valueOf(part.getKey().toUpperCase(Locale.ROOT)))))
                .sorted(Comparator.comparing(Part::pattern))
                .toList();
    }

    private record Part(PathPattern pattern, Shown shown) {}

    /// What is shown at a route, written as its controller writes it: "/bids/{bid}/case". Nothing where the table does
    /// not know it.
    public Optional<Shown> route(String route) {
        return known.computeIfAbsent(route, this::lookUp);
    }

    private Optional<Shown> lookUp(String route) {
        return partOf(route).map(Part::shown);
    }

    /// Patterns that no route needs.
    List<String> unused(List<String> routes) {
        var used = routes.stream()
                .flatMap(route -> partOf(route).stream())
                .map(Part::pattern)
                .toList();
        return parts.stream()
                .map(Part::pattern)
                .filter(pattern -> !used.contains(pattern))
                .map(PathPattern::getPatternString)
                .toList();
    }

    private Optional<Part> partOf(String route) {
        var path = PathContainer.parsePath(route);
        return parts.stream().filter(part -> part.pattern().matches(path)).findFirst();
    }

    private static Map<String, List<String>> read() {
        try (InputStream file = Objects.requireNonNull(ShownAt.class.getResourceAsStream(FILE))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
