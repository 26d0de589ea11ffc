package uk.gov.education.grants.assurance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.assessment.ModerationService;
import uk.gov.education.grants.award.BidCaseView;
import uk.gov.education.grants.award.BidDecisionService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;

/// Everything that is known of one bid, in one file, for those who read it as a case. Each part is asked of the room
/// that keeps it, as the reader, so nothing is in the file that the reader could not read page by page.
@Service
public class DossierService {

    private final BidDecisionService decisions;
    private final ModerationService moderation;
    private final DossierParts parts;
    private final TransactionTemplate atOneInstant;

    DossierService(
            BidDecisionService decisions,
            ModerationService moderation,
            DossierParts parts,
            PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.moderation = moderation;
        this.parts = parts;
        this.atOneInstant = new TransactionTemplate(transactions);
        atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        atOneInstant.setReadOnly(true);
    }

    /// The dossier, once it is certain that this person may have it. All of it is as the database is at the instant at
    /// which it begins to be written.
    public Dossier of(Actor by, BidReference reference) {
        read(by, reference);
        var reading = new DossierReading(by, readsPeople(by), whyNoScores(by, reference));
        return out -> write(out, reading, reference);
    }

    private void write(OutputStream out, DossierReading reading, BidReference reference) throws IOException {
        try {
            atOneInstant.executeWithoutResult(_ -> {
                try {
                    parts.write(out, reading, read(reading.by(), reference));
                } catch (IOException hungUp) {
                    throw new UncheckedIOException(hungUp);
                }
            });
        } catch (UncheckedIOException hungUp) {
            throw hungUp.getCause();
        }
    }

    /// The case, as the case page has it. Whoever reads it only as a member of the bidder has no dossier.
    private BidCaseView read(Actor by, BidReference reference) {
        var bid = decisions.show(by, reference);
        if (!by.readsCase(bid.head().status().isDecided())) {
            throw new NotFound("There is no bid %s.".formatted(reference));
        }
        return bid;
    }

    /// Analysts read what was decided of people, and not who they are.
    private static boolean readsPeople(Actor by) {
        return by.worksOnCases();
    }

    /// Why this person does not read what each assessor found; empty for those who do.
    private String whyNoScores(Actor by, BidReference reference) {
        if (!by.isAny(Role.OFFICER, Role.APPROVER)) {
            return "Only programme officers and approvers read the scores of each assessor.";
        }
        try {
            moderation.view(by, reference);
            return "";
        } catch (NotAllowed own) {
            return String.valueOf(own.getMessage());
        }
    }
}
