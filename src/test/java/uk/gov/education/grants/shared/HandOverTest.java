package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whoever still comes to an instance that is to end is answered.
class HandOverTest {

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({HandOver.class, ApplicationAvailabilityBean.class, Page.class})
    static class Small {}

    @RestController
    static class Page {

        @GetMapping("/")
        String page() {
            return "here";
        }
    }

    @Test
    void anInstanceThatIsToEndIsNotReadyAndAnswersUntilItHasHandedOver() throws Exception {
        try (var instance = small()) {
            var port = instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var ready = instance.getBean(ApplicationAvailability.class);
            assertThat(ready.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

            var ending = Thread.startVirtualThread(instance::close);
            while (ready.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
                Thread.onSpinWait();
            }
            assertThat(answer(port)).isEqualTo("here");

            // its hour is cut short
            ending.interrupt();
            ending.join();
            assertThatThrownBy(() -> answer(port)).isInstanceOf(ConnectException.class);
        }
    }

    private static ConfigurableApplicationContext small() {
        var application = new SpringApplication(Small.class);
        application.setDefaultProperties(Map.of(
                "grants.hand-over",
                "1h",
                "server.port",
                "0",
                "server.shutdown",
                "graceful",
                "spring.config.location",
                "optional:classpath:/none/",
                "spring.main.banner-mode",
                "off"));
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    private static String answer(int port) throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/".formatted(port)))
                    .build();
            return browser.send(request, BodyHandlers.ofString()).body();
        }
    }
}
