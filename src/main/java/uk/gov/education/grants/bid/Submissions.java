package uk.gov.education.grants.bid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.VerdictSnapshot;

/// Keeps what was submitted for ever: the words, the rule book in force and its verdict.
@Component
class Submissions {

    private final JdbcClient db;
    private final JsonMapper json;

    Submissions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps a submission and gives its fingerprint: the SHA-256 of all that was typed, with every question as it was
    /// asked, and of every document by its own SHA-256.
    String keep(Bid bid, BidFacts.Facts known, Instant at) {
        var content = json.writeValueAsString(contentOf(bid, known));
        var fingerprint = sha256(content);
        var book = known.round().ruleBook();
        var verdict = VerdictSnapshot.of(Stage.SUBMIT, book.verdictOn(known.request(), Stage.SUBMIT));
        db.sql("""
                        insert into bid_submission (bid_id, submitted_at, content, rule_book, verdict, fingerprint)
                        values (:bid, :at, :content::jsonb, :book::jsonb, :verdict::jsonb, :fingerprint)""")
                .param("bid", bid.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", content)
                .param("book", json.writeValueAsString(book.toMaps()))
                .param("verdict", json.writeValueAsString(verdict))
                .param("fingerprint", fingerprint)
                .update();
        keepPartners(bid.id(), partnersOf(known));
        keepPlaces(bid.id(), known.content().places());
        return fingerprint;
    }

    Set<UUID> partnersOf(BidFacts.Facts known) {
        return known.content().partners().stream()
                .map(BidContent.Partner::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> contentOf(Bid bid, BidFacts.Facts known) {
        var content = new LinkedHashMap<String, Object>();
        content.put("reference", bid.reference().text());
        content.put("round", known.round().code());
        var questions = new TreeMap<Integer, String>();
        known.round().questions().forEach(question -> questions.put(question.number(), question.text()));
        content.put("questions", questions);
        var sections = new LinkedHashMap<String, Object>();
        known.sections()
                .forEach((section, saved) -> sections.put(
                        section.toString(), new TreeMap<>(saved.typed().fields())));
        content.put("sections", sections);
        content.put(
                "documents",
                known.documents().stream()
                        .map(document -> Map.of(
                                "name", document.name(),
                                "size", document.sizeBytes(),
                                "sha256", document.sha256()))
                        .map(TreeMap::new)
                        .toList());
        return content;
    }

    private void keepPartners(UUID bid, Set<UUID> partners) {
        db.sql("delete from bid_partner where bid_id = :bid").param("bid", bid).update();
        partners.forEach(partner -> db.sql("insert into bid_partner (bid_id, organisation_id) values (:bid, :partner)")
                .param("bid", bid)
                .param("partner", partner)
                .update());
    }

    private void keepPlaces(UUID bid, Set<String> places) {
        db.sql("delete from bid_place where bid_id = :bid").param("bid", bid).update();
        db.sql(
                        "insert into bid_place (bid_id, gss_code) select :bid, gss_code from area_code where gss_code in (:places)")
                .param("bid", bid)
                .param("places", places)
                .update();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
