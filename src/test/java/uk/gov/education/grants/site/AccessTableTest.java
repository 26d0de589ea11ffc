package uk.gov.education.grants.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;
import uk.gov.education.grants.support.SiteReader;

/// Who gets what, at every address, as the demonstration stands. The table `src/docs/access.md` is written from the
/// service's own answers: where the committed table differs this test fails and writes it anew, so that a change of
/// anybody's access is read by a person before it lands. A route that is not asked for fails the build.
@DemoHouse
class AccessTableTest {

    private static final Path TABLE = Path.of("src/docs/access.md");

    private static final List<String> PEOPLE = List.of(
            "public",
            "officer",
            "officer2",
            "approver",
            "director",
            "finance",
            "analyst",
            "admin",
            "assessor1",
            "assessor2",
            "assessor3",
            "assessor4",
            "evaluator",
            "editor.hackney",
            "certifier.hackney",
            "editor.calderdale",
            "certifier.calderdale",
            "editor.fostering",
            "certifier.fostering");

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @Autowired
    JdbcClient db;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Line(String route, String address, Map<String, String> answers) {}

    @Test
    void everyPersonGetsWhatTheTableSaysAndReadingChangesNothing() throws IOException {
        var before = everythingKept();
        var reading = lines(HttpMethod.GET, Stream.concat(site.pages().stream(), site.files().stream()));
        assertThat(everythingKept())
                .as("what is kept, after every page was read")
                .isEqualTo(before);
        var acting = lines(HttpMethod.POST, site.actions().stream());
        assertThat(everythingKept())
                .as("what is kept, after every form was sent and undone")
                .isEqualTo(before);

        var asked = Stream.concat(reading.stream(), acting.stream())
                .map(Line::route)
                .collect(Collectors.toSet());
        assertThat(asked).as("routes that Site asks for").containsAll(routes());
        assertThat(Stream.concat(reading.stream(), acting.stream())
                        .filter(line -> line.answers().values().stream().anyMatch(each -> each.startsWith("error"))))
                .as("addresses that fail")
                .isEmpty();
        assertThat(acting.stream()
                        .filter(line -> !line.answers().containsValue("yes"))
                        .map(Line::address))
                .as("actions that nobody may do")
                .containsExactlyInAnyOrderElementsOf(site.actions().stream()
                        .filter(action -> action.status() == 404)
                        .map(Visit::address)
                        .toList());
        compare(table(reading, acting));
    }

    private List<Line> lines(HttpMethod method, Stream<Visit> visits) {
        var addresses = new LinkedHashMap<String, Line>();
        visits.forEach(visit -> addresses.computeIfAbsent(visit.address(), address -> line(method, address)));
        return List.copyOf(addresses.values());
    }

    private Line line(HttpMethod method, String address) {
        var answers = new LinkedHashMap<String, String>();
        var route = method + " " + address;
        for (var who : PEOPLE) {
            var answer = reader.send(method, who, address, new LinkedMultiValueMap<>());
            answers.put(who, inWords(answer));
            var pattern = answer.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            route = pattern == null ? route : method + " " + pattern;
        }
        return new Line(route, address, answers);
    }

    private static String inWords(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        var next = Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "");
        return switch (status) {
            case 403 -> "no";
            case 404 -> "absent";
            case 302 -> next.endsWith("/sign-in") ? "sign in" : "yes";
            default -> status < 500 ? "yes" : "error " + status;
        };
    }

    /// Every address the service has a handler for, by method and pattern.
    private TreeSet<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("uk.gov.education.grants"))
                .flatMap(route -> route.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                route.getKey().getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A fingerprint of each table, save those of sessions, of the scheduler, and of what it links of the audit
    /// trail: they change by the clock and not by what is read. What it would send is kept in `letter`, which is
    /// looked at.
    private Map<String, String> everythingKept() {
        var tables = db.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'spring_session%'
                          and table_name not in ('scheduled_tasks', 'audit_link', 'audit_horizon')""").query(String.class).list();
        var kept = new TreeMap<String, String>();
        for (var table : tables) {
            kept.put(
                    table,
                    db.sql("select coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') from %s t"
                                    .formatted(table))
                            .query(String.class)
                            .single());
        }
        return kept;
    }

    private static void compare(String written) throws IOException {
        var committed = Files.exists(TABLE) ? Files.readString(TABLE) : "";
        if (!committed.equals(written)) {
            Files.writeString(TABLE, written);
        }
        assertThat(written)
                .as("%s did not say who gets what. It is written anew: read the difference and commit it.", TABLE)
                .isEqualTo(committed);
    }

    private static String table(List<Line> reading, List<Line> acting) {
        return """
                # Who gets what

                Written by `AccessTableTest` from the answers of the service: do not edit by hand.

                What each person of the demonstration gets at every address, as the demonstration stands: **yes** (also where the
                page says that it is too late or too early), **no** (may not), **absent** (looks as if it were not there), **sign
                in**.

                ## Pages and files

                %s
                ## Forms

                %s""".formatted(rows(reading), rows(acting));
    }

    private static String rows(List<Line> lines) {
        return "| address | yes | no | absent | sign in |\n|---|---|---|---|---|\n"
                + lines.stream()
                        .sorted(Comparator.comparing(Line::route)
                                .thenComparing(line -> withoutYear(line.address()))
                                .thenComparing(line -> who(line, "yes")))
                        .map(line -> "| `%s` | %s |\n"
                                .formatted(
                                        withoutYear(line.address()),
                                        Stream.of("yes", "no", "absent", "sign in")
                                                .map(answer -> who(line, answer))
                                                .collect(joining(" | "))))
                        .collect(joining());
    }

    private static String who(Line line, String answer) {
        var people = line.answers().entrySet().stream()
                .filter(each -> each.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .toList();
        if (people.size() == PEOPLE.size()) {
            return "everybody";
        }
        return people.size() > PEOPLE.size() / 2 ? "everybody else" : String.join(", ", people);
    }

    /// The demonstration lives in the present year, and its references say so; the table is for any year, and for any
    /// letter.
    private static String withoutYear(String address) {
        return address.replaceAll("(BID|ASM|EV|DEMO|FLX|IMP)-\\d{4}-", "$1-yyyy-")
                .replaceAll("/letters/\\d+/", "/letters/n/")
                .replaceAll("/[0-9a-f-]{36}(?=/|$)", "/x");
    }
}
