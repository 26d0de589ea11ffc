package uk.gov.education.grants.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.gov.education.grants.support.SignedIn.somebody;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// One person's browser, without the pictures: it asks for pages and sends forms, and reads the HTML that comes back.
public final class Browser {

    private final MockMvcTester mvc;
    private final Optional<String> username;

    private Browser(MockMvcTester mvc, Optional<String> username) {
        this.mvc = mvc;
        this.username = username;
    }

    /// Of somebody who is signed in.
    public static Browser of(MockMvcTester mvc, String username) {
        return new Browser(mvc, Optional.of(username));
    }

    /// Of a member of the public.
    public static Browser ofThePublic(MockMvcTester mvc) {
        return new Browser(mvc, Optional.empty());
    }

    /// What stands at an address, which is written as in a link: with %20 for a space.
    public MvcTestResult get(String address) {
        var request = mvc.get().uri(URI.create(address));
        username.ifPresent(name -> request.with(somebody(name)));
        return request.exchange();
    }

    public MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(csrf());
        username.ifPresent(name -> request.with(somebody(name)));
        fields.forEach(request::param);
        return request.exchange();
    }

    /// The page at an address, which must be there.
    public Document page(String address) {
        return shown(get(address));
    }

    /// The text of a file at an address, which must be there.
    public String text(String address) {
        var result = get(address);
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// The page that a form comes back to, where something in it has to be put right.
    public Document refused(String address, Map<String, String> fields) {
        var page = shown(post(address, fields));
        assertThat(page.title()).startsWith("Error: ");
        return page;
    }

    private static Document shown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "http://localhost/");
    }
}
