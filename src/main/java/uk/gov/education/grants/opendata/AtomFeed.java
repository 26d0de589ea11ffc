package uk.gov.education.grants.opendata;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.register.AwardList;
import uk.gov.education.grants.register.AwardRow;
import uk.gov.education.grants.register.Edition;

/// Awards as they are announced, as an Atom feed (RFC 4287), the newest first; older ones are on further pages (RFC
/// 5005).
/// @param feed the whole address of this feed
/// @param page the whole address of the same list for people
/// @param next the whole address of the feed of older awards
public record AtomFeed(
        AwardList list, Edition edition, ServiceAddress service, String feed, String page, Optional<String> next) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    /// What XML cannot say, not even escaped.
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    public String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", "Awards of the Department for Education’s grant programmes");
            element(xml, "id", feed);
            element(xml, "updated", updated().toString());
            xml.writeStartElement("author");
            element(xml, "name", "Department for Education");
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", feed);
            link(xml, "alternate", "text/html", page);
            if (next.isPresent()) {
                link(xml, "next", "application/atom+xml", next.get());
            }
            for (var award : list.rows()) {
                entry(xml, award);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("The feed could not be written", impossible);
        }
        return text.toString();
    }

    /// A feed is as new as the newest thing that could be in it.
    private Instant updated() {
        return edition.changedAt().truncatedTo(ChronoUnit.SECONDS);
    }

    private void entry(XMLStreamWriter xml, AwardRow award) throws XMLStreamException {
        var address = service.of(award.address());
        xml.writeStartElement("entry");
        element(xml, "title", "%s: %s".formatted(award.project(), award.amount()));
        element(xml, "id", address);
        element(xml, "published", midnight(award.announcedOn()).toString());
        element(
                xml,
                "updated",
                Objects.requireNonNullElse(award.changedAt(), midnight(award.announcedOn()))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        link(xml, "alternate", "text/html", address);
        link(xml, "alternate", "application/json", address + ".json");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", award.kindCode());
        xml.writeAttribute("label", award.kind());
        element(xml, "summary", summary(award));
        xml.writeEndElement();
    }

    /// "Pilot, announced on 3 November 2016: £6,800,000 to Hackney, under Children’s Social Care Innovation Programme."
    private static String summary(AwardRow award) {
        return "%s, announced on %s: %s to %s, under %s."
                .formatted(award.kind(), award.announced(), award.amount(), award.lead(), award.programme());
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(UNITED_KINGDOM).toInstant();
    }
}
