package uk.gov.education.grants.programme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// A person at a browser without JavaScript: reads pages, types into forms and sends them.
final class Browser {

    private final MockMvcTester mvc;
    private final RequestPostProcessor person;

    private Browser(MockMvcTester mvc, RequestPostProcessor person) {
        this.mvc = mvc;
        this.person = person;
    }

    static Browser ofThePublic(MockMvcTester mvc) {
        return new Browser(mvc, anonymous());
    }

    /// Somebody of the Department who holds one role.
    static Browser of(Role role, MockMvcTester mvc, PeopleService people, EntityManager saved) {
        var username = role.name().toLowerCase(Locale.UK) + "@example.org";
        var id = people.add(Actor.SERVICE, username, "Jo Patel", "demonstration");
        people.grant(Actor.SERVICE, id, role, null, role == Role.APPROVER ? Money.pounds(1) : null);
        saved.flush();
        return new Browser(mvc, somebody(username));
    }

    MvcTestResult get(String address) {
        return mvc.get().uri(address).with(person).exchange();
    }

    Document page(String address) {
        return shown(get(address));
    }

    MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /// Sends a form that is refused, and reads the page that comes back.
    Document refused(String address, Map<String, String> fields) {
        var page = shown(post(address, fields));
        assertThat(page.title()).startsWith("Error: ");
        return page;
    }

    /// Sends a form that is accepted, and says where the browser goes next.
    String sent(String address, Map<String, String> fields) {
        var result = post(address, fields);
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    /// Opens a form and sends it without typing anything, every ticked box included.
    void sentAsItStands(String address) {
        var page = page(address);
        var request = mvc.post().uri(address).with(person).with(csrf());
        fieldsOf(page).forEach((name, text) -> {
            if (page.select("main input[type=checkbox][name=" + name + "]").isEmpty()) {
                request.param(name, text);
            }
        });
        page.select("main input[type=checkbox][checked]").forEach(box -> request.param(box.attr("name"), box.val()));
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    /// Everything that a page's form would send if nobody typed anything.
    static Map<String, String> fieldsOf(Document page) {
        var fields = new TreeMap<String, String>();
        page.select("main form[method=post] input[name], main form[method=post] textarea[name]").stream()
                .filter(field -> !field.attr("type").matches("hidden|radio|checkbox"))
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main option[selected]")
                .forEach(option -> fields.put(option.closest("select").attr("name"), option.val()));
        page.select("main input[checked]").forEach(choice -> fields.put(choice.attr("name"), choice.val()));
        return fields;
    }

    static String errorOf(Document page, String field) {
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(page.select("#" + field)).hasSize(1);
        return page.expectFirst(".govuk-error-summary a[href=#" + field + "]").text();
    }

    private static Document shown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            var page = Jsoup.parse(result.getResponse().getContentAsString());
            assertThat(page.select("h1")).hasSize(1);
            return page;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
