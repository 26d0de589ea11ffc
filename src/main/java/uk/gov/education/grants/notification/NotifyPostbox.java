package uk.gov.education.grants.notification;

import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/// Sends by GOV.UK Notify, with one template that holds nothing but a subject and a body. Notify reads the body as
/// Markdown, so what would be a link, a heading or a list there is kept from being one.
final class NotifyPostbox implements Postbox {

    /// Takes no room on the page, and ends every mark of Markdown.
    private static final String NOTHING_TO_SEE = "\u2060";

    private final NotificationClient notify;
    private final String template;

    NotifyPostbox(NotifySettings settings) {
        // Letters go to the address in the settings and to no other. The client has no setting for that, and nothing
        // else in the service asks by this class.
        HttpURLConnection.setFollowRedirects(false);
        this.notify = new NotificationClient(settings.apiKey(), settings.baseUrl());
        this.template = settings.template();
    }

    @Override
    public void post(Envelope envelope) {
        try {
            notify.sendEmail(
                    template,
                    envelope.address(),
                    Map.of(
                            "subject", envelope.letter().subject(),
                            "body", literal(envelope.letter().body())),
                    "letter-" + envelope.id());
        } catch (NotificationClientException refused) {
            throw new Refused(
                    Optional.ofNullable(refused.getMessage()).orElse("GOV.UK Notify refused the letter."), refused);
        }
    }

    static String literal(String body) {
        return body.replace("](", "]" + NOTHING_TO_SEE + "(")
                .replaceAll("(?m)^(\\s*)([#*^>+-])", "$1" + NOTHING_TO_SEE + "$2");
    }
}
