package uk.gov.education.grants.opendata.web;

import org.springframework.http.HttpStatus;
import uk.gov.education.grants.govuk.FileResponse;
import uk.gov.education.grants.govuk.Reading;

/// A machine does not get what it asked for, and is told why in one sentence.
final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String sentence;

    private Refused(HttpStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
    }

    /// A page leaves out what it cannot read and says so beside it; a machine gets nothing that it did not ask for.
    static void whereUnreadable(Reading reading) {
        if (reading.hasProblems()) {
            throw new Refused(HttpStatus.BAD_REQUEST, FileResponse.refusal(reading.problems()));
        }
    }

    static Refused absent(String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, sentence);
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }
}
