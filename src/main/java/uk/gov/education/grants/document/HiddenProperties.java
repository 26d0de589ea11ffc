package uk.gov.education.grants.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import uk.gov.education.grants.document.FileCheck.Checked;

/// What a file says of the people and machines that made it: their names, their organisation, where a picture was
/// taken. It is taken out of a file that everybody will be able to download; what the file shows stays as it is.
public final class HiddenProperties {

    private HiddenProperties() {}

    /// What came of taking them out.
    public sealed interface Outcome {

        /// The file without them.
        record TakenOut(Upload file) implements Outcome {}

        /// Why it cannot be for everybody, as a sentence that helps.
        record Refused(String why) implements Outcome {}
    }

    /// Takes up to half a minute for a PDF, so it is asked for outside of transactions. Refused is what
    /// [FileCheck] refuses, what is neither a PDF nor a text of Word or OpenDocument, and what cannot be read
    /// as what it is within a bounded time and memory.
    public static Outcome takenOutOf(Upload upload) {
        var name = FileName.clean(upload.name());
        return switch (FileCheck.check(name, upload.bytes())) {
            case Checked.Refused refused -> new Outcome.Refused(refused.why());
            case Checked.Good good
            when !good.type().isPublished() ->
                new Outcome.Refused(name + " must be a PDF, Word (.docx) or OpenDocument (.odt) file");
            case Checked.Good good ->
                takenOutOf(good.type(), upload.bytes())
                        .<Outcome>map(bytes -> new Outcome.TakenOut(new Upload(name, bytes)))
                        .orElseGet(() -> new Outcome.Refused(
                                "%s cannot be read, is protected or unpacks to too much. Open it, save it again as a %s file without a password and upload it again"
                                        .formatted(name, good.type().title())));
        };
    }

    private static Optional<byte[]> takenOutOf(FileType type, byte[] bytes) {
        try {
            return type == FileType.PDF ? PdfCleaner.clean(bytes) : DocumentCleaner.clean(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
