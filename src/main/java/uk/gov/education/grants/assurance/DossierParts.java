package uk.gov.education.grants.assurance;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.award.AwardCaseService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.BidCaseView;
import uk.gov.education.grants.award.BidCaseView.AwardOfBid;
import uk.gov.education.grants.bid.KeptSubmissionService;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.document.ScanResult;
import uk.gov.education.grants.notification.LetterRow;
import uk.gov.education.grants.notification.LetterService;
import uk.gov.education.grants.programme.UkTime;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;

/// Writes the parts of a dossier in their order. One document or one letter is in memory at a time, and no more.
@Component
class DossierParts {

    private final KeptSubmissionService submissions;
    private final DocumentService documents;
    private final ModerationService moderation;
    private final AwardCaseService awards;
    private final LetterService letters;
    private final CsvCopy copy;
    private final TextCsv texts;
    private final JdbcClient db;

    DossierParts(
            KeptSubmissionService submissions,
            DocumentService documents,
            ModerationService moderation,
            AwardCaseService awards,
            LetterService letters,
            CsvCopy copy,
            TextCsv texts,
            JdbcClient db) {
        this.submissions = submissions;
        this.documents = documents;
        this.moderation = moderation;
        this.awards = awards;
        this.letters = letters;
        this.copy = copy;
        this.texts = texts;
        this.db = db;
    }

    void write(OutputStream out, DossierReading reading, BidCaseView bid) throws IOException {
        var zip = new DossierZip(out, Objects.requireNonNull(bid.head().submittedAt()));
        var readable = bid.awards().reversed().stream()
                .filter(award -> reading.by().readsCase(!award.status().isBeingDecided()))
                .toList();
        var subjects = subjects(reading, bid, readable);
        zip.text("README.txt", DossierText.readMe(bid, reading, lastEntry(subjects)));
        bid(zip, reading, bid);
        documents(zip, reading, bid);
        if (bid.head().round().asksForNominees()) {
            zip.csv("nominations.csv", nominations(reading, bid));
        }
        assessments(zip, reading, bid);
        recommendations(zip, bid);
        for (var award : readable) {
            award(zip, reading, award);
        }
        letters(zip, reading, bid);
        zip.csv("audit.csv", audit(subjects));
        zip.finish();
    }

    private void bid(DossierZip zip, DossierReading reading, BidCaseView bid) throws IOException {
        zip.text("bid/bid.txt", DossierText.bid(bid));
        var number = 0;
        for (var kept : submissions.of(reading.by(), bid.head().reference())) {
            var folder = "bid/submission-%d/".formatted(++number);
            zip.text(folder + "content.json", kept.content());
            zip.text(folder + "fingerprint.txt", DossierText.fingerprint(kept));
            zip.text(folder + "rule-book.json", kept.ruleBook());
            zip.text(folder + "verdict.json", kept.verdict());
        }
    }

    private void documents(DossierZip zip, DossierReading reading, BidCaseView bid) throws IOException {
        var attached = documents.attachedTo(bid.head().id());
        var rows = new ArrayList<List<String>>();
        for (var document : attached) {
            rows.add(List.of(
                    document.name(),
                    document.description(),
                    document.sha256(),
                    document.attachedByName(),
                    document.attachedAt().toString(),
                    isIn(document) ? nameOf(rows.size() + 1, document) : "",
                    isIn(document) ? "" : whyNot(document)));
        }
        zip.csv(
                "documents/documents.csv",
                texts.of(
                        List.of("name", "what_it_is", "sha256", "attached_by", "attached_at", "file", "why_not"),
                        rows));
        var number = 0;
        for (var document : attached) {
            number++;
            if (isIn(document)) {
                zip.bytes(
                        "documents/" + nameOf(number, document),
                        documents.open(reading.by(), document.id()).bytes());
            }
        }
    }

    private static boolean isIn(DocumentRow document) {
        return document.scan() == ScanResult.CLEAN;
    }

    private static String whyNot(DocumentRow document) {
        return switch (document.scan()) {
            case PENDING -> "Left out: it waits to be checked for viruses.";
            case NOT_SCANNED -> "Left out: it was not scanned for viruses.";
            case INFECTED -> "Left out: a virus was found in it.";
            case CLEAN -> throw new IllegalStateException("A clean document is in");
        };
    }

    /// A number first, because two documents may have one name; and nothing that would be a folder.
    private static String nameOf(int number, DocumentRow document) {
        return "%02d-%s".formatted(number, document.name().replaceAll("[^\\p{L}\\p{N}._ ()-]", "_"));
    }

    private Csv nominations(DossierReading reading, BidCaseView bid) {
        var people = reading.readsPeople()
                ? "csv_safe(n.name) as name, csv_safe(n.post) as post, csv_safe(n.why) as why,"
                : "";
        var reason = reading.readsPeople() ? "csv_safe(o.reason) as reason," : "";
        return ofBid(bid, """
                select coalesce(n.number, o.number) as number, %s lower(o.outcome) as outcome, %s
                       csv_safe(o.decided_by_name) as decided_by, %s as decided_at
                  from (select * from nominee where bid_id = (select id from bid where reference = :bid)) n
                  full join (select * from nominee_outcome where bid_id = (select id from bid where reference = :bid)) o
                       on o.number = n.number
                 order by 1""".formatted(people, reason, utc("o.decided_at")));
    }

    private void assessments(DossierZip zip, DossierReading reading, BidCaseView bid) throws IOException {
        if (reading.readsScores()) {
            var reference = bid.head().reference();
            var found = moderation.view(reading.by(), reference);
            zip.csv("assessments/assessors.csv", ofBid(bid, """
                    select a.reference as assessment, csv_safe(a.assessor_name) as assessor, lower(a.status) as status,
                           %s as offered_at, %s as moved_at, csv_safe(a.interest) as declared_interest,
                           lower(a.decline_kind) as declined_for, csv_safe(a.returned_reason) as returned_reason,
                           round(a.score_hundredths / 100.0, 2) as score_percent
                      from assessment a join bid b on b.id = a.bid_id
                     where b.reference = :bid order by a.reference""".formatted(utc("a.offered_at"), utc("a.moved_at"))));
            zip.csv("assessments/scores.csv", ofBid(bid, """
                    select a.reference as assessment, csv_safe(a.assessor_name) as assessor, s.number as submission,
                           %s as submitted_at, round(s.score_hundredths / 100.0, 2) as score_percent,
                           csv_safe(s.returned_reason) as given_back_because,
                           g.criterion, csv_safe(c.title) as criterion_title,
                           round(c.weight_hundredths / 100.0, 2) as weight_percent,
                           csv_safe(g.points) as points, csv_safe(g.reason) as reason
                      from assessment a
                      join bid b on b.id = a.bid_id
                      join assessment_submission s on s.assessment_id = a.id
                      left join assessment_submission_score g on g.assessment_id = a.id and g.number = s.number
                      left join round_criterion c on c.round_id = b.round_id and c.number = g.criterion
                     where b.reference = :bid order by a.reference, s.number, g.criterion""".formatted(utc("s.submitted_at"))));
            var text = new StringBuilder();
            for (var asked : found.asked()) {
                text.append(DossierText.assessment(asked, moderation.submissions(reading.by(), asked.reference())));
            }
            zip.text(
                    "assessments/assessments.txt",
                    text.isEmpty() ? "Nobody was asked to assess it.\n" : text.toString());
        }
        var reason = reading.readsScores() ? ", csv_safe(m.reason) as reason" : "";
        zip.csv("assessments/moderation.csv", ofBid(bid, """
                select round(m.score_hundredths / 100.0, 2) as agreed_score_percent,
                       round(m.spread_hundredths / 100.0, 2) as spread_percent,
                       csv_safe(m.moderated_by_name) as moderated_by, %s as moderated_at %s
                  from moderation m join bid b on b.id = m.bid_id where b.reference = :bid""".formatted(utc("m.moderated_at"), reason)));
    }

    private void recommendations(DossierZip zip, BidCaseView bid) throws IOException {
        zip.csv("recommendations/recommendations.csv", ofBid(bid, """
                select row_number() over (order by n.recommended_at, n.id) as number, lower(n.advice) as advice,
                       csv_safe(n.reason) as reason, csv_safe(n.recommended_by_name) as recommended_by,
                       %s as recommended_at, %s as taken_back_at, csv_safe(n.taken_back_by_name) as taken_back_by,
                       csv_safe(n.taken_back_reason) as taken_back_reason
                  from recommendation n join bid b on b.id = n.bid_id
                 where b.reference = :bid order by 1""".formatted(
                        utc("n.recommended_at"), utc("n.taken_back_at"))));
        kept(zip, "recommendations/recommendation", """
                select verdict, rule_book from recommendation where bid_id = :id order by recommended_at, id""", bid.head().id());
    }

    private void award(DossierZip zip, DossierReading reading, AwardOfBid award) throws IOException {
        var folder = "awards/%s/".formatted(award.reference());
        zip.text(
                folder + "award.txt",
                DossierText.award(awards.show(reading.by(), AwardReference.of(award.reference()))));
        zip.csv(folder + "approvals.csv", ofAward(award, """
                select row_number() over (order by p.decided_at, p.id) as number, csv_safe(p.approver_name) as approver,
                       p.approved, round(p.limit_pence / 100.0, 2) as limit, csv_safe(p.reason) as reason,
                       %s as decided_at, %s as voided_at
                  from award_approval p join award a on a.id = p.award_id
                 where a.reference = :award order by 1""".formatted(utc("p.decided_at"), utc("p.voided_at"))));
        zip.csv(folder + "dispensations.csv", ofAward(award, """
                select d.rule_code, csv_safe(d.breach) as breach, csv_safe(d.reason) as reason,
                       csv_safe(d.requested_by_name) as requested_by, %s as requested_at, lower(d.decision) as decision,
                       csv_safe(d.decided_by_name) as decided_by, %s as decided_at,
                       csv_safe(d.decision_reason) as decision_reason, %s as voided_at
                  from award_dispensation d join award a on a.id = d.award_id
                 where a.reference = :award order by d.requested_at, d.id""".formatted(
                        utc("d.requested_at"), utc("d.decided_at"), utc("d.voided_at"))));
        zip.csv(folder + "announcements.csv", ofAward(award, """
                select n.announced_on, csv_safe(n.qualifier) as qualifier, round(n.amount_pence / 100.0, 2) as amount,
                       csv_safe(n.source_title) as source_title, csv_safe(n.source_url) as source_url,
                       csv_safe(n.quote) as quote
                  from award_announcement n join award a on a.id = n.award_id
                 where a.reference = :award order by n.position"""));
        kept(zip, folder + "approval", """
                select p.verdict, p.rule_book from award_approval p join award a on a.id = p.award_id
                where a.reference = :id order by p.decided_at, p.id""", award.reference());
    }

    private record Verdict(String verdict, String ruleBook) {}

    /// The verdict and the rule book that were kept with each decision.
    private void kept(DossierZip zip, String name, String query, Object id) throws IOException {
        var number = 0;
        for (var kept : db.sql(query)
                .param("id", id)
                .query((row, _) -> new Verdict(row.getString("verdict"), row.getString("rule_book")))
                .list()) {
            number++;
            zip.text("%s-%d-verdict.json".formatted(name, number), kept.verdict());
            zip.text("%s-%d-rule-book.json".formatted(name, number), kept.ruleBook());
        }
    }

    private void letters(DossierZip zip, DossierReading reading, BidCaseView bid) throws IOException {
        var written = letters.ofBid(reading.by(), bid.head().reference().text())
                .letters()
                .reversed();
        var rows = new ArrayList<List<String>>();
        for (var letter : written) {
            rows.add(List.of(
                    nameOf(rows.size() + 1, letter),
                    letter.kind().title(),
                    letter.personName(),
                    letter.subject(),
                    letter.status().name().toLowerCase(Locale.ROOT),
                    letter.queuedAt().toString(),
                    letter.sentAt() == null ? "" : letter.sentAt().toString()));
        }
        zip.csv(
                "letters/letters.csv",
                texts.of(List.of("file", "kind", "to_whom", "subject", "status", "written_at", "sent_at"), rows));
        var number = 0;
        for (var letter : written) {
            zip.text("letters/" + nameOf(++number, letter), DossierText.letter(letter));
        }
    }

    private static String nameOf(int number, LetterRow letter) {
        return "%03d-%s.txt".formatted(number, letter.kind().address());
    }

    /// What the audit trail is read by: the bid, its awards, and its assessments where their scores are read.
    private List<String> subjects(DossierReading reading, BidCaseView bid, List<AwardOfBid> awards) {
        var subjects = new ArrayList<String>();
        subjects.add(bid.head().reference().text());
        awards.forEach(award -> subjects.add(award.reference()));
        if (reading.readsScores()) {
            subjects.addAll(db.sql("select reference from assessment where bid_id = :bid order by reference")
                    .param("bid", bid.head().id())
                    .query(String.class)
                    .list());
        }
        return subjects;
    }

    private String lastEntry(List<String> subjects) {
        return db.sql("select max(at) from audit_entry where subject in (:subjects)")
                .param("subjects", subjects)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> UkTime.say(at.toInstant()))
                .orElse("before anything was done about it");
    }

    private Csv audit(List<String> subjects) {
        return copy.of("""
                select e.id as entry, %s as at, csv_safe(e.person_name) as person, e.event, e.subject_kind, e.subject,
                       csv_safe(e.sentence) as sentence
                  from audit_entry e where e.subject = any(string_to_array(:subjects, ' ')) order by e.id""".formatted(utc("e.at")), Map.of("subjects", String.join(" ", subjects)));
    }

    private Csv ofBid(BidCaseView bid, String query) {
        return copy.of(query, Map.of("bid", bid.head().reference().text()));
    }

    private Csv ofAward(AwardOfBid award, String query) {
        return copy.of(query, Map.of("award", award.reference()));
    }

    /// An instant as every file has it, whatever the session's time zone is.
    private static String utc(String column) {
        return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')".formatted(column);
    }
}
