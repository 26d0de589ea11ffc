package uk.gov.education.grants.document;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/// Whether a file may be attached: by its name, its size and what it really holds.
final class FileCheck {

    private static final Tika TIKA = new Tika();
    private static final Set<String> WITH_MACROS = Set.of("docm", "xlsm", "xlsb", "dotm", "xltm", "pptm");
    private static final Set<String> OLD_OFFICE = Set.of("doc", "xls");

    private FileCheck() {}

    /// What became of looking at a file.
    sealed interface Checked {

        record Good(FileType type) implements Checked {}

        /// Why not, as a sentence that helps.
        record Refused(String why) implements Checked {}
    }

    /// @param name the file's name, already cleaned
    static Checked check(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return refused(name, "is empty");
        }
        if (bytes.length > FileLimits.MOST_BYTES) {
            return refused(name, "is larger than " + FileLimits.inWords(FileLimits.MOST_BYTES));
        }
        var promised = FileType.ofName(name);
        return promised.isPresent() ? check(name, bytes, promised.get()) : refused(name, whyNotOfThisName(name));
    }

    private static Checked check(String name, byte[] bytes, FileType type) {
        if (!type.holds(TIKA.detect(bytes))) {
            return refused(
                    name,
                    "is not a %s file, although its name says so. Save it as one and upload it again"
                            .formatted(type.title()));
        }
        Optional<String> refusal = type.isArchive() ? Archives.refusalOf(type, bytes) : Optional.empty();
        return refusal.isPresent() ? refused(name, refusal.get()) : new Checked.Good(type);
    }

    private static String whyNotOfThisName(String name) {
        var ending = FileType.endingOf(name);
        if (WITH_MACROS.contains(ending)) {
            return "can hold macros. Save it as .docx or .xlsx, without macros, and upload it again";
        }
        if (OLD_OFFICE.contains(ending)) {
            return "is in an old format that can hold macros. Save it as .%sx and upload it again".formatted(ending);
        }
        return "must be a " + FileType.SENTENCE;
    }

    private static Checked refused(String name, String why) {
        return new Checked.Refused(name + " " + why);
    }
}
