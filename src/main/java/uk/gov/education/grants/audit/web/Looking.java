package uk.gov.education.grants.audit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;
import uk.gov.education.grants.audit.Shown;
import uk.gov.education.grants.audit.ShownAt;
import uk.gov.education.grants.audit.Sighting;
import uk.gov.education.grants.audit.SightingService;
import uk.gov.education.grants.shared.Actor;

/// One request and its answer, under the eyes of whoever writes down who saw what.
final class Looking extends HttpServletResponseWrapper {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);

    private final HttpServletRequest request;
    private final ShownAt shownAt;
    private final SightingService sightings;
    private boolean hasContent;
    private boolean isWritten;

    Looking(HttpServletRequest request, HttpServletResponse response, ShownAt shownAt, SightingService sightings) {
        super(response);
        this.request = request;
        this.shownAt = shownAt;
        this.sightings = sightings;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        begin();
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        begin();
        return super.getOutputStream();
    }

    /// Nothing of the content has left yet, and no transaction is open.
    private void begin() {
        hasContent = true;
        var shown = shown();
        if (shown.isWrittenDownFirst() && isSeen() && shown.isWrittenDownOf(actor()) && !isWritten) {
            try {
                write(shown, false);
            } catch (DataAccessException | TransactionException failed) {
                log.error("Something was not shown, because it could not be written down who saw it", failed);
                throw new NotWrittenDown();
            }
        }
    }

    /// Writes down what has not been written down before it was shown. A page that worked is not taken back for it.
    void end() {
        var shown = shown();
        var refused = getStatus() == SC_FORBIDDEN || getStatus() == SC_NOT_FOUND;
        if (isWritten
                || !(refused ? shown.isRefusalWrittenDownOf(actor()) : isSeen() && shown.isWrittenDownOf(actor()))) {
            return;
        }
        try {
            write(shown, refused);
        } catch (DataAccessException | TransactionException failed) {
            log.error("It could not be written down who saw a page", failed);
        }
    }

    private void write(Shown shown, boolean refused) {
        sightings.write(actor(), new Sighting(shown, refused, request.getMethod(), request.getRequestURI(), subject()));
        isWritten = true;
    }

    /// A form that saved itself gets an answer that shows nothing.
    private boolean isSeen() {
        return hasContent
                && getStatus() == SC_OK
                && !(shown() == Shown.CASE
                        && Objects.requireNonNullElse(getContentType(), "")
                                .startsWith(MediaType.APPLICATION_JSON_VALUE));
    }

    private Shown shown() {
        return route().flatMap(shownAt::route).orElse(Shown.OPEN);
    }

    private Optional<String> route() {
        return Optional.ofNullable((String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    private Actor actor() {
        return request.getAttribute(Actor.class.getName()) instanceof Actor known ? known : Actor.PUBLIC;
    }

    /// What stands in the address where its route has the first thing in braces.
    private String subject() {
        var named = route().orElse("").split("/", -1);
        var path =
                UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).split("/", -1);
        for (var part = 0; part < Math.min(named.length, path.length); part++) {
            if (named[part].startsWith("{")) {
                return path[part];
            }
        }
        return "";
    }
}
