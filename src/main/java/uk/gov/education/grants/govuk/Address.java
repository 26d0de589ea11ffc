package uk.gov.education.grants.govuk;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// Addresses within the service.
public final class Address {

    private Address() {}

    /// A path with what is asked of it, encoded.
    public static String of(String path, Map<String, String> query) {
        var address = UriComponentsBuilder.fromPath(path);
        query.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
