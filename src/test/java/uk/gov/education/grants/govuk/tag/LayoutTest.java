package uk.gov.education.grants.govuk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.NavigationItem;
import uk.gov.education.grants.govuk.PageScript;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;

/// What stands around every page, and the pages that say what went wrong.
class LayoutTest {

    private static final String PAGE = """
            <html th:replace="~{govuk/layout :: page(title='Awards', before=~{::nav}, content=~{::section})}">
              <nav><a href="/up">Up</a></nav><section><h1>Awards</h1></section>
            </html>""";

    private final Map<String, Object> model = new HashMap<>();

    @Test
    void aPageHasItsTitleItsContentAndOneHeading() {
        var page = render(PAGE);

        assertThat(page.title()).isEqualTo("Awards - Grant programmes");
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main#main-content h1").eachText()).containsExactly("Awards");
        assertThat(page.expectFirst(".govuk-skip-link").attr("href")).isEqualTo("#main-content");
        assertThat(page.select("main a[href=/up]")).isEmpty();
        assertThat(page.expectFirst(".govuk-width-container > nav a").text()).isEqualTo("Up");
        assertThat(page.select("footer a").eachAttr("href"))
                .contains("/accessibility", "/privacy", "/cookies", "/help");
    }

    @Test
    void aTitleBeginsWithErrorWhenTheFormHasProblems() {
        model.put("form", new Form(Typed.NOTHING, List.of(new Problem("q", "Enter something"))));
        assertThat(render(PAGE).title()).isEqualTo("Error: Awards - Grant programmes");

        model.put("form", Form.EMPTY);
        assertThat(render(PAGE).title()).isEqualTo("Awards - Grant programmes");
    }

    @Test
    void aPageMayDoWithoutTheWayBackAndMayBeWide() {
        var page = render(
                "<html th:replace=\"~{govuk/layout :: page(title='x', before=~{}, content=~{::p}, wide=true)}\"><p>y</p></html>");

        assertThat(page.expectFirst("main p").text()).isEqualTo("y");
        assertThat(page.body().classNames()).contains("app-wide");
    }

    @Test
    void theNavigationSaysWhereAPersonIsAndWhoTheyAre() {
        model.put(
                "navigation",
                List.of(new NavigationItem("Bids", "/bids", false), new NavigationItem("Awards", "/awards", true)));
        model.put("actor", new Actor(UUID.randomUUID(), "Jo <Patel>", Set.of(), Money.ZERO));
        model.put("demonstration", true);

        var page = render(PAGE);

        assertThat(page.select(".govuk-service-navigation__link").eachText()).containsExactly("Bids", "Awards");
        assertThat(page.expectFirst("a[aria-current=true]").text()).isEqualTo("Awards");
        assertThat(page.expectFirst(".app-account a[href=/account]").text()).isEqualTo("Jo <Patel>");
        assertThat(page.expectFirst("form[action=/sign-out]").attr("method")).isEqualTo("post");
        assertThat(page.expectFirst(".govuk-phase-banner").text())
                .endsWith("Demonstration: the data of 2016-17 are real, everything later is invented.");
    }

    @Test
    void whoeverIsNotSignedInIsOfferedIt() {
        model.put("navigation", List.of(new NavigationItem("Awards", "/awards", false)));
        model.put("actor", Actor.PUBLIC);

        var page = render(PAGE);

        assertThat(page.expectFirst(".app-account a[href=/sign-in]").text()).isEqualTo("Sign in");
        assertThat(page.select("form")).isEmpty();
        assertThat(page.text()).doesNotContain("Demonstration");
    }

    @Test
    void onlyAServiceOfGovukCarriesTheCrown() {
        assertThat(render(PAGE).select("svg[aria-label=GOV.UK], .govuk-footer__crown, .govuk-footer__copyright-logo"))
                .isEmpty();

        model.put("branded", true);

        var page = render(PAGE);
        assertThat(page.select(".govuk-header svg[aria-label=GOV.UK]")).hasSize(1);
        assertThat(page.expectFirst(".govuk-header__product-name").text()).isEqualTo("Grant programmes");
        assertThat(page.select(".govuk-footer__crown")).hasSize(1);
        assertThat(page.expectFirst("link[rel=icon]").attr("href")).isEqualTo("/assets/images/favicon.svg");
    }

    @Test
    void theOneInlineScriptIsTheOneThatThePolicyAllows() throws Exception {
        var inline = render(PAGE).select("script:not([src])");

        assertThat(inline).hasSize(1);
        assertThat(inline.getFirst().data()).isEqualTo(PageScript.TEXT);
        var digest = MessageDigest.getInstance("SHA-256").digest(PageScript.TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(PageScript.SHA256).isEqualTo("sha256-" + Base64.getEncoder().encodeToString(digest));
        assertThat(render(PAGE).select("[style], [onclick], style")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyErrorPageRendersWithNothingAtHandAndSaysWhatIsSaved() {
        return Stream.of("400", "403", "404", "409", "4xx", "5xx", "503")
                .map(error -> dynamicTest(error, () -> {
                    var page = render("error/" + error);
                    assertThat(page.select("h1")).hasSize(1);
                    assertThat(page.title()).isEqualTo(page.expectFirst("h1").text() + " - Grant programmes");
                    assertThat(page.expectFirst("main").text()).containsAnyOf("saved", "address");
                }));
    }

    @Test
    void aRefusalGivesItsReason() {
        model.put("reason", "Only the certifier of <Leeds> may submit this bid.");

        assertThat(render("error/403").select("p").eachText())
                .contains("Only the certifier of <Leeds> may submit this bid.");
        assertThat(render("error/409").select("p").eachText())
                .contains("Only the certifier of <Leeds> may submit this bid.");
    }

    private Document render(String template) {
        return RenderedPage.of(template, model);
    }
}
