package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Looks;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.SiteReader;
import uk.gov.education.grants.support.SiteReader.Read;

/// What holds for every page, empty, filled in or refused: sound HTML, one heading, the protections of the
/// browser, few SQL statements; and, looked at in Chromium wide and narrow, nothing that axe finds, that spills
/// over, or that the console complains of.
@DemoHouse
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest {

    /// Two of them keep the session that every test begins anew.
    private static final int MOST_STATEMENTS = 15;

    private static final int MOST_STATEMENTS_OF_A_DRAFT = 10;

    private static final Pattern DRAFT =
            Pattern.compile("/bids/[^/]+(/(summary|funding|costs|partners|places|declaration|answers/\\d+))?");

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    @LocalServerPort
    int port;

    /// Two browsers look at the pages while this thread reads them: Chromium takes most of the time.
    private final ExecutorService browsers = Executors.newFixedThreadPool(2);

    private final ThreadLocal<Looks> looks = ThreadLocal.withInitial(() -> Looks.at("http://localhost:" + port));

    private record Looked(Read page, Future<List<String>> complaints) {}

    List<Read> pages;
    List<Looked> looked;

    @BeforeAll
    void readThemAll() {
        pages = site.pages().stream().flatMap(reader::read).toList();
        var judged = ConcurrentHashMap.<String>newKeySet();
        looked = pages.stream()
                .map(page -> new Looked(page, browsers.submit(() -> looks.get().complaintsAbout(page, judged))))
                .toList();
    }

    @AfterAll
    void nobodyLooksAnyMore() {
        browsers.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSound() {
        return pages.stream()
                .map(page -> dynamicTest(page.toString(), () -> {
                    assertThat(page.status())
                            .as(page.toString())
                            .isEqualTo(page.visit().status());
                    var document = page.document();
                    assertThat(document.select("h1")).hasSize(1);
                    assertThat(document.title()).endsWith(" - Grant programmes");
                    assertThat(document.title().startsWith("Error: "))
                            .isEqualTo(!document.select(".govuk-error-summary").isEmpty());
                    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
                    assertThat(document.select(".govuk-error-summary a"))
                            .allSatisfy(link -> assertThat(document.select(link.attr("href")))
                                    .hasSize(1));
                    assertThat(page.statements())
                            .as("SQL statements of %s", page)
                            .isLessThanOrEqualTo(mostStatementsOf(page));
                    assertThat(page.headers().getOrDefault("Set-Cookie", "; HttpOnly; SameSite=Lax"))
                            .contains("; HttpOnly", "; SameSite=Lax");
                    assertThat(page.html()).doesNotContain("jsessionid");
                    assertThat(document.select("[href*=@]:not([href^=mailto:]), [action*=@]"))
                            .as("addresses that name somebody")
                            .isEmpty();
                    assertThat(HtmlChecker.complaintsAbout(page.html()))
                            .as(page.toString())
                            .isEmpty();
                }));
    }

    private static int mostStatementsOf(Read page) {
        var isDraft = DRAFT.matcher(page.visit().address()).matches() && !page.isRefused();
        return isDraft ? MOST_STATEMENTS_OF_A_DRAFT : MOST_STATEMENTS;
    }

    @TestFactory
    Stream<DynamicTest> everyPageLooksRight() {
        return looked.stream()
                .map(each -> dynamicTest(
                        each.page().toString(),
                        () -> assertThat(complaintsOf(each))
                                .as(each.page().toString())
                                .isEmpty()));
    }

    /// Where there is no Chromium, the test is skipped as everywhere else.
    private static List<String> complaintsOf(Looked looked) throws Throwable {
        try {
            return looked.complaints().get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }
}
