package uk.gov.education.grants.monitoring.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Form;
import uk.gov.education.grants.govuk.Option;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.KeptReview;
import uk.gov.education.grants.monitoring.ReviewDecision;
import uk.gov.education.grants.monitoring.ReviewService;
import uk.gov.education.grants.monitoring.ReviewView;
import uk.gov.education.grants.monitoring.WrittenReview;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;

/// Annual reviews: what is due, and one review as it is written and agreed.
@Controller
class ReviewController {

    private static final String OF_A_REVIEW = "/awards/{award}/reviews/{year}";
    private static final String TO_THE_REVIEW = "redirect:" + OF_A_REVIEW;

    private final ReviewService reviews;

    ReviewController(ReviewService reviews) {
        this.reviews = reviews;
    }

    /// What the second person answers.
    enum Answer {
        AGREE,
        GIVE_BACK
    }

    @GetMapping("/reviews")
    String list(Actor actor, Typed typed, Model model) {
        model.addAttribute("list", reviews.list(actor, typed.text("after")));
        return "monitoring/reviews";
    }

    @GetMapping(OF_A_REVIEW)
    String show(Actor actor, @PathVariable AwardReference award, @PathVariable FinancialYear year, Model model) {
        model.addAttribute("view", reviews.show(actor, award, year));
        return "monitoring/review";
    }

    @GetMapping(OF_A_REVIEW + "/draft")
    String toWrite(Actor actor, @PathVariable AwardReference award, @PathVariable FinancialYear year, Model model) {
        var view = reviews.toWrite(actor, award, year);
        return page(view, written(view.kept()).form(), model);
    }

    @PostMapping(OF_A_REVIEW + "/draft")
    String write(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable FinancialYear year,
            Typed typed,
            Model model) {
        var reading = typed.read();
        var delivery = reading.text("delivery", "What you say of the work", 10_000, "Enter how the work goes");
        var decision = reading.choice("decision", ReviewDecision.class, "Select what is to become of the award");
        var reason = reading.text("reason", "The reason", 2_000, "Enter why");
        if (reading.hasProblems()) {
            return page(reviews.toWrite(actor, award, year), reading.form(), model);
        }
        reviews.write(actor, award, year, new WrittenReview(delivery, decision, reason), revision(typed));
        return TO_THE_REVIEW;
    }

    @GetMapping(OF_A_REVIEW + "/decision")
    String toDecide(Actor actor, @PathVariable AwardReference award, @PathVariable FinancialYear year, Model model) {
        return decisionPage(reviews.toDecide(actor, award, year), Form.EMPTY, model);
    }

    @PostMapping(OF_A_REVIEW + "/decision")
    String decide(
            Actor actor,
            @PathVariable AwardReference award,
            @PathVariable FinancialYear year,
            Typed typed,
            Model model) {
        var reading = typed.read();
        var answer = reading.choice("answer", Answer.class, "Select whether you agree");
        var reason = answer == Answer.GIVE_BACK
                ? reading.text("reason", "The reason", 2_000, "Enter what has to change")
                : "";
        if (reading.hasProblems()) {
            return decisionPage(reviews.toDecide(actor, award, year), reading.form(), model);
        }
        switch (answer) {
            case AGREE -> reviews.agree(actor, award, year, revision(typed));
            case GIVE_BACK -> reviews.giveBack(actor, award, year, reason, revision(typed));
        }
        return TO_THE_REVIEW;
    }

    private static String page(ReviewView view, Form form, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute(
                        "decisions",
                        Arrays.stream(ReviewDecision.values())
                                .map(each -> Option.of(each.name(), each.title()))
                                .toList());
        return "monitoring/review-draft";
    }

    private static String decisionPage(ReviewView view, Form form, Model model) {
        model.addAttribute("view", view)
                .addAttribute("form", form)
                .addAttribute(
                        "answers",
                        List.of(
                                Option.of(Answer.AGREE.name(), "Yes, I agree"),
                                Option.of(Answer.GIVE_BACK.name(), "No, I give it back")));
        return "monitoring/review-decision";
    }

    private static Typed written(KeptReview review) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("delivery", Objects.requireNonNullElse(review.delivery(), ""));
        fields.put(
                "decision", review.decision() == null ? "" : review.decision().name());
        fields.put("reason", Objects.requireNonNullElse(review.reason(), ""));
        return Typed.of(fields);
    }

    private static int revision(Typed typed) {
        var text = typed.text("revision");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
