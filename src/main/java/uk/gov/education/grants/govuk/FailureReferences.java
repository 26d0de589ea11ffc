package uk.gov.education.grants.govuk;

import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/// Gives every failure that nobody foresaw a reference. It stands on the page and with the failure in the log,
/// and it is all that the page tells of it. Of those who are told to come again there may be thousands at once, so the
/// log has a line for each and not more.
@Component
class FailureReferences extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(FailureReferences.class);

    /// Without those that are taken for one another when they are read out.
    private static final String CHARACTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            var reference = next();
            log(reference, attributes.get("path"), status, getError(request));
            attributes.put("reference", reference);
        }
        return attributes;
    }

    private static void log(String reference, @Nullable Object path, int status, @Nullable Throwable failure) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value() && failure != null) {
            log.warn(
                    "{}: {} was not answered: {}",
                    reference,
                    path,
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
        } else {
            log.error("{}: {} failed", reference, path, failure);
        }
    }

    static String next() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
