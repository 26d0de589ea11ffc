package uk.gov.education.grants.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.gov.education.grants.govuk.NavigationItem;
import uk.gov.education.grants.identity.QuickSignIn;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Role;

/// What stands on every page: the navigation that fits the person, who is signed in and for how many seconds without a
/// click, whether this is only a demonstration, and whether it may carry the crown of GOV.UK.
@ControllerAdvice(annotations = Controller.class)
class LayoutAdvice {

    private final CurrentActor current;
    private final boolean demonstration;
    private final boolean branded;

    LayoutAdvice(
            CurrentActor current,
            ObjectProvider<QuickSignIn> demonstration,
            @Value("${grants.govuk-branding}") boolean branded) {
        this.current = current;
        this.branded = branded;
        this.demonstration = demonstration.getIfAvailable() != null;
    }

    /// A page that says that the service cannot answer asks the database for nothing.
    @ModelAttribute
    void everyPage(HttpServletRequest request, Model model) {
        if (Objects.equals(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.SERVICE_UNAVAILABLE.value())) {
            return;
        }
        var actor = current.of(request);
        model.addAttribute("actor", actor)
                .addAttribute("demonstration", demonstration)
                .addAttribute("branded", branded)
                .addAttribute("navigation", navigation(actor, request.getRequestURI()));
        var session = request.getSession(false);
        if (actor.isSignedIn() && session != null) {
            model.addAttribute("timeOut", session.getMaxInactiveInterval());
        }
    }

    private static List<NavigationItem> navigation(Actor actor, String here) {
        var items = new ArrayList<NavigationItem>();
        if (actor.isSignedIn()) {
            items.add(item("Your work", "/work", here));
        }
        if (actor.isAny(Role.BID_EDITOR, Role.CERTIFIER)) {
            items.add(item("Bids", "/bids", here));
            items.add(item("Agreements", "/agreements", here));
            items.add(item("Returns", "/returns", here));
            items.add(item("Claims", "/claims", here));
        }
        if (actor.is(Role.ASSESSOR)) {
            items.add(item("Assessments", "/assessments", here));
        }
        items.add(item("Rounds", "/rounds", here));
        if (actor.isOfTheDepartment()) {
            items.add(item("Programmes", "/programmes", here));
        }
        items.add(item("Awards", "/awards", here));
        if (actor.isAny(Role.OFFICER, Role.FINANCE)) {
            items.add(item("Payments", "/payments", here));
        }
        if (!actor.isOfTheDepartment()) {
            items.add(item("Places", "/places", here));
        }
        items.add(item("Evidence", "/evidence", here));
        if (actor.isAny(Role.OFFICER, Role.EVALUATOR)) {
            items.add(item("Evaluations", "/evaluations", here));
        }
        if (actor.is(Role.OFFICER)) {
            items.add(item("Assessors", "/assessors", here));
            items.add(item("Returns", "/returns", here));
        }
        if (actor.isAny(Role.ANALYST, Role.OFFICER, Role.APPROVER, Role.FINANCE)) {
            items.add(item("Reports", "/reports", here));
        }
        if (actor.is(Role.ADMIN)) {
            items.add(item("People", "/admin/people", here));
            items.add(item("Organisations", "/admin/organisations", here));
            items.add(item("Terms", "/terms", here));
            items.add(item("Letters", "/admin/letters", here));
            items.add(item("Audit", "/admin/audit", here));
        }
        return items;
    }

    private static NavigationItem item(String text, String href, String here) {
        return new NavigationItem(text, href, here.equals(href) || here.startsWith(href + "/"));
    }
}
