package uk.gov.education.grants.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.gov.education.grants.bid.QuestionSet;
import uk.gov.education.grants.govuk.OpenDocument;
import uk.gov.education.grants.govuk.PlainText;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;

/// What a bid to a round is asked: as a page to print, as a text to write answers into, and as plain text. Everybody
/// reads it who may read the round, without signing in.
@Controller
@RequestMapping("/rounds/{round}")
class QuestionSetController {

    private final RoundService rounds;

    QuestionSetController(RoundService rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/questions")
    String show(Actor actor, @PathVariable String round, Model model) {
        model.addAttribute("set", QuestionSet.of(rounds.view(actor, round)));
        return "bid/question-set";
    }

    @GetMapping("/questions.odt")
    void openDocument(Actor actor, @PathVariable String round, HttpServletResponse response) throws IOException {
        var set = QuestionSet.of(rounds.view(actor, round));
        begin(response, OpenDocument.MEDIA_TYPE, round + "-questions.odt");
        try (var text = new OpenDocument(response.getOutputStream(), set.round().title() + ": questions")) {
            set.writeTo(text);
        }
    }

    @GetMapping("/questions.txt")
    void plainText(Actor actor, @PathVariable String round, HttpServletResponse response) throws IOException {
        var set = QuestionSet.of(rounds.view(actor, round));
        begin(response, "text/plain;charset=UTF-8", round + "-questions.txt");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        set.writeTo(new PlainText(out));
        out.flush();
    }

    private static void begin(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
