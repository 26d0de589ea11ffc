package uk.gov.education.grants.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;
import uk.gov.education.grants.support.SiteReader;

/// The whole site against `audit/sightings.yaml`: whatever is opened, taken or refused is written down exactly as the
/// table says, and no page shows more than it says.
@DemoHouse
class SightingSiteTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @Autowired
    ShownAt shownAt;

    @Autowired
    ActorLookup people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /// A line as it was written, and what was asked for.
    private record Looked(
            Visit visit, Actor actor, Shown shown, int status, String content, String template, List<String> lines) {}

    /// How a template reads the name of whoever did something, whether or not the demonstration has one there.
    private static final Pattern NAME_OF_SOMEBODY = Pattern.compile("\\w*([bB]y|[pP]erson)Name\\b");

    @Test
    void everyAddressSaysWhatItShowsAndNoWordIsSpareAndOnlyOpenOnesHoldLinksThatLetPeopleIn() {
        var routes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("uk.gov.education.grants"))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .distinct()
                .toList();
        assertThat(routes.stream().filter(route -> shownAt.route(route).isEmpty()))
                .as("routes that audit/sightings.yaml does not know")
                .isEmpty();
        assertThat(shownAt.unused(routes)).as("patterns that no route needs").isEmpty();
        assertThat(routes.stream().filter(route -> route.contains("{token}")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(shownAt.route(route)).contains(Shown.OPEN));
    }

    @Test
    void everyPageAndFileIsWrittenDownOnceOrNotAtAllAndShowsNoMoreThanIsSaid() {
        var names = db.sql("select name from person union select username from person")
                .query(String.class)
                .list();
        var accounts = db.sql("select account_number from bank_details")
                .query(String.class)
                .list();
        assertThat(accounts).isNotEmpty();
        var written = new ArrayList<Shown>();
        var tooMuch = new ArrayList<String>();
        visits().map(this::look).forEach(looked -> {
            assertThat(looked.lines())
                    .as("what is written down of %s", looked.visit())
                    .isEqualTo(expected(looked));
            if (!looked.lines().isEmpty()) {
                written.add(looked.shown());
            }
            if (looked.shown() == Shown.PLAIN && looked.status() == 200) {
                names.stream()
                        .filter(name -> !isOwn(name, looked))
                        .filter(looked.content()::contains)
                        .forEach(name -> tooMuch.add("%s at %s".formatted(name, looked.visit())));
                NAME_OF_SOMEBODY
                        .matcher(looked.template())
                        .results()
                        .forEach(name -> tooMuch.add("%s at %s".formatted(name.group(), looked.visit())));
            }
            if (looked.shown() != Shown.BANK) {
                accounts.stream()
                        .filter(looked.content()::contains)
                        .forEach(account -> tooMuch.add("account %s at %s".formatted(account, looked.visit())));
            }
        });
        assertThat(written)
                .contains(Shown.CASE, Shown.PEOPLE, Shown.FILE, Shown.BANK)
                .hasSizeGreaterThan(100);
    }

    @Test
    void whoeverIsRefusedAnywhereIsWrittenDownOnce() {
        var refused = visits().map(visit -> look(new Visit("assessor4", visit.address(), visit.status(), false)))
                .filter(looked -> looked.status() == 403 || looked.status() == 404)
                .filter(looked -> looked.shown() != Shown.OPEN)
                .toList();
        assertThat(refused)
                .hasSizeGreaterThan(150)
                .allSatisfy(looked -> assertThat(looked.lines()).isEqualTo(expected(looked)));
    }

    @Test
    void whatIsSaidToBeOpenIsWhatThePublicGets() {
        assertThat(visits().filter(visit -> isOpen(visit) != isShownToThePublic(visit)))
                .isEmpty();
    }

    private Stream<Visit> visits() {
        return Stream.concat(site.pages().stream(), site.files().stream());
    }

    private boolean isOpen(Visit visit) {
        return routeOf(reader.get(visit.who(), visit.address())) == Shown.OPEN;
    }

    private boolean isShownToThePublic(Visit visit) {
        return !Objects.requireNonNullElse(
                        reader.get("public", visit.address()).getResponse().getRedirectedUrl(), "")
                .endsWith("/sign-in");
    }

    private Looked look(Visit visit) {
        return Objects.requireNonNull(transaction.execute(undone -> {
            undone.setRollbackOnly();
            var before = db.sql("select coalesce(max(id), 0) from sighting")
                    .query(Long.class)
                    .single();
            var answer = reader.send(HttpMethod.GET, visit.who(), visit.address(), new LinkedMultiValueMap<>());
            var lines = db.sql("""
                            select concat_ws(' ', person_name, shown, was_refused, method, address) from sighting
                            where id > :before""").param("before", before).query(String.class).list();
            return new Looked(
                    visit,
                    people.actor(visit.who() + "@example.org").orElse(Actor.PUBLIC),
                    routeOf(answer),
                    answer.getResponse().getStatus(),
                    contentOf(answer),
                    templateOf(answer),
                    lines);
        }));
    }

    private Shown routeOf(MvcTestResult answer) {
        var route = answer.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return shownAt.route(String.valueOf(route)).orElse(Shown.OPEN);
    }

    private static List<String> expected(Looked looked) {
        var refused = looked.status() == 403 || looked.status() == 404;
        var isWritten = refused
                ? looked.shown() != Shown.OPEN
                : looked.status() == 200 && looked.shown().isWrittenDownOf(looked.actor());
        return isWritten && looked.actor().isSignedIn()
                ? List.of("%s %s %s GET %s"
                        .formatted(
                                looked.actor().name(),
                                looked.shown(),
                                refused ? "t" : "f",
                                looked.visit().address().replaceFirst("\\?.*", "")))
                : List.of();
    }

    private static boolean isOwn(String name, Looked looked) {
        return name.equals(looked.actor().name()) || name.equals(looked.visit().who() + "@example.org");
    }

    private static String templateOf(MvcTestResult answer) {
        var page = answer.getMvcResult().getModelAndView();
        var template = TEMPLATES.resolve((page == null ? "none" : page.getViewName()) + ".html");
        try {
            return Files.exists(template) ? Files.readString(template) : "";
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What is about the page; its head names the person who reads it.
    private static String contentOf(MvcTestResult answer) {
        var text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var main = Jsoup.parse(text).select("main");
        return main.isEmpty() ? text : main.html();
    }
}
