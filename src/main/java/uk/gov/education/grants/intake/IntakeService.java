package uk.gov.education.grants.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.document.AttachOutcome;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.intake.ConfirmOutcome.Confirmed;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.intake.FileRead.Unreadable;
import uk.gov.education.grants.intake.UploadOutcome.Refused;
import uk.gov.education.grants.intake.UploadOutcome.Uploaded;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.References;

/// Brings past awards in: a file is uploaded, scanned and read; doubts are settled; another person confirms, and only
/// then is anything saved.
@Service
public class IntakeService {

    private final Intakes intakes;
    private final IntakeReading reading;
    private final IntakePages pages;
    private final RoundService rounds;
    private final DocumentService documents;
    private final References references;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    IntakeService(
            Intakes intakes,
            IntakeReading reading,
            IntakePages pages,
            RoundService rounds,
            DocumentService documents,
            References references,
            JdbcClient db,
            TransactionTemplate transaction,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.intakes = intakes;
        this.reading = reading;
        this.pages = pages;
        this.rounds = rounds;
        this.documents = documents;
        this.references = references;
        this.db = db;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Takes a file of awards that were made under a round, and reads it as soon as it is known to hold no virus. It is
    /// stored first, so a scanner that is slow or away costs nobody their upload.
    ///
    /// @param kind what kind of award all of them are: no column of the standard says so
    public UploadOutcome upload(Actor by, String roundCode, AwardKind kind, Upload upload) {
        requireMayUpload(by, roundCode);
        if (!upload.name().toLowerCase(Locale.UK).matches(".*\\.(csv|xlsx)")) {
            return new Refused("The file must be a CSV (.csv) or an Excel (.xlsx) file");
        }
        var round = rounds.view(by, roundCode);
        if (round.isDraft() || !round.givesMoney()) {
            throw new Conflict("The round \"%s\" makes no awards.".formatted(round.title()));
        }
        var outcome = Objects.requireNonNull(transaction.execute(status -> {
            var kept = keep(by, round, kind, upload);
            if (kept instanceof Refused) {
                status.setRollbackOnly();
            }
            return kept;
        }));
        if (outcome instanceof Uploaded(var reference)) {
            documents.scan(fileOf(intakes.find(by, reference)).id());
            read(by, reference);
        }
        return outcome;
    }

    /// Refuses whoever may not upload, before anything that they sent is looked at.
    public void requireMayUpload(Actor by, String roundCode) {
        IntakeAccess.requireRead(by, roundCode);
        IntakeAccess.requireOfficer(by);
    }

    private UploadOutcome keep(Actor by, RoundView round, AwardKind kind, Upload upload) {
        var id = UUID.randomUUID();
        return switch (documents.attach(by, id, upload)) {
            case AttachOutcome.Refused(var why) -> new Refused(why);
            case AttachOutcome.Attached attached -> {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                var reference = references.next("IMP", now.getYear());
                db.sql("""
                                insert into intake (id, reference, round_id, kind, status, file_name, uploaded_by,
                                                    uploaded_by_name, uploaded_at)
                                values (:id, :reference, :round, :kind, 'UPLOADED', :file, :by, :name, :now)""")
                        .param("id", id)
                        .param("reference", reference)
                        .param("round", round.id())
                        .param("kind", kind.name())
                        .param("file", attached.name())
                        .param("by", by.person())
                        .param("name", by.name())
                        .param("now", now)
                        .update();
                intakes.said(by, intakes.of(id), "uploaded %s to be brought in".formatted(attached.name()));
                yield new Uploaded(reference);
            }
        };
    }

    /// Reads the file, or reads it again: what was chosen for a doubt stays chosen. A file that is still being scanned
    /// is left waiting.
    @Transactional
    public void read(Actor by, String reference) {
        IntakeAccess.requireRead(by, reference);
        IntakeAccess.requireOfficer(by);
        var intake = intakes.hold(by, reference);
        var file = fileOf(intake);
        if (file.isInfected()) {
            unreadable(by, intake, "A virus was found in the file.");
        } else if (file.isReadable()) {
            requireNotBegun(intake);
            read(by, intake, file).ifPresentOrElse(why -> unreadable(by, intake, why), () -> {
                intakes.moveTo(intake, IntakeStatus.CHECKED, null);
                intakes.said(by, intake, "had the file read");
            });
        }
    }

    private void unreadable(Actor by, IntakeHead intake, String why) {
        intakes.moveTo(intake, IntakeStatus.UNREADABLE, why);
        intakes.said(by, intake, "had the file read in vain: " + why);
    }

    private Optional<String> read(Actor by, IntakeHead intake, DocumentRow file) {
        return switch (SheetReader.read(
                file.type(), documents.open(by, file.id()).bytes())) {
            case Unreadable(var why) -> Optional.of(why);
            case Sheet sheet -> reading.read(intake, sheet);
        };
    }

    /// Settles doubts: for each body that the file names, by its number, whom it means. It holds for all rows that name
    /// it. What is not among the choices is passed over.
    @Transactional
    public void choose(Actor by, String reference, Map<Integer, String> choices) {
        IntakeAccess.requireRead(by, reference);
        IntakeAccess.requireOfficer(by);
        var intake = intakes.hold(by, reference);
        requireNotBegun(intake);
        choices.forEach((number, choice) -> db.sql("""
                        update intake_body set chosen = :choice, chosen_by = :by, chosen_by_name = :name
                         where intake_id = :intake and number = :number and doubt is not null
                           and choices @> jsonb_build_array(jsonb_build_object('value', cast(:choice as text)))""")
                .param("choice", choice)
                .param("by", by.person())
                .param("name", by.name())
                .param("intake", intake.id())
                .param("number", number)
                .update());
        intakes.said(by, intake, "settled %d doubts".formatted(choices.size()));
    }

    @Transactional
    public void withdraw(Actor by, String reference) {
        IntakeAccess.requireRead(by, reference);
        IntakeAccess.requireOfficer(by);
        var intake = intakes.hold(by, reference);
        intakes.moveTo(intake, IntakeStatus.WITHDRAWN, null);
        intakes.said(by, intake, "withdrew the import");
    }

    /// Confirms that exactly what the page shows is added. It is added in the background, all or nothing; of two who
    /// confirm at once the second is told so.
    @Transactional
    public ConfirmOutcome confirm(Actor by, String reference) {
        IntakeAccess.requireRead(by, reference);
        IntakeAccess.requireApprover(by);
        var intake = intakes.hold(by, reference);
        requireNotBegun(intake);
        objection(by, intake).ifPresent(why -> {
            throw new NotAllowed(why);
        });
        var view = pages.view(by, reference);
        if (!view.obstacles().isEmpty()) {
            return new ConfirmOutcome.Refused(view.obstacles());
        }
        db.sql("""
                        update intake set confirmed_by = :by, confirmed_by_name = :name, confirmed_at = :now, done = 0
                         where id = :id""")
                .param("by", by.person())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", intake.id())
                .update();
        intakes.moveTo(intake, IntakeStatus.ADDING, null);
        intakes.said(
                by,
                intake,
                "confirmed %,d awards of %s"
                        .formatted(view.awards(), view.money().total()));
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        IntakeAdding.WORK
                                .instance(intake.id() + " " + clock.instant())
                                .data(new IntakeAdding.Due(intake.id()))
                                .build(),
                        clock.instant());
        return new Confirmed();
    }

    /// Why somebody who prepared an import does not confirm it; nothing for everybody else.
    private Optional<String> objection(Actor by, IntakeHead intake) {
        var settled = db.sql("select exists (select from intake_body where intake_id = :id and chosen_by = :me)")
                .param("id", intake.id())
                .param("me", by.person())
                .query(Boolean.class)
                .single();
        return intake.uploadedBy().equals(by.person()) || settled
                ? Optional.of("You prepared this import, so another approver has to confirm it.")
                : Optional.empty();
    }

    private static void requireNotBegun(IntakeHead intake) {
        if (intake.status() != IntakeStatus.CHECKED && intake.status() != IntakeStatus.UPLOADED) {
            throw new Conflict("Import %s is \"%s\" and cannot be changed any more."
                    .formatted(intake.reference(), intake.status().title()));
        }
    }

    private DocumentRow fileOf(IntakeHead intake) {
        return documents.attachedTo(intake.id()).getFirst();
    }

    /// What people who upload are told of the virus scanner; empty where there is nothing to tell.
    public String scanNotice() {
        return documents.scanNotice();
    }

    /// The round, for who is about to upload.
    @Transactional(readOnly = true)
    public RoundView round(Actor by, String roundCode) {
        IntakeAccess.requireRead(by, roundCode);
        return rounds.view(by, roundCode);
    }
}
