package uk.gov.education.grants.payment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.govuk.FileResponse;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.payment.FileView;
import uk.gov.education.grants.payment.PaymentFileService;
import uk.gov.education.grants.shared.Actor;

/// Payment files: make one, have it once more with the same bytes, and read back what the bank did.
@Controller
@RequestMapping("/payments/files")
class PaymentFileController {

    private final PaymentFileService files;

    PaymentFileController(PaymentFileService files) {
        this.files = files;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("view", files.list(actor));
        return "payment/files";
    }

    @PostMapping
    String make(Actor actor) {
        return "redirect:/payments/files/" + files.make(actor);
    }

    @GetMapping("/{number:\\d{1,9}}")
    String show(Actor actor, @PathVariable int number, Model model) {
        return page(files.show(actor, number), Form.EMPTY, model);
    }

    @GetMapping("/{number:\\d{1,9}}.csv")
    void csv(Actor actor, @PathVariable int number, HttpServletResponse response) throws IOException {
        FileResponse.send(
                response,
                "payment-file-%d.csv".formatted(number),
                "text/csv;charset=UTF-8",
                CacheControl.noStore(),
                files.contents(actor, number));
    }

    /// Shows what is understood of the bank's answer; once that is confirmed, notes it.
    @PostMapping("/{number:\\d{1,9}}/results")
    String results(Actor actor, @PathVariable int number, Typed typed, Model model) {
        var reading = typed.read();
        var answer =
                reading.text("answer", "The answer of the bank", Reading.LONGEST_TEXT, "Paste what the bank answered");
        if (reading.hasProblems()) {
            return page(files.toNote(actor, number), reading.form(), model);
        }
        if (typed.text("confirmed").equals("yes")) {
            files.note(actor, number, answer);
            return "redirect:/payments/files/{number}";
        }
        model.addAttribute("number", number)
                .addAttribute("results", files.preview(actor, number, answer))
                .addAttribute("answer", answer);
        return "payment/file-results";
    }

    private static String page(FileView view, Form form, Model model) {
        model.addAttribute("view", view).addAttribute("form", form);
        return "payment/file";
    }
}
