package uk.gov.education.grants.govuk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.exceptions.TemplateProcessingException;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Link;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.govuk.Typed;

/// The tags that pages are written with.
class TagsTest {

    private static final List<Option> REGIONS = List.of(
            Option.of("NE", "North East"),
            new Option("NW", "North West", "Including Cumbria"),
            Option.of("L", "London"));

    private final Map<String, Object> model = new HashMap<>(Map.of("regions", REGIONS));

    @Test
    void aFieldGivesBackWhatWasTypedAndSaysWhatIsWrongWithIt() {
        typed(Map.of("title", "Pause & <b>reflect</b>"), new Problem("title", "Title must be shorter"));

        var page = render("<govuk:input name='title' label='Project title' hint='As people will know it'/>");

        var field = page.expectFirst("input");
        assertThat(field.attr("value")).isEqualTo("Pause & <b>reflect</b>");
        assertThat(field.id()).isEqualTo("title");
        assertThat(field.attr("aria-describedby")).isEqualTo("title-hint title-error");
        assertThat(page.expectFirst("label[for=title]").text()).isEqualTo("Project title");
        assertThat(page.expectFirst("#title-error").text()).isEqualTo("Error: Title must be shorter");
        assertThat(page.select("b")).isEmpty();
    }

    @Test
    void aFieldStandsOnAPageWithoutAForm() {
        var page = render("<govuk:input name='q' label='Search' value='${q}'/>", Map.of("q", "reading"));

        assertThat(page.expectFirst("input").attr("value")).isEqualTo("reading");
        assertThat(page.select(".govuk-form-group--error")).isEmpty();
    }

    @Test
    void aFieldTakesItsLookFromAttributes() {
        var field = render("""
                        <govuk:input name="share" label="Share" label-classes="govuk-label--m" suffix="%" classes="govuk-input--width-3"
                          inputmode="numeric" autocomplete="off" spellcheck="false" data-rule="FR-03"/>""");

        assertThat(field.expectFirst(".govuk-input__suffix").text()).isEqualTo("%");
        assertThat(field.expectFirst("label").classNames()).contains("govuk-label--m");
        var input = field.expectFirst("input");
        assertThat(input.attr("spellcheck")).isEqualTo("false");
        assertThat(input.attr("inputmode")).isEqualTo("numeric");
        assertThat(input.attr("data-rule")).isEqualTo("FR-03");
    }

    @Test
    void anAttributeMayBeWrittenOutOrWorkedOut() {
        var page = render(
                "<govuk:input name=\"${'grant-' + year}\" label=\"|Grant in ${year}|\" hint=\"R&amp;D included\"/>",
                Map.of("year", "2026-27"));

        assertThat(page.expectFirst("label").text()).isEqualTo("Grant in 2026-27");
        assertThat(page.expectFirst("input").attr("name")).isEqualTo("grant-2026-27");
        assertThat(page.expectFirst(".govuk-hint").text()).isEqualTo("R&D included");
    }

    @Test
    void moneyIsAskedForInPounds() {
        typed(Map.of("grant", "250,000"));

        var page = render("<govuk:money name='grant' label='Grant'/>");

        assertThat(page.expectFirst(".govuk-input__prefix").text()).isEqualTo("£");
        assertThat(page.expectFirst("input").attr("value")).isEqualTo("250,000");
        assertThat(page.expectFirst("input").classNames()).contains("govuk-input--width-10");
    }

    @Test
    void aLongTextKeepsEveryLine() {
        typed(Map.of("story", "\nOne\n\n  Two", "why", "Because"));

        var page = render("""
                <govuk:words name="story" label="Story" limit="300" rows="12"/>
                <govuk:textarea name="why" label="Why" rows="3"/>""");

        assertThat(page.expectFirst("#story").wholeText()).isEqualTo("\nOne\n\n  Two");
        var counted = page.expectFirst(".govuk-character-count");
        assertThat(counted.attr("data-maxlength")).isEqualTo("300");
        assertThat(counted.attr("data-count-type")).isEqualTo("words");
        assertThat(page.expectFirst("#story-info").text()).isEqualTo("You can enter up to 300 words");
        assertThat(page.expectFirst("#why").attr("rows")).isEqualTo("3");
    }

    @Test
    void aDateIsThreeFieldsAndItsErrorLeadsToTheFirst() {
        typed(
                Map.of("start-day", "31", "start-month", "2", "start-year", "2027"),
                new Problem("start", "Start must be a real day"));

        var page = render("<govuk:errors/><govuk:date name='start' legend='When does it start?' hint='27 3 2027'/>");

        assertThat(page.select("input").eachAttr("name")).containsExactly("start-day", "start-month", "start-year");
        assertThat(page.select("input").eachAttr("value")).containsExactly("31", "2", "2027");
        assertThat(page.select("input.govuk-input--error")).hasSize(3);
        assertThat(page.expectFirst("fieldset").attr("aria-describedby")).isEqualTo("start-date-hint start-date-error");
        assertThat(target(page, "Start must be a real day").attr("name")).isEqualTo("start-day");
    }

    @Test
    void radiosKeepTheChoiceAndTheErrorLeadsToTheFirst() {
        typed(Map.of("region", "NW"), new Problem("region", "Choose another region"));

        var page = render("""
                <govuk:errors/>
                <govuk:radios name="region" legend="Where?" options="${regions}" inline small heading/>""");

        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("NW");
        assertThat(page.expectFirst("#region-2-item-hint").text()).isEqualTo("Including Cumbria");
        assertThat(page.expectFirst(".govuk-radios").classNames())
                .contains("govuk-radios--inline", "govuk-radios--small");
        assertThat(page.expectFirst("legend h1").text()).isEqualTo("Where?");
        assertThat(target(page, "Choose another region").attr("value")).isEqualTo("NE");
    }

    @Test
    void checkboxesKeepEveryChoice() {
        model.put("form", new Typed(Map.of("regions", List.of("NE", "L"), "agree", List.of("yes"))).form());

        var page = render("""
                <govuk:checkboxes name="regions" legend="Where?" options="${regions}"/>
                <govuk:checkbox name="agree" label="I agree"/>""");

        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("NE", "L", "yes");
        assertThat(page.expectFirst("legend").classNames()).contains("govuk-fieldset__legend--m");
    }

    @Test
    void aSelectKeepsTheChoice() {
        typed(Map.of("region", "L"));

        var page = render("<govuk:select name='region' label='Region' options='${regions}' prompt='All regions'/>");

        assertThat(page.select("option").eachText())
                .containsExactly("All regions", "North East", "North West", "London");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("L");
    }

    @Test
    void aPasswordIsNeverGivenBack() {
        typed(Map.of("password", "correct horse"));

        var page = render("<govuk:password name='password' label='Password'/>");

        assertThat(page.html()).doesNotContain("correct horse");
        assertThat(page.expectFirst("input").attr("autocomplete")).isEqualTo("current-password");
    }

    @Test
    void problemsAreSummedUpOnlyWhereThereAreSome() {
        typed(Map.of(), new Problem("title", "Enter a <title>"), new Problem("", "The round has closed"));

        var page = render("<govuk:errors/>");

        assertThat(page.select(".govuk-error-summary__list li").eachText())
                .containsExactly("Enter a <title>", "The round has closed");
        assertThat(page.select("a").eachAttr("href")).containsExactly("#title");

        typed(Map.of());
        assertThat(render("<govuk:errors/>").body().children()).isEmpty();
    }

    @Test
    void aButtonIsPressedOnce() {
        var page = render("""
                <govuk:button text="Save and continue"/>
                <govuk:button text="Delete" warning name="action" value="delete"/>
                <govuk:button text="Cancel" secondary="true" href="@{/bids/{r}(r=${'B 1'})}"/>""");

        var save = page.expectFirst("button");
        assertThat(save.attr("data-prevent-double-click")).isEqualTo("true");
        var delete = page.expectFirst("button[name=action]");
        assertThat(delete.classNames()).contains("govuk-button--warning");
        assertThat(delete.attr("value")).isEqualTo("delete");
        var cancel = page.expectFirst("a");
        assertThat(cancel.attr("href")).isEqualTo("/bids/B%201");
        assertThat(cancel.classNames()).contains("govuk-button--secondary");
    }

    @Test
    void whatIsInATagStaysPartOfThePage() {
        var page = render("""
                <govuk:details summary="Why we ask" open><p th:text="${why}">?</p></govuk:details>
                <govuk:inset><govuk:tag text="${state}" colour="green"/></govuk:inset>
                <govuk:panel title="Bid submitted">Your reference is <strong>B-1</strong></govuk:panel>
                <govuk:banner title="Saved" success><a href="/bids">All bids</a></govuk:banner>
                <govuk:inset/>""", Map.of("why", "The law <says> so", "state", "Ready"));

        assertThat(page.expectFirst("details[open] p").text()).isEqualTo("The law <says> so");
        assertThat(page.expectFirst(".govuk-inset-text .govuk-tag--green").text())
                .isEqualTo("Ready");
        assertThat(page.expectFirst(".govuk-panel__body strong").text()).isEqualTo("B-1");
        assertThat(page.expectFirst(".govuk-notification-banner--success a").text())
                .isEqualTo("All bids");
        assertThat(page.select("govuk\\:inset, body-of-the-tag")).isEmpty();
    }

    @Test
    void wordsOfAPageAreEscapedWhereverTheyStand() {
        var sly = "\"><script>alert(1)</script>";
        var page = render("""
                <govuk:tag text="${sly}"/><govuk:warning text="${sly}"/><govuk:details summary="${sly}">x</govuk:details>
                <govuk:panel title="${sly}">x</govuk:panel><govuk:button text="${sly}"/><govuk:back href="${sly}" text="${sly}"/>
                <govuk:select name="region" label="${sly}" hint="${sly}" options="${regions}"/>""", Map.of("sly", sly));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst(".govuk-tag").text()).isEqualTo(sly);
        assertThat(page.expectFirst(".govuk-back-link").attr("href")).isEqualTo(sly);
    }

    @Test
    void waysThroughTheServiceAreLinks() {
        var page = render("""
                <govuk:breadcrumbs items="${ {'Rounds': '/rounds', 'Round one': '/rounds/one'} }"/>
                <govuk:breadcrumbs items="${links}"/>
                <govuk:pagination previous="${before}" next="@{/awards(after='x y')}"/>
                <govuk:pagination previous="${before}" next="${before}"/>""", Map.of("links", List.of(new Link("Awards", "/awards"))));

        assertThat(page.select(".govuk-breadcrumbs a").eachAttr("href"))
                .containsExactly("/rounds", "/rounds/one", "/awards");
        assertThat(page.select(".govuk-pagination")).hasSize(1);
        assertThat(page.select(".govuk-pagination a").eachAttr("href")).containsExactly("/awards?after=x%20y");
    }

    @Test
    void anyComponentMayBeWrittenByItsOfficialName() {
        var page = render(
                "<govuk:component name='tabs' params=\"${ {title: 'Years', items: {{label: '2026-27', id: 'a'}}} }\"/>");

        assertThat(page.expectFirst(".govuk-tabs__tab").text()).isEqualTo("2026-27");
    }

    @Test
    void conditionsAndLoopsStandOnTheTagsThemselves() {
        var page = render("""
                <govuk:tag th:each="region : ${regions}" th:if="${region.hint == null}" text="${region.text}"/>""");

        assertThat(page.select(".govuk-tag").eachText()).containsExactly("North East", "London");
    }

    @Test
    void aMistakeInAPageIsHeardOfAtOnce() {
        assertThatThrownBy(() -> render("<govuk:input name='title' lable='Title'/>"))
                .isInstanceOf(TemplateProcessingException.class)
                .hasStackTraceContaining("<govuk:input> does not know lable");
    }

    private void typed(Map<String, String> fields, Problem... problems) {
        model.put("form", new Form(Typed.of(fields), List.of(problems)));
    }

    private Document render(String template) {
        return RenderedPage.of(template, model);
    }

    private Document render(String template, Map<String, Object> more) {
        model.putAll(more);
        return render(template);
    }

    /// The field that a line of the error summary leads to.
    private static Element target(Document page, String problem) {
        var link = page.select(".govuk-error-summary a").stream()
                .filter(one -> one.text().equals(problem))
                .findFirst()
                .orElseThrow();
        return page.expectFirst("input" + link.attr("href"));
    }
}
