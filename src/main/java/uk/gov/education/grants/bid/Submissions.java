package uk.gov.education.grants.bid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
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
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Keeps what was submitted for ever: the words, the rule book in force and its verdict.
@Component
class Submissions {

    private final JdbcClient db;
    private final JsonMapper json;

    Submissions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps a submission and gives its fingerprint: the SHA-256 of all that was typed, with every question as it
    /// was asked, of every document by its own SHA-256, and of people by the SHA-256 of what is said of them.
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
        keepNominees(bid.id(), known.content().nominees());
        keepPartners(bid.id(), partnersOf(known));
        keepPlaces(bid.id(), known.content().places());
        keepYears(bid.id(), known.content().grant());
        keepReach(bid.id(), known.content());
        return fingerprint;
    }

    /// Every submission of a bid, the earliest first. The database keeps the content as jsonb, which knows no order; it
    /// is put back into the order of [#contentOf], and its fingerprint says whether not a letter is different.
    List<KeptSubmission> kept(UUID bid) {
        return db.sql("""
                        select submitted_at, content, rule_book, verdict, fingerprint from bid_submission
                        where bid_id = :bid order by submitted_at""")
                .param("bid", bid)
                .query((row, _) -> {
                    var content = inOrder(row.getString("content"));
                    return new KeptSubmission(
                            row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                            content,
                            row.getString("rule_book"),
                            row.getString("verdict"),
                            row.getString("fingerprint"),
                            sha256(content).equals(row.getString("fingerprint")));
                })
                .list();
    }

    private record Kept(
            String reference,
            String round,
            TreeMap<Integer, String> questions,
            Map<String, TreeMap<String, Object>> sections,
            List<TreeMap<String, Object>> documents) {}

    private String inOrder(String content) {
        var kept = json.readValue(content, Kept.class);
        var sections = new TreeMap<String, Object>(
                Comparator.comparingInt(Submissions::kindOf).thenComparingInt(Submissions::numberOf));
        sections.putAll(kept.sections());
        var ordered = new LinkedHashMap<String, Object>();
        ordered.put("reference", kept.reference());
        ordered.put("round", kept.round());
        ordered.put("questions", kept.questions());
        ordered.put("sections", sections);
        ordered.put("documents", kept.documents());
        return json.writeValueAsString(ordered);
    }

    /// Where a section such as "answers/3" stands among the kinds.
    private static int kindOf(String section) {
        var address = section.split("/", 2)[0];
        return Arrays.stream(SectionKind.values())
                .filter(kind -> kind.address().equals(address))
                .mapToInt(SectionKind::ordinal)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("A submission has the section " + section));
    }

    private static int numberOf(String section) {
        return section.contains("/") ? Integer.parseInt(section.substring(section.indexOf('/') + 1)) : 0;
    }

    Set<UUID> partnersOf(BidFacts.Facts known) {
        return known.content().partners().stream()
                .map(BidContent.Partner::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Object> contentOf(Bid bid, BidFacts.Facts known) {
        var content = new LinkedHashMap<String, Object>();
        content.put("reference", bid.reference().text());
        content.put("round", known.round().code());
        var questions = new TreeMap<Integer, String>();
        known.round().questions().forEach(question -> questions.put(question.number(), question.text()));
        content.put("questions", questions);
        var sections = new LinkedHashMap<String, Object>();
        known.sections().forEach((section, saved) -> sections.put(section.toString(), typedOf(section, saved)));
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

    /// What was typed; of people only its fingerprint.
    private Object typedOf(Section section, SavedSection saved) {
        var typed = new TreeMap<>(saved.typed().fields());
        return section.kind() == SectionKind.NOMINEES
                ? Map.of("sha256", sha256(json.writeValueAsString(typed)))
                : typed;
    }

    private void keepNominees(UUID bid, List<BidContent.Nominee> nominees) {
        db.sql("delete from nominee where bid_id = :bid").param("bid", bid).update();
        for (var number = 1; number <= nominees.size(); number++) {
            var nominee = nominees.get(number - 1);
            db.sql("insert into nominee (bid_id, number, name, post, why) values (:bid, :number, :name, :post, :why)")
                    .param("bid", bid)
                    .param("number", number)
                    .param("name", nominee.name())
                    .param("post", nominee.post())
                    .param("why", nominee.why())
                    .update();
        }
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
                        "insert into bid_place (bid_id, gss_code) select :bid, gss_code from area_code where gss_code = any(:places)")
                .param("bid", bid)
                .param("places", places.toArray(String[]::new))
                .update();
    }

    private void keepYears(UUID bid, SpendProfile grant) {
        db.sql("delete from bid_year where bid_id = :bid").param("bid", bid).update();
        grant.years()
                .forEach((year, amount) -> db.sql("insert into bid_year values (:bid, :year, :pence)")
                        .param("bid", bid)
                        .param("year", year.toString())
                        .param("pence", amount.pence())
                        .update());
    }

    private void keepReach(UUID bid, BidContent content) {
        db.sql("delete from bid_reach where bid_id = :bid").param("bid", bid).update();
        db.sql("insert into bid_reach (bid_id, theme, children, least_pence) values (:bid, :theme, :children, :least)")
                .param("bid", bid)
                .param("theme", content.theme().orElse(null))
                .param("children", content.children().orElse(null))
                .param("least", content.leastGrant().map(Money::pence).orElse(null))
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
