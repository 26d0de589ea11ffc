package uk.gov.education.grants.assurance;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.assessment.AskedRow;
import uk.gov.education.grants.assessment.SubmissionsView;
import uk.gov.education.grants.award.AwardCaseView;
import uk.gov.education.grants.award.BidCaseView;
import uk.gov.education.grants.bid.KeptSubmission;
import uk.gov.education.grants.notification.LetterRow;
import uk.gov.education.grants.programme.UkTime;

/// The parts of a dossier that are read without any program but one for text.
final class DossierText {

    private DossierText() {}

    /// @param asAt the last thing that happened before the dossier was made: what is the same since is the same file
    static String readMe(BidCaseView bid, DossierReading reading, String asAt) {
        var head = bid.head();
        return """
                DOSSIER OF BID %s
                %s, led by %s
                Round: %s (%s)

                Made for: %s
                State of the bid: %s
                As at: %s, the last entry of the audit trail in it. While nothing happens, the file
                stays the same, byte for byte. All entries carry the time at which the bid was submitted.

                WHAT IS IN IT
                bid/              what the bid says; and every submission as it is kept: content, its fingerprint
                                  (SHA-256 of content.json), the rule book in force and what its rules said
                documents/        documents.csv lists all; those scanned and clean are here
                %s%s
                recommendations/  what was advised, also where it was taken back, with the rules and verdict of the day
                awards/           each award with approvals, dispensations and announcements, and the rules and verdict
                                  kept with each approval
                letters/          what was written to whom, and when it was sent
                audit.csv         every entry of the audit trail about the bid and its awards%s
                SHA256SUMS.txt    the SHA-256 of every file above

                CSV files are UTF-8. Where a cell begins with an apostrophe, take one away to have its exact text.
                Times in CSV files are UTC; in text files they are those of the United Kingdom.

                WHAT IS NOT IN IT
                Drafts, what colleagues of the bidder said to each other about them, and letters within their
                organisation are the bidder's own, and the Department does not read them.
                Documents that are not known to be clean are listed with the reason.
                %s%s""".formatted(
                        head.reference(),
                        head.project(),
                        head.lead(),
                        head.round().title(),
                        head.round().code(),
                        reading.by().name(),
                        head.statusTitle(),
                        asAt,
                        head.round().asksForNominees()
                                ? "nominations.csv   what was decided of each person who is nominated\n"
                                : "",
                        reading.readsScores()
                                ? "assessments/      who was asked, all scores with reasons as often as they were submitted, the agreed score"
                                : "assessments/      the agreed score",
                        reading.readsScores() ? ", and its assessments" : "",
                        reading.readsScores() ? "" : "Scores of each assessor: " + reading.whyNoScores() + "\n",
                        head.round().asksForNominees() && !reading.readsPeople()
                                ? "The people whom the bid nominates are not named, because analysts do not read who they are.\n"
                                : "");
    }

    static String bid(BidCaseView bid) {
        var head = bid.head();
        return "%s: %s\nLed by %s\nSubmitted by %s, %s\nFingerprint: %s\n"
                        .formatted(
                                head.reference(),
                                head.project(),
                                head.lead(),
                                head.submittedByName(),
                                time(head.submittedAt()),
                                head.fingerprint())
                + bid.sections().stream()
                        .map(section -> heading(section.title())
                                + section.lines().stream()
                                        .map(line -> "%s\n%s\n".formatted(line.label(), indented(line.text())))
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining());
    }

    static String fingerprint(KeptSubmission kept) {
        return """
                %s
                Submitted: %s
                %s
                """.formatted(
                        kept.fingerprint(),
                        time(kept.submittedAt()),
                        kept.isWhole()
                                ? "The SHA-256 of content.json is this fingerprint: not a letter has changed since."
                                : "The SHA-256 of content.json is NOT this fingerprint. Ask how that came about.");
    }

    static String assessment(AskedRow asked, SubmissionsView submitted) {
        return heading("%s, %s: %s"
                        .formatted(
                                asked.reference(),
                                asked.assessor(),
                                asked.status().title()))
                + (asked.interest() == null ? "" : "Declared: %s\n".formatted(asked.interest()))
                + (asked.bar() == null ? "" : "The service sees an interest: %s\n".formatted(asked.bar()))
                + submitted.submissions().reversed().stream()
                        .map(each -> "\nSubmission %d, %s: %s\n%s%s"
                                .formatted(
                                        each.number(),
                                        time(each.submittedAt()),
                                        each.score(),
                                        each.given().stream()
                                                .map(given -> "%s: %s\n%s\n"
                                                        .formatted(
                                                                submitted.titleOf(given.criterion()),
                                                                given.points(),
                                                                indented(given.reason())))
                                                .collect(Collectors.joining()),
                                        each.returnedReason()
                                                .map("Given back, because: %s\n"::formatted)
                                                .orElse("")))
                        .collect(Collectors.joining());
    }

    static String award(AwardCaseView award) {
        var head = award.head();
        return """
                %s: %s for %s
                State: %s%s
                Lead: %s
                For: %s. %s
                From %s to %s
                Places: %s
                Paid under: %s
                Proposed by %s, %s
                Approved on: %s
                Bidder told: %s
                Announced on: %s

                %s
                %s""".formatted(
                        head.reference(),
                        head.amount(),
                        head.project(),
                        head.status().title(),
                        head.closedReason() == null ? "" : ", because: " + head.closedReason(),
                        head.lead(),
                        head.terms().kind().title(),
                        head.terms().purpose(),
                        head.terms().period().first(),
                        head.terms().period().last(),
                        String.join("; ", head.places()),
                        head.terms().route().inFull(),
                        head.proposedBy(),
                        time(head.proposedAt()),
                        head.approvedOn() == null ? "not yet" : head.approvedOn(),
                        time(head.informedAt()),
                        head.announcedOn() == null ? "not yet" : head.announcedOn(),
                        award.years().stream()
                                .map(year -> "%s: %s".formatted(year.year(), year.amount()))
                                .collect(Collectors.joining("\n")),
                        award.decided() ? rules(award) : "");
    }

    static String letter(LetterRow letter) {
        return "Kind: %s\nTo: %s\nWritten: %s\nSent: %s\nSubject: %s\n\n%s\n"
                .formatted(
                        letter.kind().title(),
                        letter.personName(),
                        time(letter.queuedAt()),
                        time(letter.sentAt()),
                        letter.subject(),
                        letter.body());
    }

    private static String rules(AwardCaseView award) {
        return heading("What the rules said when it was decided")
                + award.rules().stream()
                        .map(line -> "%s %s %s %s"
                                        .formatted(line.code(), line.finding(), line.statement(), line.reason())
                                        .strip()
                                + "\n")
                        .collect(Collectors.joining());
    }

    private static String heading(String title) {
        return "\n%s\n%s\n".formatted(title, "-".repeat(title.length()));
    }

    private static String indented(String text) {
        return text.indent(4).stripTrailing();
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "not yet" : UkTime.say(instant);
    }
}
