package uk.gov.education.grants.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import uk.gov.education.grants.opendata.ApiDescription;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

/// Answers those who have the same answer already: nothing public has changed since, it is still the same day, and they
/// ask for the same. The tag is made of the number of changes, so it costs one row, whatever the answer would cost.
@Component
class Conditional {

    /// Anybody may keep a copy on the way, but asks whether it is still good: an award is in the file at once.
    static final CacheControl PUBLIC = CacheControl.noCache().cachePublic();

    private final RegisterService register;
    private final ApiDescription description;

    Conditional(RegisterService register, ApiDescription description) {
        this.register = register;
        this.description = description;
    }

    /// Whether the client knows the answer. If so the response is made; if not it carries the tag of the answer to
    /// come.
    boolean isKnown(Actor by, Map<String, String> asked, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, PUBLIC.getHeaderValue());
        return new ServletWebRequest(request, response).checkNotModified(tag(by, request.getRequestURI(), asked));
    }

    /// Weak: what is said is the same, though a proxy may have packed it. The description is in it because another one
    /// means other fields.
    private String tag(Actor by, String path, Map<String, String> asked) {
        var edition = register.edition(by);
        var meant = String.join(
                "\n",
                path,
                asked.toString(),
                String.valueOf(edition.revision()),
                edition.day().toString(),
                description.text());
        return "W/\"" + HexFormat.of().formatHex(sha256(meant), 0, 16) + "\"";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
