package uk.gov.education.grants.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave.
/// @param sending whether this instance sends what is queued; another one may do it instead
/// @param from the sender's address
/// @param service the address of the service, for the links in letters
@ConfigurationProperties("grants.letters")
record LetterSettings(
        @DefaultValue("true") boolean sending,
        @DefaultValue("grant.programmes@localhost") String from,
        @DefaultValue("http://localhost:8080") String service) {}
