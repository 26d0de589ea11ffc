package uk.gov.education.grants.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.document.AttachOutcome.Attached;
import uk.gov.education.grants.document.AttachOutcome.Refused;
import uk.gov.education.grants.document.FileCheck.Checked;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Documents that are attached to things. The room that owns the thing says who attaches and removes, and asks first;
/// who reads is asked of it through its [DocumentGate].
@Service
public class DocumentService {

    private static final String ROW =
            "select id, name, type, size_bytes, sha256, scan, attached_by_name, attached_at from document where ";

    private final JdbcClient db;
    private final DocumentStore store;
    private final Scanning scanning;
    private final VirusScan scanner;
    private final List<DocumentGate> gates;
    private final Clock clock;

    DocumentService(
            JdbcClient db,
            DocumentStore store,
            Scanning scanning,
            VirusScan scanner,
            List<DocumentGate> gates,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.scanning = scanning;
        this.scanner = scanner;
        this.gates = gates;
        this.clock = clock;
    }

    /// What is attached to a thing, in the order in which it came. The owning room has asked who may see the thing.
    @Transactional(readOnly = true)
    public List<DocumentRow> attachedTo(UUID subject) {
        return db.sql(ROW + "subject = :subject order by attached_at, position")
                .param("subject", subject)
                .query(Rows.of(DocumentRow.class))
                .list();
    }

    /// Attaches a file to a thing that the owning room holds in this transaction. Once that has been committed, the
    /// document is brought to [#scan].
    @Transactional(propagation = Propagation.MANDATORY)
    public AttachOutcome attach(Actor by, UUID subject, Upload upload) {
        var name = FileName.clean(upload.name());
        return switch (FileCheck.check(name, upload.bytes())) {
            case Checked.Refused refused -> new Refused(refused.why());
            case Checked.Good good -> attach(by, subject, name, good.type(), upload.bytes());
        };
    }

    private AttachOutcome attach(Actor by, UUID subject, String name, FileType type, byte[] bytes) {
        var sha256 = sha256(bytes);
        var there = attachedTo(subject);
        var same = there.stream()
                .filter(row -> row.name().equals(name) && row.sha256().equals(sha256))
                .findAny();
        if (same.isPresent()) {
            return new Attached(same.get().id(), name, false);
        }
        if (there.size() >= FileLimits.MOST_FILES) {
            return new Refused("%s was not added, because there are %d files already. Remove one first"
                    .formatted(name, FileLimits.MOST_FILES));
        }
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        db.sql("""
                        insert into document (id, subject, name, type, size_bytes, sha256, scan, scan_tried_at, attached_by,
                                              attached_by_name, attached_at)
                        values (:id, :subject, :name, :type, :size, :sha256, 'PENDING', :now, :by, :byName, :now)""")
                .param("id", id)
                .param("subject", subject)
                .param("name", name)
                .param("type", type.name())
                .param("size", bytes.length)
                .param("sha256", sha256)
                .param("by", by.person())
                .param("byName", by.name())
                .param("now", now)
                .update();
        store.keep(id, bytes);
        return new Attached(id, name, true);
    }

    /// Brings a stored document to the virus scanner. A scanner that is away is asked again later.
    public void scan(UUID document) {
        scanning.scan(document);
    }

    /// Takes a document away from a thing that the owning room holds in this transaction. False where it is gone
    /// already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID subject, UUID document) {
        return db.sql("delete from document where id = :id and subject = :subject")
                        .param("id", document)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /// Opens a document for somebody who may read what it is attached to. One that is not clean is not there yet.
    @Transactional(readOnly = true)
    public OpenedDocument open(Actor by, UUID document) {
        var subject = db.sql("select subject from document where id = :id")
                .param("id", document)
                .query(UUID.class)
                .optional()
                .filter(thing -> gates.stream().anyMatch(gate -> gate.mayRead(by, thing)))
                .orElseThrow(DocumentService::absent);
        var row = attachedTo(subject).stream()
                .filter(each -> each.id().equals(document) && each.isReadable())
                .findAny()
                .orElseThrow(DocumentService::absent);
        return new OpenedDocument(row.name(), row.type(), store.bytesOf(document));
    }

    /// What people who upload are told of the virus scanner; empty where there is nothing to tell.
    public String scanNotice() {
        return scanner.notice();
    }

    private static NotFound absent() {
        return new NotFound("There is no such document.");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
