package uk.gov.education.grants.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

@Controller
class RegisterDownloadController {

    /// Anybody may keep a copy on the way, but asks whether it is still good: an award is in the file at once.
    private static final CacheControl PUBLIC = CacheControl.noCache().cachePublic();

    private final RegisterService register;

    RegisterDownloadController(RegisterService register) {
        this.register = register;
    }

    @GetMapping("/awards.csv")
    void awards(Actor actor, Typed typed, HttpServletResponse response) throws IOException {
        var reading = typed.read();
        var filter = AwardFilter.read(reading, register.choices(actor));
        if (reading.hasProblems()) {
            CsvResponse.refuse(response, reading.problems());
        } else {
            CsvResponse.send(response, "awards.csv", PUBLIC, register.csv(actor, filter));
        }
    }
}
