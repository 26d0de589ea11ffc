package uk.gov.education.grants.opendata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.DemoHouse;

/// The description of the open data is kept by hand, so it is held against what the service has and answers.
@DemoHouse
class ApiDescriptionWebTest {

    private static final String DESCRIPTION = "https://example.org/openapi.json";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Browser anybody;
    private String text;
    private JsonNode description;

    @BeforeEach
    void description() {
        anybody = Browser.ofThePublic(mvc);
        text = anybody.text("/open-data/openapi.json");
        description = JsonMapper.shared().readTree(text);
    }

    @Test
    void itNamesEveryAddressForMachinesAndNoOther() {
        var routes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().endsWith(".opendata.web"))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(route -> !route.startsWith("/open-data"));
        assertThat(description.at("/paths").propertyNames()).containsExactlyInAnyOrderElementsOf(routes.toList());
        assertThat(description.at("/paths").propertyNames()).hasSizeGreaterThan(5);
    }

    @Test
    void everyAddressAnswersWithTheTypeThatItSays() {
        description.at("/paths").propertyStream().forEach(path -> {
            var types = path.getValue().at("/get/responses/200/content").propertyNames();
            var answer = anybody.get(path.getKey().replace("{award}", "CSCIP-2016-0001"));
            assertThat(answer).hasStatusOk().containsHeader("ETag");
            assertThat(types)
                    .as(path.getKey())
                    .containsExactly(answer.getResponse().getContentType().split(";", 2)[0]);
        });
    }

    @Test
    void everyListAndFileTakesTheFiltersOfThePage() {
        var lists = description
                .at("/paths")
                .propertyStream()
                .filter(path -> !path.getKey().contains("{"));
        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.getValue()
                                .at("/get/parameters")
                                .valueStream()
                                .map(parameter -> description
                                        .at(parameter.at("/$ref").asString().substring(1))
                                        .at("/name")
                                        .asString()))
                        .as(path.getKey())
                        .containsAll(AwardFilter.NAMES));
    }

    @Test
    void whatItSaysOfTheAnswersIsTrue() {
        assertThat(complaints("AwardList", anybody.text("/awards.json"))).isEmpty();
        assertThat(complaints("AwardList", anybody.text("/awards.json?q=nothing-is-called-this")))
                .isEmpty();
        var references = JsonMapper.shared()
                .readTree(anybody.text("/awards.json"))
                .at("/awards")
                .valueStream()
                .map(award -> award.at("/award_reference").asString())
                .toList();
        assertThat(references).hasSizeGreaterThan(9);
        for (var reference : references) {
            assertThat(complaints("AwardPage", anybody.text("/awards/" + reference + ".json")))
                    .as(reference)
                    .isEmpty();
        }
    }

    @Test
    void anAnswerThatItDoesNotDescribeWouldBeNoticed() {
        var award = anybody.text("/awards/CSCIP-2016-0001.json");
        for (var wrong : List.of(
                award.replaceFirst("\"purpose\":", "\"porpoise\":"),
                award.replaceFirst("\"kind\":\"[a-z_]+\"", "\"kind\":\"loan\""),
                award.replaceFirst("\"announced_on\":\"[^\"]+\"", "\"announced_on\":\"yesterday\""))) {
            assertThat(wrong).isNotEqualTo(award);
            assertThat(complaints("AwardPage", wrong)).isNotEmpty();
        }
    }

    @Test
    void thePageForPeopleSaysTheSame() {
        var page = anybody.page("/open-data");
        assertThat(page.select("tbody tr th").eachText())
                .containsExactlyElementsOf(Stream.of(
                                description.at("/paths").propertyNames().stream(),
                                AwardFilter.NAMES.stream(),
                                description.at("/components/schemas/Award/properties").propertyNames().stream())
                        .flatMap(each -> each)
                        .toList());
        assertThat(page.expectFirst("main").text())
                .contains("You may ask 300 times a minute; a whole file counts as 10.", "360G-unregistered");
    }

    private List<com.networknt.schema.Error> complaints(String schema, String answer) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(DESCRIPTION, text)))
                .getSchema("{\"$ref\": \"%s#/components/schemas/%s\"}".formatted(DESCRIPTION, schema), InputFormat.JSON)
                .validate(
                        answer,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
