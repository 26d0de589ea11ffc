package uk.gov.education.grants.demo;

import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.identity.QuickSignIn.Persona;

/// Says on the console where the service is and whom one can sign in as.
@Component
@Profile("demo")
class Greeting {

    private final Personas personas;
    private int port;

    Greeting(Personas personas) {
        this.personas = personas;
    }

    @EventListener
    void remember(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        System.out.printf(
                """

                Grant programmes is ready: http://localhost:%d

                Sign in at http://localhost:%d/sign-in with one click, or with the password "%s", as
                %s

                Stop it with Ctrl+C. What you do here is kept for the next run.
                %n""",
                port,
                port,
                personas.password(),
                personas.personas().stream().map(Greeting::line).collect(Collectors.joining("\n")));
    }

    private static String line(Persona persona) {
        return "  %-34s %s, %s".formatted(persona.username(), persona.name(), persona.part());
    }
}
