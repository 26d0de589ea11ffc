package uk.gov.education.grants.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.gov.education.grants.support.Site.Visit;

/// Asks for the pages of the [Site] as the people of the demonstration do. Whatever it sends is rolled back, so the
/// demonstration stays as it is.
@TestComponent
public final class SiteReader {

    private final MockMvcTester mvc;
    private final TransactionTemplate transaction;

    SiteReader(MockMvcTester mvc, TransactionTemplate transaction) {
        this.mvc = mvc;
        this.transaction = transaction;
    }

    /// A page as it came, and what it took to make it.
    public record Read(
            Visit visit, boolean isRefused, int status, String html, Map<String, String> headers, int statements) {

        public Document document() {
            return Jsoup.parse(html, "http://localhost/");
        }

        @Override
        public String toString() {
            return visit + (isRefused ? ", sent empty" : "");
        }
    }

    /// The page, and, where its form is refused when it is sent empty, that as well.
    public Stream<Read> read(Visit visit) {
        var shown = read(visit, false, () -> get(visit.who(), visit.address()));
        return visit.isRefusedWhenEmpty() && shown.status() == 200
                ? Stream.of(shown, read(visit, true, () -> sendEmpty(visit, shown.document())))
                : Stream.of(shown);
    }

    public MvcTestResult get(String who, String address) {
        return send(HttpMethod.GET, who, address, new LinkedMultiValueMap<>());
    }

    /// Sends a request as one of the people of the demonstration, and undoes what comes of it.
    public MvcTestResult send(HttpMethod method, String who, String address, MultiValueMap<String, String> fields) {
        return send(method, who, address, fields, answer -> answer);
    }

    /// The same, and looks at what has come of it before that is undone.
    public <T> T send(
            HttpMethod method,
            String who,
            String address,
            MultiValueMap<String, String> fields,
            Function<MvcTestResult, T> look) {
        var request = mvc.method(method).uri(URI.create(address)).params(fields);
        if (method != HttpMethod.GET) {
            request.with(csrf());
        }
        if (!who.equals("public")) {
            request.with(somebody(who + "@example.org"));
        }
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            return look.apply(request.exchange());
        });
    }

    private Read read(Visit visit, boolean isRefused, Supplier<MvcTestResult> asked) {
        var answer = new MvcTestResult[1];
        var statements = StatementCount.during(() -> answer[0] = asked.get());
        var response = answer[0].getResponse();
        return new Read(
                visit,
                isRefused,
                response.getStatus(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                response.getHeaderNames().stream()
                        .distinct()
                        .collect(Collectors.toMap(name -> name, name -> String.valueOf(response.getHeader(name)))),
                statements);
    }

    private MvcTestResult sendEmpty(Visit visit, Document page) {
        var form = mainForm(page);
        var hidden = new LinkedMultiValueMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> hidden.add(field.attr("name"), field.val()));
        return send(HttpMethod.POST, visit.who(), form.attr("action"), hidden);
    }

    /// The form that the page is about: the first one that asks for anything, or else the first button.
    public static Element mainForm(Document page) {
        var forms = page.select("main form[method=post]");
        assertThat(forms).as("forms of \"%s\"", page.title()).isNotEmpty();
        return forms.stream()
                .filter(form -> !form.select("input:not([type=hidden]), textarea, select")
                        .isEmpty())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(forms.first()));
    }
}
