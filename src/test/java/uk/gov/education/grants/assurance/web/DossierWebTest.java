package uk.gov.education.grants.assurance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.SiteReader;

/// The dossier of a bid, read back as an auditor would.
@DemoHouse
class DossierWebTest {

    @Autowired
    SiteReader site;

    @Autowired
    JdbcClient db;

    @Test
    void anOfficerTakesAwayEverythingOfABidThatLedToAnAward() {
        var dossier = dossier("officer", "Home first");
        var award = db.sql("select reference from award where bid_id = (select id from bid where reference = :bid)")
                .param("bid", bid("Home first"))
                .query(String.class)
                .single();
        assertThat(dossier.keySet().iterator().next()).isEqualTo("README.txt");
        assertThat(dossier)
                .containsKeys(
                        "bid/bid.txt",
                        "bid/submission-1/content.json",
                        "bid/submission-1/fingerprint.txt",
                        "bid/submission-1/rule-book.json",
                        "bid/submission-1/verdict.json",
                        "documents/documents.csv",
                        "assessments/assessors.csv",
                        "assessments/scores.csv",
                        "assessments/assessments.txt",
                        "assessments/moderation.csv",
                        "recommendations/recommendations.csv",
                        "recommendations/recommendation-1-verdict.json",
                        "recommendations/recommendation-1-rule-book.json",
                        "awards/%s/award.txt".formatted(award),
                        "awards/%s/approvals.csv".formatted(award),
                        "awards/%s/dispensations.csv".formatted(award),
                        "awards/%s/announcements.csv".formatted(award),
                        "letters/letters.csv",
                        "letters/001-submitted.txt",
                        "audit.csv",
                        "SHA256SUMS.txt");
        assertThat(text(dossier, "README.txt"))
                .contains("DOSSIER OF BID " + bid("Home first"), "Made for: ", "As at: ");
        assertThat(text(dossier, "bid/bid.txt")).contains("Home first", "Summary");
        assertThat(CsvText.table(text(dossier, "assessments/scores.csv")))
                .isNotEmpty()
                .allSatisfy(score -> assertThat(score.get("reason")).isNotBlank());
        assertThat(CsvText.table(text(dossier, "recommendations/recommendations.csv")))
                .singleElement()
                .satisfies(advice -> assertThat(advice).containsEntry("advice", "fund"));
        assertThat(CsvText.table(text(dossier, "audit.csv")))
                .hasSize(db.sql("""
                                select count(*) from audit_entry
                                where subject in (:bid, :award)
                                   or subject in (select a.reference from assessment a join bid b on b.id = a.bid_id
                                                  where b.reference = :bid)""")
                        .param("bid", bid("Home first"))
                        .param("award", award)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void whatIsKeptOfEverySubmissionStillHasItsFingerprint() {
        var bids = db.sql("""
                        select p.title from bid b join project p on p.id = b.project_id
                        where b.status not in ('DRAFT', 'READY', 'WITHDRAWN') order by b.reference""").query(String.class).list();
        assertThat(bids).hasSizeGreaterThan(5).allSatisfy(project -> {
            var dossier = dossier("officer", project);
            var kept =
                    db.sql("""
                            select s.fingerprint from bid_submission s join bid b on b.id = s.bid_id
                            where b.reference = :bid order by s.submitted_at""").param("bid", bid(project)).query(String.class).list();
            for (var number = 1; number <= kept.size(); number++) {
                assertThat(sha256(dossier.get("bid/submission-%d/content.json".formatted(number))))
                        .isEqualTo(kept.get(number - 1));
                assertThat(text(dossier, "bid/submission-%d/fingerprint.txt".formatted(number)))
                        .startsWith(kept.get(number - 1))
                        .contains("not a letter has changed");
            }
        });
    }

    @Test
    void theSameStateGivesTheSameBytesWithTheTimeOfTheSubmission() throws IOException {
        var first = bytes("officer", "Home first");
        assertThat(bytes("officer", "Home first")).isEqualTo(first);
        var submitted = db.sql("select submitted_at from bid where reference = :bid")
                .param("bid", bid("Home first"))
                .query(OffsetDateTime.class)
                .single();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal())
                        .isBetween(
                                LocalDateTime.ofInstant(submitted.toInstant().minusSeconds(2), ZoneOffset.UTC),
                                LocalDateTime.ofInstant(submitted.toInstant(), ZoneOffset.UTC));
            }
        }
    }

    @Test
    void theLastEntryHasTheFingerprintOfEveryOther() {
        var dossier = dossier("officer", "Home first");
        var sums = text(dossier, "SHA256SUMS.txt").lines().toList();
        assertThat(sums).hasSize(dossier.size() - 1);
        sums.forEach(line -> assertThat(sha256(dossier.get(line.substring(66)))).isEqualTo(line.substring(0, 64)));
    }

    @Test
    @Transactional
    void onlyDocumentsThatAreCleanAreInAndOthersAreListed() {
        assertThat(dossier("officer", "Home first").keySet()).noneMatch(name -> name.startsWith("documents/01"));
        assertThat(documents()).allSatisfy(row -> assertThat(row.get("why_not")).contains("not scanned"));
        db.sql("update document set scan = 'CLEAN' where subject = (select id from bid where reference = :bid)")
                .param("bid", bid("Home first"))
                .update();
        assertThat(documents())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(
                                sha256(dossier("officer", "Home first").get("documents/" + row.get("file"))))
                        .isEqualTo(row.get("sha256")));
    }

    @Test
    void itIsThereForThoseWhoReadTheCaseAndForNobodyElse() {
        for (var who : List.of("editor.hackney", "certifier.hackney", "assessor1", "evaluator", "admin", "analyst")) {
            assertThat(site.get(who, address("Home first"))).hasStatus(404);
        }
        assertThat(site.get("public", address("Home first"))).hasStatus(302);
        for (var who : List.of("officer", "officer2", "approver", "finance")) {
            assertThat(site.get(who, address("Home first"))).hasStatus(200);
        }
        assertThat(site.get("analyst", address("Night line"))).hasStatus(200);
        assertThat(site.get("officer", "/bids/BID-2026-9999/dossier.zip")).hasStatus(404);
    }

    @Test
    void financeAndAnalystsHaveTheAgreedScoreWithoutThoseOfEachAssessor() {
        var dossier = dossier("finance", "Home first");
        assertThat(dossier)
                .containsKey("assessments/moderation.csv")
                .doesNotContainKeys(
                        "assessments/scores.csv", "assessments/assessors.csv", "assessments/assessments.txt");
        assertThat(text(dossier, "README.txt")).contains("Only programme officers and approvers read the scores");
        assertThat(dossier("analyst", "Night line")).doesNotContainKey("assessments/scores.csv");
    }

    @Test
    void anAnalystSeesNoNominee() {
        var nominees = db.sql("""
                        select n.name from nominee n join bid b on b.id = n.bid_id where b.reference = :bid""")
                .param("bid", bid("Leaders from Calderdale"))
                .query(String.class)
                .list();
        assertThat(nominees).isNotEmpty();
        assertThat(all(dossier("officer", "Leaders from Calderdale"))).contains(nominees);
        assertThat(all(dossier("analyst", "Leaders from Calderdale"))).doesNotContain(nominees);
        assertThat(CsvText.table(text(dossier("analyst", "Leaders from Calderdale"), "nominations.csv")))
                .hasSize(nominees.size());
    }

    private List<Map<String, String>> documents() {
        return List.copyOf(CsvText.table(text(dossier("officer", "Home first"), "documents/documents.csv")));
    }

    private Map<String, byte[]> dossier(String who, String project) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(who, project)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return entries;
    }

    private byte[] bytes(String who, String project) {
        var answer = site.get(who, address(project));
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        return answer.getResponse().getContentAsByteArray();
    }

    private String address(String project) {
        return "/bids/%s/dossier.zip".formatted(bid(project));
    }

    private String bid(String project) {
        return db.sql("""
                        select b.reference from bid b join project p on p.id = b.project_id where p.title = :title""").param("title", project).query(String.class).single();
    }

    private static String text(Map<String, byte[]> dossier, String name) {
        assertThat(dossier).containsKey(name);
        return new String(dossier.get(name), StandardCharsets.UTF_8);
    }

    private static String all(Map<String, byte[]> dossier) {
        var text = new StringBuilder();
        dossier.keySet().forEach(name -> text.append(text(dossier, name)));
        return text.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
