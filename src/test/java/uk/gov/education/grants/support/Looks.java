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
public final class Looks {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Contrast takes axe most of its time and does not change with the width, so it is looked at once.
    /// GOV.UK Frontend says "expanded" of a radio that reveals something, as screen readers tell it well; the
    /// standard does not know it yet.
    private static final String WHAT_AXE_FINDS = """
            async ([tags, contrast]) => {
              const found = await axe.run({
                runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: contrast } },
                resultTypes: ['violations'], iframes: false, selectors: false, preload: false });
              return found.violations.flatMap(rule => rule.nodes
                .map(node => rule.id + ': ' + node.html)
                .filter(finding => !/^aria-allowed-attr: .*govuk-radios__input.*aria-expanded/s.test(finding)));
            }""";

    private static final int WIDE = 1280;

    private final String origin;
    private final BrowserContext window;
    private final Page page;
    private final List<String> console = new ArrayList<>();

    private Looks(String origin) {
        this.origin = origin;
        window = Chromium.started()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, 900));
        window.addInitScript(AxeBuilder.getAxeScript());
        page = window.newPage();
        page.onConsoleMessage(message -> console.add("the console says: " + message.text()));
        page.onPageError(error -> console.add("a script failed: " + error));
    }

    /// The pages are given by the test; their styles and scripts come from this address.
    public static Looks at(String origin) {
        return new Looks(origin);
    }

    /// @param isNewToAxe false where axe has looked at a page that is built alike
    public List<String> complaintsAbout(Read read, boolean isNewToAxe) {
        console.clear();
        var address = origin + read.visit().address();
        page.route(
                address,
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody(read.html()).setHeaders(read.headers())));
        var complaints = new ArrayList<String>();
        page.navigate(address);
        for (var width : List.of(WIDE, 320)) {
            page.setViewportSize(width, 900);
            complaints.addAll(spilling(width));
            if (isNewToAxe) {
                complaints.addAll(axe(width));
            }
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

    @SuppressWarnings("unchecked")
    private List<String> axe(int width) {
        return ((List<String>) page.evaluate(WHAT_AXE_FINDS, List.of(WCAG_22_AA, width == WIDE)))
                .stream()
                        .map(finding -> "at %d px axe finds %s".formatted(width, finding))
                        .toList();
    }
}
