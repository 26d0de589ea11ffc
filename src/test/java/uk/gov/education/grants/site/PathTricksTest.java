package uk.gov.education.grants.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.Site;
import uk.gov.education.grants.support.Site.Visit;

/// However an address is spelt, it gives the public nothing that it refuses when it is spelt as it should be: asked at
/// the real port, once for every handler. What those who are signed in get is decided by services, which see no
/// address.
@DemoHouse
class PathTricksTest {

    private static final Map<String, UnaryOperator<String>> SPELLINGS = new LinkedHashMap<>();

    static {
        SPELLINGS.put("as it should be", path -> path);
        SPELLINGS.put("ends with /", path -> path + "/");
        SPELLINGS.put("begins with //", path -> "/" + path);
        SPELLINGS.put("// inside", path -> last(path, "//"));
        SPELLINGS.put("/./ inside", path -> last(path, "/./"));
        SPELLINGS.put("/%2e/ inside", path -> last(path, "/%2e/"));
        SPELLINGS.put("%2f inside", path -> last(path, "%2f"));
        SPELLINGS.put("from an open folder", path -> "/assets/.." + path);
        SPELLINGS.put("from an open folder, encoded", path -> "/assets/%2e%2e" + path);
        SPELLINGS.put("a parameter of its first part", path -> path.replaceFirst("^(/[^/]+)", "$1;a=b"));
        SPELLINGS.put("a parameter of its last part", path -> path + ";a=b");
        SPELLINGS.put("in capitals", path -> path.toUpperCase(Locale.ROOT));
        SPELLINGS.put("a letter encoded", path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2));
        SPELLINGS.put("an ending", path -> path + ".json");
        SPELLINGS.put("a %00", path -> path + "%00");
    }

    @LocalServerPort
    int port;

    @Autowired
    Site site;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Answer(int status, String next) {

        boolean isRefusal() {
            return status >= 400 || (status == 302 && next.endsWith("/sign-in"));
        }
    }

    @Test
    void noSpellingOpensWhatTheAddressRefuses() throws Exception {
        var pages = oneOfEachHandler("GET", Stream.concat(site.pages().stream(), site.files().stream()));
        var forms = oneOfEachHandler("POST", site.actions().stream());
        assertThat(pages).hasSizeGreaterThan(200);
        assertThat(forms).hasSizeGreaterThan(100);
        var anybody = browser();
        var token = tokenOf(anybody);
        var wrong = new ArrayList<String>();
        for (var path : pages.values()) {
            for (var spelling : refusedOnes(asked(anybody, "GET", path))) {
                if (!asked(anybody, "GET", spelling.getValue().apply(path)).isRefusal()) {
                    wrong.add("%s: %s".formatted(path, spelling.getKey()));
                }
            }
            if (asked(anybody, "GET", path).isRefusal()
                    && !asked(anybody, "HEAD", path).isRefusal()) {
                wrong.add(path + ": HEAD");
            }
        }
        forms.keySet().removeAll(pages.keySet());
        for (var path : forms.values()) {
            for (var spelling : refusedOnes(sent(anybody, path, token))) {
                if (!sent(anybody, spelling.getValue().apply(path), token).isRefusal()) {
                    wrong.add("%s: %s, sent".formatted(path, spelling.getKey()));
                }
            }
        }
        assertThat(wrong).as("what the public gets").isEmpty();
    }

    /// All spellings of an address that is refused, and none of one that is not: that is looked at elsewhere.
    private static Iterable<Map.Entry<String, UnaryOperator<String>>> refusedOnes(Answer answer) {
        return answer.isRefusal() ? SPELLINGS.entrySet() : List.of();
    }

    private static String last(String path, String separator) {
        var slash = path.lastIndexOf('/');
        var before = slash == 0 ? "/" : path.substring(0, slash);
        return before + separator + path.substring(slash + 1);
    }

    private Map<PathPattern, String> oneOfEachHandler(String method, Stream<Visit> visits) {
        var patterns = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().stream()
                        .anyMatch(each -> each.name().equals(method)))
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .sorted()
                .toList();
        var addresses = new LinkedHashMap<PathPattern, String>();
        visits.map(visit -> visit.address().replaceAll("\\?.*", ""))
                .forEach(path -> patterns.stream()
                        .filter(pattern -> pattern.matches(PathContainer.parsePath(path)))
                        .findFirst()
                        .ifPresent(pattern -> addresses.putIfAbsent(pattern, path)));
        return addresses;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private String tokenOf(HttpClient person) throws IOException, InterruptedException {
        var page = person.send(request("/sign-in").build(), BodyHandlers.ofString());
        return "_csrf=" + Jsoup.parse(page.body()).select("input[name=_csrf]").val();
    }

    private Answer asked(HttpClient person, String method, String address) throws IOException, InterruptedException {
        return answer(person, request(address).method(method, BodyPublishers.noBody()));
    }

    private Answer sent(HttpClient person, String address, String fields) throws IOException, InterruptedException {
        return answer(
                person,
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    private static Answer answer(HttpClient person, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<Void> response = person.send(request.build(), BodyHandlers.discarding());
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""));
    }

    /// With headings in which some servers look for another method or address, and one for which no session is kept.
    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("X-HTTP-Method-Override", "GET")
                .header("X-Original-URL", "/")
                .header("X-Rewrite-URL", "/");
    }
}
