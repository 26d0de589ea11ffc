package uk.gov.education.grants.govuk.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Every component writes the HTML that GOV.UK Frontend's own templates write, for every example they publish.
class FixtureTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Fixtures(List<Fixture> fixtures) {}

    private record Fixture(String name, Map<String, Object> options, String html) {}

    @TestFactory
    Stream<DynamicContainer> everyComponentWritesWhatTheOfficialOneWrites() {
        return Stream.of(Component.values()).map(component -> {
            var fixtures = fixturesOf(component).fixtures();
            assertThat(fixtures).isNotEmpty();
            return dynamicContainer(component.name(), fixtures.stream().map(fixture -> asTest(component, fixture)));
        });
    }

    private static DynamicTest asTest(Component component, Fixture fixture) {
        return dynamicTest(
                component + ": " + fixture.name(),
                () -> assertThat(HtmlNormaliser.normalise(component.html(Params.of(fixture.options()))))
                        .isEqualTo(HtmlNormaliser.normalise(fixture.html())));
    }

    private static Fixtures fixturesOf(Component component) {
        var file =
                "/govuk-fixtures/" + component.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (var json = FixtureTest.class.getResourceAsStream(file)) {
            return JSON.readValue(json, Fixtures.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
