package uk.gov.education.grants.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The account with GOV.UK Notify; letters go that way where there is a key.
/// @param template an e-mail template whose subject is `((subject))` and whose message is `((body))`
@ConfigurationProperties("grants.notify")
record NotifySettings(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String template,

        @DefaultValue("https://api.notifications.service.gov.uk")
        String baseUrl) {}
