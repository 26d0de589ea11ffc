package uk.gov.education.grants.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.opendata.AwardListJson;
import uk.gov.education.grants.opendata.AwardPageJson;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.AwardList;
import uk.gov.education.grants.register.AwardOrder;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;

/// The register as an API that is only read: a list page by page, and each award.
@Controller
class AwardJsonController {

    private static final String LIST = "/awards.json";
    private static final int PAGE = 100;

    private final RegisterService register;
    private final Conditional conditional;
    private final ServiceAddress service;

    AwardJsonController(RegisterService register, Conditional conditional, ServiceAddress service) {
        this.register = register;
        this.conditional = conditional;
        this.service = service;
    }

    @GetMapping(path = LIST, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Nullable
    AwardListJson list(Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var reading = typed.read();
        var filter = AwardFilter.read(reading, register.choices(actor));
        var order = AwardOrder.read(reading);
        Refused.whereUnreadable(reading);
        var asked = new LinkedHashMap<>(filter.values());
        asked.put("sort", order.sort().value());
        asked.put("page", typed.text("after") + " " + typed.text("before"));
        return conditional.isKnown(actor, asked, request, response)
                ? null
                : page(register.search(actor, filter, order, PAGE), filter, order);
    }

    @GetMapping(path = "/awards/{award}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Nullable
    AwardPageJson show(
            Actor actor, @PathVariable String award, HttpServletRequest request, HttpServletResponse response) {
        return conditional.isKnown(actor, Map.of(), request, response)
                ? null
                : AwardPageJson.of(register.award(actor, award), service.of("/awards/" + award));
    }

    private AwardListJson page(AwardList list, AwardFilter filter, AwardOrder order) {
        return AwardListJson.of(
                list,
                service,
                list.previous().map(place -> address(filter, order, "before", place)),
                list.next().map(place -> address(filter, order, "after", place)));
    }

    private String address(AwardFilter filter, AwardOrder order, String direction, String place) {
        var query = new LinkedHashMap<>(filter.values());
        query.put("sort", order.sort().value());
        query.put(direction, place);
        return service.of(Address.of(LIST, query));
    }
}
