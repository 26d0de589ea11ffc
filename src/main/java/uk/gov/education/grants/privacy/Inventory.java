package uk.gov.education.grants.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the database keeps, table by table, as `privacy/inventory.yaml` says it.
public final class Inventory {

    private static final String FILE = "/privacy/inventory.yaml";

    /// Whom a column is about.
    public enum About {
        /// Holds the id of a person.
        PERSON,
        /// Holds a person's name, address or post.
        NAME,
        /// Holds what somebody wrote, which may name anybody.
        WORDS,
        /// Says where money is paid to.
        BANK,
        /// Lets somebody in.
        SECRET,
        /// Nobody.
        PLAIN
    }

    /// One table.
    ///
    /// @param columns those of each kind; a kind that the table has none of is left out
    public record Table(String name, Purpose purpose, Kept kept, Map<About, List<String>> columns) {

        public List<String> columns(About about) {
            return columns.getOrDefault(about, List.of());
        }

        /// Whether any column says something of a person.
        public boolean isAboutPeople() {
            return columns.keySet().stream().anyMatch(about -> about != About.PLAIN);
        }
    }

    private final List<Table> tables;

    private Inventory(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /// By name.
    public List<Table> tables() {
        return tables;
    }

    static Inventory read() {
        try (InputStream file = Objects.requireNonNull(Inventory.class.getResourceAsStream(FILE))) {
            Map<String, Map<String, Object>> tables = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Inventory(tables.entrySet().stream()
                    .map(table -> table(table.getKey(), table.getValue()))
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Table table(String name, Map<String, Object> said) {
        var columns = new LinkedHashMap<About, List<String>>();
        for (var about : About.values()) {
            if (said.get(about.name().toLowerCase(Locale.ROOT)) instanceof List<?> listed) {
                columns.put(about, listed.stream().map(String::valueOf).toList());
            }
        }
        return new Table(
                name,
                Purpose.valueOf(String.valueOf(said.get("purpose"))),
                Kept.valueOf(String.valueOf(said.get("kept"))),
                columns);
    }
}
