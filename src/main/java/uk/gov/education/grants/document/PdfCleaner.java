package uk.gov.education.grants.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import uk.gov.education.grants.shared.TooBusy;

/// Takes out of a PDF who wrote it, with what, and who remarked on it. A small PDF can be made that
/// unpacks to more than any memory, so this is done in a process of its own, which has little of it
/// and little time.
public final class PdfCleaner {

    /// Each takes as much memory as half a service.
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final long LONGEST_WAIT = 10;
    private static final long LONGEST_SECONDS = 30;
    private static final int LARGEST_ANSWER = 2 * FileLimits.MOST_BYTES;

    /// Starts a class of an application that is packed in one file.
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final Set<String> REMARKS =
            Set.of("Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Ink", "Stamp", "Caret");

    private PdfCleaner() {}

    /// The PDF without them; empty where it cannot be read, is protected, or asks for more than a
    /// document needs. Whoever would have to wait for too many others is told to come again.
    static Optional<byte[]> clean(byte[] pdf) throws IOException {
        try {
            if (!AT_ONCE.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new TooBusy("PDFs to clean");
            }
            try {
                return cleanElsewhere(pdf);
            } finally {
                AT_ONCE.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException tooMuch) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> cleanElsewhere(byte[] pdf)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var answer = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            give(process.getOutputStream(), pdf);
            var bytes = answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(bytes)
                    : Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /// The process: reads a PDF and writes it without them. It fails where it cannot.
    public static void main(String... none) throws IOException {
        // what libraries have to say would stand in the middle of the file
        var out = System.out;
        System.setOut(System.err);
        try (var document = Loader.loadPDF(System.in.readAllBytes())) {
            if (document.isEncrypted()) {
                throw new IOException("protected");
            }
            clean(document);
            document.save(out);
        }
        out.flush();
    }

    private static void clean(PDDocument document) throws IOException {
        var title = document.getDocumentInformation().getTitle();
        var information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary thing) {
                clean(thing);
            }
        }
    }

    private static void clean(COSDictionary thing) throws IOException {
        thing.removeItem(COSName.METADATA);
        thing.removeItem(COSName.getPDFName("PieceInfo"));
        if (REMARKS.contains(thing.getNameAsString(COSName.SUBTYPE, ""))) {
            thing.removeItem(COSName.T);
        }
        if (thing instanceof COSStream picture && COSName.DCT_DECODE.equals(picture.getFilters())) {
            byte[] bytes;
            try (var raw = picture.createRawInputStream()) {
                bytes = raw.readAllBytes();
            }
            try (var cleaned = picture.createRawOutputStream()) {
                cleaned.write(JpegCleaner.clean(bytes));
            }
        }
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        if (isPackedInOneFile()) {
            command.add("-Dloader.main=" + PdfCleaner.class.getName());
            command.add(LAUNCHER);
        } else {
            command.add(PdfCleaner.class.getName());
        }
        return command;
    }

    private static boolean isPackedInOneFile() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    private static byte[] read(InputStream from) {
        var bytes = new ByteArrayOutputStream();
        try (from) {
            bytes.writeBytes(from.readNBytes(LARGEST_ANSWER));
        } catch (IOException cutOff) {
            bytes.reset();
        }
        return bytes.toByteArray();
    }

    private static void give(OutputStream to, byte[] pdf) {
        try (to) {
            to.write(pdf);
        } catch (IOException hasGivenUp) {
            // what it says of it is its exit
        }
    }
}
