package uk.gov.education.grants.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends plain text by a mail server.
final class SmtpPostbox implements Postbox {

    private final JavaMailSender server;
    private final String from;

    SmtpPostbox(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public void post(Envelope envelope) {
        server.send(message -> {
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(new InternetAddress(from, true));
            mail.setTo(new InternetAddress(envelope.address(), true));
            mail.setSubject(envelope.letter().subject());
            mail.setText(envelope.letter().body());
            nameOnce(message, envelope);
        });
    }

    /// Written last, because the helper's message makes an identity of its own at every try.
    private void nameOnce(MimeMessage message, Envelope envelope) throws MessagingException {
        message.setHeader("Message-ID", "<letter-%d@%s>".formatted(envelope.id(), from.replaceFirst(".*@", "")));
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
