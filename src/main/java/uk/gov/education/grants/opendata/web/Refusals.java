package uk.gov.education.grants.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import uk.gov.education.grants.shared.NotFound;

/// Says to a machine, in one sentence of plain text, why it does not get what it asked for.
@ControllerAdvice(assignableTypes = {AwardFileController.class, AwardJsonController.class, AwardFeedController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, HttpServletResponse response) {
        return sentence(refused.status(), refused.sentence(), response);
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NotFound absent, HttpServletResponse response) {
        return sentence(HttpStatus.NOT_FOUND, "There is no such award in the register.\n", response);
    }

    /// The tag was that of the answer that did not come.
    private static ResponseEntity<String> sentence(HttpStatus status, String sentence, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        return ResponseEntity.status(status).contentType(PLAIN).body(sentence);
    }
}
