package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;

/// Turns what went wrong into an honest page with the right status. What nobody foresaw becomes the 500 page of
/// `templates/error`, by Spring Boot itself.
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler
    ModelAndView notFound(NotFound absent) {
        return page(HttpStatus.NOT_FOUND, "error/404", "");
    }

    /// An address whose reference is not even of the right form names nothing.
    @ExceptionHandler
    ModelAndView notReadable(MethodArgumentTypeMismatchException malformed) {
        return page(HttpStatus.NOT_FOUND, "error/404", "");
    }

    @ExceptionHandler
    ModelAndView notComplete(MissingServletRequestParameterException incomplete) {
        return page(HttpStatus.BAD_REQUEST, "error/400", "");
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused) {
        return page(HttpStatus.FORBIDDEN, "error/403", reasonOf(refused));
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict conflict, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, "error/409", reasonOf(conflict))
                .addObject("nothingSent", request.getMethod().equals("GET"));
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(ConcurrencyFailureException race) {
        return page(
                HttpStatus.CONFLICT,
                "error/409",
                "Somebody else changed this at the same moment, so nothing was saved.");
    }

    @ExceptionHandler
    ModelAndView refusedByTheDatabase(DataIntegrityViolationException refused) {
        log.warn("The database refused a change", refused);
        return page(
                HttpStatus.CONFLICT,
                "error/409",
                ConstraintSentences.of(refused)
                        .orElse("What you asked for does not fit with what is there, so nothing was saved."));
    }

    private static ModelAndView page(HttpStatus status, String view, String reason) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("reason", reason);
        return page;
    }

    private static String reasonOf(RuntimeException refusal) {
        return refusal.getMessage() == null ? "" : refusal.getMessage();
    }
}
