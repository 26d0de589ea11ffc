package uk.gov.education.grants.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.support.SiteReader.Read;

/// Looks at a page in Chromium as a person would, at the width of a laptop and of a small telephone, and says what is
/// wrong with it.
public final class Looks {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// Contrast takes axe most of its time, and texts that are painted alike have the same, so it is looked at only
    /// where texts are marked for it.
    /// GOV.UK Frontend says "expanded" of a radio that reveals something, as screen readers tell it well; the
    /// standard does not know it yet.
    private static final String WHAT_AXE_FINDS = """
            async tags => {
              axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-painted-anew]' }] });
              const found = await axe.run({
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations'], iframes: false, selectors: false, preload: false });
              return found.violations.flatMap(rule => rule.nodes
                .map(node => rule.id + ': ' + node.html)
                .filter(finding => !/^aria-allowed-attr: .*govuk-radios__input.*aria-expanded/s.test(finding)));
            }""";

    /// How the texts of a page are painted: each with the elements around it, their classes and their colours.
    private static final String WHAT_IS_PAINTED = """
            () => {
              const known = new Map();
              const paint = element => {
                if (!element) return '';
                if (!known.has(element)) {
                  const style = getComputedStyle(element);
                  known.set(element, paint(element.parentElement) + '>' + [element.tagName,
                    element.getAttribute('class'), style.color, style.backgroundColor, style.opacity].join(' '));
                }
                return known.get(element);
              };
              window.painted = new Map();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (texts.currentNode.data.trim() && element.checkVisibility()) {
                  window.painted.set(paint(element), element);
                }
              }
              return [...window.painted.keys()];
            }""";

    private static final String MARK =
            "paints => paints.forEach(paint => window.painted.get(paint).setAttribute('data-painted-anew', ''))";

    private static final int WIDE = 1280;

    private final String origin;
    private final Page page;
    private final List<String> console = new ArrayList<>();

    @Nullable
    private Read shown;

    private Looks(String origin) {
        this.origin = origin;
        var window = Chromium.started()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDE, 900));
        window.addInitScript(AxeBuilder.getAxeScript());
        page = window.newPage();
        page.onConsoleMessage(message -> console.add("the console says: " + message.text()));
        page.onPageError(error -> console.add("a script failed: " + error));
        answerForTheService(window.newCDPSession(page));
    }

    /// The pages are given by the test; their styles and scripts come from this address.
    public static Looks at(String origin) {
        return new Looks(origin);
    }

    /// Routes of Playwright would do, but with them Chromium forgets styles and scripts from page to page.
    private void answerForTheService(CDPSession protocol) {
        protocol.on(
                "Fetch.requestPaused",
                asked -> protocol.send(
                        "Fetch.fulfillRequest", answer(asked.get("requestId").getAsString())));
        protocol.send(
                "Fetch.enable",
                json(Map.of("patterns", List.of(Map.of("urlPattern", origin + "/*", "resourceType", "Document")))));
    }

    private JsonObject answer(String request) {
        var read = Objects.requireNonNull(shown);
        var headers = read.headers().entrySet().stream()
                .map(header -> Map.of("name", header.getKey(), "value", header.getValue()))
                .toList();
        var body = Base64.getEncoder().encodeToString(read.html().getBytes(StandardCharsets.UTF_8));
        return json(Map.of("requestId", request, "responseCode", 200, "responseHeaders", headers, "body", body));
    }

    private static JsonObject json(Map<String, ?> message) {
        return new Gson().toJsonTree(message).getAsJsonObject();
    }

    /// @param judged how texts are painted whose contrast was looked at already; what is new in this page is added
    public List<String> complaintsAbout(Read read, Set<String> judged) {
        console.clear();
        shown = read;
        page.navigate(origin + read.visit().address());
        var complaints = new ArrayList<String>();
        for (var width : List.of(WIDE, 320)) {
            page.setViewportSize(width, 900);
            complaints.addAll(spilling(width));
            markForContrast(judged);
            complaints.addAll(axe(width));
        }
        complaints.addAll(console);
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
        return strings(page.evaluate(WHAT_AXE_FINDS, WCAG_22_AA)).stream()
                .map(finding -> "at %d px axe finds %s".formatted(width, finding))
                .toList();
    }

    private void markForContrast(Set<String> judged) {
        var paintedAnew = strings(page.evaluate(WHAT_IS_PAINTED)).stream()
                .filter(judged::add)
                .toList();
        page.evaluate(MARK, paintedAnew);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object answer) {
        return (List<String>) answer;
    }
}
