package uk.gov.education.grants.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/// The Nu HTML checker, in this process.
final class HtmlChecker {

    /// What the checker says of markup that GOV.UK Frontend prescribes, and that FixtureTest holds to the letter.
    private static final Set<String> OF_GOVUK_FRONTEND = Set.of(
            "Attribute “aria-hidden” is unnecessary for elements that have attribute “hidden”.",
            "The “group” role is unnecessary for element “fieldset”.");

    private static final JsonMapper JSON = JsonMapper.shared();

    private HtmlChecker() {}

    static List<String> complaintsAbout(String html) throws IOException, SAXException {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        var report = JSON.readTree(checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        return StreamSupport.stream(report.path("messages").spliterator(), false)
                .filter(message -> !message.path("type").asString().equals("info")
                        || message.path("subType").asString().equals("warning"))
                .filter(message ->
                        !OF_GOVUK_FRONTEND.contains(message.path("message").asString()))
                .map(message -> message.path("message").asString() + ": "
                        + message.path("extract").asString())
                .toList();
    }
}
