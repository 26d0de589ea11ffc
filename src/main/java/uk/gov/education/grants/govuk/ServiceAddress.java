package uk.gov.education.grants.govuk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the world finds this service: the address that stands in its letters, and not what a request says of itself.
@Component
public final class ServiceAddress {

    private final String service;

    ServiceAddress(@Value("${grants.letters.service:http://localhost:${server.port:8080}}") String service) {
        this.service = service.replaceAll("/+$", "");
    }

    /// The whole address of a path that begins with "/".
    public String of(String path) {
        return service + path;
    }
}
