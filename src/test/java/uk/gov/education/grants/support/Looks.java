package uk.gov.education.grants.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.support.SiteReader.Read;

/// Looks at a page in Chromium as a person would, at the width of a laptop and of a small telephone, and says what is
/// wrong with it.
public final class Looks implements AutoCloseable {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String origin;
    private final BrowserContext window;
    private final Page page;
    private final List<String> console = new ArrayList<>();

    private Looks(String origin) {
        this.origin = origin;
        window = Chromium.started()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1280, 900));
        page = window.newPage();
        page.onConsoleMessage(message -> console.add("the console says: " + message.text()));
        page.onPageError(error -> console.add("a script failed: " + error));
    }

    /// The pages are given by the test; their styles and scripts come from this address.
    public static Looks at(String origin) {
        return new Looks(origin);
    }

    public List<String> complaintsAbout(Read read) {
        console.clear();
        var address = origin + read.visit().address();
        page.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody(read.html()).setHeaders(read.headers())));
        var complaints = new ArrayList<String>();
        page.navigate(address);
        for (var width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            complaints.addAll(spilling(width));
            complaints.addAll(axe(width));
        }
        complaints.addAll(console);
        page.unroute(address);
        return complaints;
    }

    /// Scripts answer a change of width a moment later, so a page that is too wide gets a second to settle.
    private List<String> spilling(int width) {
        for (var moment = 0; moment < 10 && neededWidth() > width; moment++) {
            page.waitForTimeout(100);
        }
        return neededWidth() > width
                ? List.of("at %d px the page needs %d px".formatted(width, neededWidth()))
                : List.of();
    }

    private int neededWidth() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private List<String> axe(int width) {
        return new AxeBuilder(page)
                        // our pages hold no frames, and without them axe needs no window of its own
                        .setLegacyMode(true)
                        .withTags(WCAG_22_AA)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .filter(node -> !isOfGovukFrontend(rule.getId(), node.getHtml()))
                                .map(node ->
                                        "at %d px axe finds %s: %s".formatted(width, rule.getId(), node.getHtml())))
                        .toList();
    }

    /// GOV.UK Frontend says "expanded" of a radio that reveals something, as screen readers tell it well; the standard
    /// does not know it yet.
    private static boolean isOfGovukFrontend(String rule, String html) {
        return rule.equals("aria-allowed-attr")
                && html.contains("govuk-radios__input")
                && html.contains("aria-expanded");
    }

    @Override
    public void close() {
        window.close();
    }
}
