package uk.gov.education.grants.site;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nu.validator.checker.InfoAwareErrorHandler;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, in this process. It reads its schema once, which takes longer than any page.
public final class HtmlChecker {

    /// What the checker says of markup that GOV.UK Frontend prescribes and FixtureTest holds to the letter, and of the
    /// fields that Thymeleaf adds to a form.
    private static final Set<String> NOT_OURS = Set.of(
            "Trailing slash on void elements has no effect and interacts badly with unquoted attribute values.",
            "Attribute “aria-hidden” is unnecessary for elements that have attribute “hidden”.",
            "The “group” role is unnecessary for element “fieldset”.");

    private static final SimpleDocumentValidator CHECKER = started();

    private HtmlChecker() {}

    private static SimpleDocumentValidator started() {
        try {
            var checker = new SimpleDocumentValidator(true, false, false);
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Complaints());
            return checker;
        } catch (Exception broken) {
            throw new IllegalStateException("The HTML checker has no schema.", broken);
        }
    }

    /// Errors and warnings, each with the line it speaks of.
    public static synchronized List<String> complaintsAbout(String html) throws IOException, SAXException {
        var complaints = new Complaints();
        CHECKER.setUpValidatorAndParsers(complaints, false, false);
        CHECKER.checkHtmlInputSource(new InputSource(new StringReader(html)));
        var lines = html.lines().toList();
        return complaints.heard.stream()
                .filter(complaint -> !NOT_OURS.contains(complaint.getMessage()))
                .map(complaint -> complaint.getMessage()
                        + (complaint.getLineNumber() < 1 ? "" : ": " + lines.get(complaint.getLineNumber() - 1)))
                .toList();
    }

    private static final class Complaints implements InfoAwareErrorHandler {

        private final List<SAXParseException> heard = new ArrayList<>();

        /// What is merely worth knowing is no complaint.
        @Override
        public void info(SAXParseException remark) {}

        @Override
        public void warning(SAXParseException complaint) {
            heard.add(complaint);
        }

        @Override
        public void error(SAXParseException complaint) {
            heard.add(complaint);
        }

        @Override
        public void fatalError(SAXParseException complaint) {
            heard.add(complaint);
        }
    }
}
