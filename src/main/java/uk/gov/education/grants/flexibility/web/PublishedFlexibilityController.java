package uk.gov.education.grants.flexibility.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.gov.education.grants.flexibility.PublishedFlexibilityService;
import uk.gov.education.grants.flexibility.Safeguards;

/// What everybody may read: published advice and decisions, and the safeguards.
@Controller
@RequestMapping("/flexibility")
class PublishedFlexibilityController {

    private final PublishedFlexibilityService published;

    PublishedFlexibilityController(PublishedFlexibilityService published) {
        this.published = published;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", published.list(After.read(after)))
                .addAttribute("first", After.read(after).isEmpty())
                .addAttribute("safeguards", Safeguards.ALL);
        return "flexibility/published-list";
    }

    @GetMapping("/{reference}")
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("flexibility", published.show(reference));
        return "flexibility/published";
    }
}
