package uk.gov.education.grants.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.opendata.AtomFeed;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.AwardOrder;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

@Controller
class AwardFeedController {

    private static final String FEED = "/awards.atom";
    private static final int PAGE = 50;

    private final RegisterService register;
    private final Conditional conditional;
    private final ServiceAddress service;

    AwardFeedController(RegisterService register, Conditional conditional, ServiceAddress service) {
        this.register = register;
        this.conditional = conditional;
        this.service = service;
    }

    /// The newest first, whatever else is asked for: that is what a feed is.
    @GetMapping(FEED)
    void feed(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var reading = typed.with("sort", "announced").read();
        var filter = AwardFilter.read(reading, register.choices(actor));
        var order = AwardOrder.read(reading);
        Refused.whereUnreadable(reading);
        var asked = new LinkedHashMap<>(filter.values());
        asked.put("page", typed.text("after") + " " + typed.text("before"));
        if (!conditional.isKnown(actor, asked, request, response)) {
            response.setContentType("application/atom+xml;charset=UTF-8");
            response.getOutputStream()
                    .write(feedOf(actor, filter, order, typed).xml().getBytes(StandardCharsets.UTF_8));
        }
    }

    private AtomFeed feedOf(Actor actor, AwardFilter filter, AwardOrder order, Typed typed) {
        var list = register.search(actor, filter, order, PAGE);
        var here = typed.has("after") ? Map.of("after", typed.text("after")) : Map.<String, String>of();
        return new AtomFeed(
                list,
                register.edition(actor),
                service,
                address(FEED, filter, here),
                address("/awards", filter, Map.of()),
                list.next().map(place -> address(FEED, filter, Map.of("after", place))));
    }

    private String address(String path, AwardFilter filter, Map<String, String> more) {
        var query = new LinkedHashMap<>(filter.values());
        query.putAll(more);
        return service.of(Address.of(path, query));
    }
}
