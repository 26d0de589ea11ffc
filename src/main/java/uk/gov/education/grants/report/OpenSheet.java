package uk.gov.education.grants.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.LongStatements;

/// A report as a spreadsheet in the OpenDocument format, which has been asked for and is not yet written. Rows pass
/// through it from the database to the reader, and none is kept. Its cells say what kind they are, so that no text in
/// it is ever taken for a formula and every text is the exact one.
public final class OpenSheet {

    /// The media type of such a file.
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final int ROWS_AT_ONCE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// Every entry has one time, so that the file is the same whenever it is written. An earlier one would need
    /// more room than the first entry may have.
    private static final LocalDateTime NO_TIME = LocalDateTime.ofEpochSecond(946_684_800, 0, ZoneOffset.UTC);

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MEDIA_TYPE);

    private final ReportRequest request;
    private final JdbcClient db;
    private final LongStatements statements;
    private final TransactionTemplate reading;

    OpenSheet(ReportRequest request, JdbcClient db, LongStatements statements, TransactionTemplate reading) {
        this.request = request;
        this.db = db;
        this.statements = statements;
        this.reading = reading;
    }

    /// Writes it. What breaks off is a zip file without an end, which nothing opens.
    public void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored(zip, "mimetype", MEDIA_TYPE);
        begin(zip, new ZipEntry("META-INF/manifest.xml"));
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        begin(zip, new ZipEntry("content.xml"));
        try {
            var content = new SheetContent(zip, request.report().title(), request.columns());
            reading.executeWithoutResult(_ -> rows(content));
            content.end();
        } catch (XMLStreamException broken) {
            throw new IOException("The spreadsheet could not be written", broken);
        } catch (UncheckedIOException hungUp) {
            throw hungUp.getCause();
        }
        zip.finish();
        zip.flush();
    }

    private void rows(SheetContent content) {
        statements.mayTake(LONGEST);
        db.sql(request.values())
                .params(request.where().values())
                .withFetchSize(ROWS_AT_ONCE)
                .query((ResultSet row) -> {
                    write(content, row);
                });
    }

    private static void write(SheetContent content, ResultSet row) throws SQLException {
        try {
            content.row(row::getString);
        } catch (XMLStreamException broken) {
            throw new UncheckedIOException(
                    broken.getNestedException() instanceof IOException hungUp ? hungUp : new IOException(broken));
        }
    }

    /// The first entry, unpacked and nameless to the eye: by its place in the file programs know what it is.
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        begin(zip, entry);
        zip.write(bytes);
    }

    private static void begin(ZipOutputStream zip, ZipEntry entry) throws IOException {
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
