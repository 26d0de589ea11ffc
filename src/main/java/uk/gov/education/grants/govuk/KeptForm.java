package uk.gov.education.grants.govuk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.gov.education.grants.shared.Actor;

/// A form that arrived after its session had ended. It waits in the new session, and the page it was sent to gives it
/// back, unsaved, to the person who typed it, once they have signed in again. Only forms that name their writer are
/// kept, and nobody else ever sees them: where another person signs in, it is thrown away.
public record KeptForm(String address, UUID writer, LinkedHashMap<String, ArrayList<String>> fields)
        implements Serializable {

    /// The hidden field in which a form says whose it is.
    public static final String WRITER = "writer";

    private static final String KEPT = KeptForm.class.getName();
    private static final int MOST_CHARACTERS = 200_000;

    /// Keeps what a request sends, where its form can be given back. Forms that come from another site never are.
    public static boolean keep(HttpServletRequest request) {
        var writer = writerOf(request);
        if (writer.isEmpty() || comesFromElsewhere(request) || lengthOf(request) > MOST_CHARACTERS) {
            return false;
        }
        var fields = new LinkedHashMap<String, ArrayList<String>>();
        TypedResolver.typedIn(request).fields().forEach((name, texts) -> fields.put(name, new ArrayList<>(texts)));
        request.getSession().setAttribute(KEPT, new KeptForm(request.getRequestURI(), writer.get(), fields));
        return true;
    }

    /// Whether a form waits for its writer to sign in.
    public static boolean waits(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof KeptForm;
    }

    /// What this person sent to this address before they were signed out.
    public static Optional<Typed> of(HttpServletRequest request, Actor actor) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof KeptForm kept)) {
            return Optional.empty();
        }
        if (!kept.writer.equals(actor.person())) {
            session.removeAttribute(KEPT);
            return Optional.empty();
        }
        return kept.address.equals(request.getRequestURI())
                ? Optional.of(new Typed(new LinkedHashMap<>(kept.fields)))
                : Optional.empty();
    }

    /// Forgets what was kept for this address: it is saved now.
    public static void forget(HttpServletRequest request, Actor actor) {
        if (of(request, actor).isPresent()) {
            request.getSession().removeAttribute(KEPT);
        }
    }

    private static Optional<UUID> writerOf(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(WRITER)).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// Every browser of today says where a request comes from; one that does not is held by the session cookie alone.
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin");
    }

    private static int lengthOf(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + List.of(field.getValue()).stream()
                                .mapToInt(String::length)
                                .sum())
                .sum();
    }
}
