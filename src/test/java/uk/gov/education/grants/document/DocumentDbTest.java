package uk.gov.education.grants.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.bid.AddOutcome.Added;
import uk.gov.education.grants.bid.AddOutcome.NoLongerOpen;
import uk.gov.education.grants.bid.BidDocumentService;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// Who may open a document, when it may be opened, and what the scanner has to do with it.
@WholeHouse
@Transactional
class DocumentDbTest {

    /// The file that every scanner knows, put together here so that none takes this class for it.
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    @Autowired
    DocumentService documents;

    @Autowired
    BidDocumentService ofBids;

    @Autowired
    DocumentStore store;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    World world;

    @BeforeEach
    void aWorld() {
        world = new World(db);
    }

    @Test
    void aDraftsDocumentIsOpenToItsOwnOrganisationOnly() {
        var bid = world.bid("Stable homes").draft();
        var document = clean(attach(bid, "plan"));
        var nell = world.memberOf(world.calderdale(), "Nell Neighbour", Role.BID_EDITOR, Role.CERTIFIER);
        assertThat(documents.open(bid.editor(), document.id()).name()).isEqualTo("note.txt");
        assertAbsent(nell, document);
        assertAbsent(world.person("Olu Officer", Role.OFFICER), document);
    }

    @Test
    void aSubmittedBidsDocumentIsOpenToTheDepartmentAndToItsOwnAssessorsAlone() {
        var bid = world.bid("Stable homes").submitted();
        var other = world.bid("Open door").submitted();
        var document = clean(attach(bid, "plan"));
        var ours = world.person("Asha Assessor", Role.ASSESSOR);
        var theirs = world.person("Theo Assessor", Role.ASSESSOR);
        world.assessment(bid, ours, Percent.of(70));
        world.assessment(other, theirs, Percent.of(70));
        assertThat(documents
                        .open(world.person("Olu Officer", Role.OFFICER), document.id())
                        .bytes())
                .isEqualTo("plan".getBytes(StandardCharsets.UTF_8));
        assertThat(documents.open(ours, document.id()).name()).isEqualTo("note.txt");
        assertAbsent(theirs, document);
    }

    @Test
    void aVirusThatIsUploadedIsFoundByTheWatchAndNeverLeaves() throws Exception {
        var bid = world.bid("Stable homes").draft();
        assertThat(ofBids.add(bid.editor(), bid.reference(), List.of(upload(EICAR))))
                .isEqualTo(new Added(List.of()));
        assertThat(only(bid).scan()).isEqualTo(ScanResult.PENDING);
        assertAbsent(bid.editor(), only(bid));
        watchWithScanner();
        assertThat(only(bid).scan()).isEqualTo(ScanResult.INFECTED);
        assertAbsent(bid.editor(), only(bid));
    }

    @Test
    void aGoodFileThatWaitedForTheScannerIsOpenOnceTheWatchHasBroughtItThere() throws Exception {
        var bid = world.bid("Stable homes").draft();
        ofBids.add(bid.editor(), bid.reference(), List.of(upload("A plan.")));
        assertAbsent(bid.editor(), only(bid));
        watchWithScanner();
        assertThat(only(bid).scan()).isEqualTo(ScanResult.CLEAN);
        assertThat(documents.open(bid.editor(), only(bid).id()).name()).isEqualTo("note.txt");
    }

    @Test
    void theWatchLeavesADocumentAloneThatWasTriedJustNow() {
        var bid = world.bid("Stable homes").draft();
        attach(bid, "plan");
        var asked = new boolean[1];
        var scanner = new VirusScan() {
            @Override
            public ScanResult scan(byte[] bytes) {
                asked[0] = true;
                return ScanResult.CLEAN;
            }

            @Override
            public String notice() {
                return "";
            }
        };
        new Scanning(db, store, scanner, clock).scanWhatWaits();
        assertThat(asked[0]).isFalse();
        assertThat(only(bid).scan()).isEqualTo(ScanResult.PENDING);
    }

    @Test
    void nothingIsAddedToABidThatIsSubmitted() {
        var bid = world.bid("Stable homes").submitted();
        assertThat(ofBids.add(bid.editor(), bid.reference(), List.of(upload("plan"))))
                .isInstanceOf(NoLongerOpen.class);
        assertThat(documents.attachedTo(bid.id())).isEmpty();
    }

    private DocumentRow attach(BidInWorld bid, String text) {
        documents.attach(bid.editor(), bid.id(), upload(text));
        return only(bid);
    }

    private DocumentRow clean(DocumentRow document) {
        db.sql("update document set scan = 'CLEAN' where id = :id")
                .param("id", document.id())
                .update();
        return document;
    }

    private DocumentRow only(BidInWorld bid) {
        return documents.attachedTo(bid.id()).getFirst();
    }

    private void assertAbsent(Actor reader, DocumentRow document) {
        assertThatThrownBy(() -> documents.open(reader, document.id())).isInstanceOf(NotFound.class);
    }

    private static Upload upload(String text) {
        return new Upload("note.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /// Two minutes later, with a scanner that knows one virus.
    private void watchWithScanner() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answered = CompletableFuture.runAsync(() -> answer(server));
            var scanner = new ClamdScan("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(5));
            var later = Clock.fixed(clock.instant().plusSeconds(120), MovableClock.UNITED_KINGDOM);
            new Scanning(db, store, scanner, later).scanWhatWaits();
            answered.get();
        }
    }

    private static void answer(ServerSocket server) {
        try (var asked = server.accept()) {
            var in = new DataInputStream(asked.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            var text = new StringBuilder();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                text.append(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
            }
            var said = text.toString().equals(EICAR) ? "Eicar-Test-Signature FOUND" : "OK";
            asked.getOutputStream().write(("stream: " + said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
