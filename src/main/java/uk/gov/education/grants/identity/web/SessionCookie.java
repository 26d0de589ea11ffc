package uk.gov.education.grants.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a session. Where the service is asked over TLS its name begins with "__Host-", which a browser takes
/// only from this very host, over TLS: no other host of the same domain can slip one in (ASVS 5.0, 3.3.3).
final class SessionCookie implements CookieSerializer {

    private final DefaultCookieSerializer overTls = named("__Host-SESSION");
    private final DefaultCookieSerializer withoutTls = named("SESSION");

    private static DefaultCookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private DefaultCookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : withoutTls;
    }
}
