package uk.gov.education.grants.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of file that may be attached: each by the endings of its name, and by what its content must look like.
public enum FileType {
    PDF("PDF", "application/pdf", List.of("pdf"), Set.of("application/pdf")),
    WORD(
            "Word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            Set.of(Archives.ZIP, Archives.OFFICE)),
    EXCEL(
            "Excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx"),
            Set.of(Archives.ZIP, Archives.OFFICE)),
    ODT(
            "OpenDocument text",
            "application/vnd.oasis.opendocument.text",
            List.of("odt"),
            Set.of("application/vnd.oasis.opendocument.text")),
    ODS(
            "OpenDocument spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet",
            List.of("ods"),
            Set.of("application/vnd.oasis.opendocument.spreadsheet")),
    PNG("PNG", "image/png", List.of("png"), Set.of("image/png")),
    JPEG("JPEG", "image/jpeg", List.of("jpg", "jpeg"), Set.of("image/jpeg")),
    CSV("CSV", "text/csv", List.of("csv"), Set.of("text/plain", "text/csv")),
    TEXT("Text", "text/plain", List.of("txt"), Set.of("text/plain"));

    private final String title;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> contents;

    FileType(String title, String mediaType, List<String> endings, Set<String> contents) {
        this.title = title;
        this.mediaType = mediaType;
        this.endings = endings;
        this.contents = contents;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<FileType> ofName(String name) {
        var ending = endingOf(name);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findAny();
    }

    /// What follows the last full stop, in lower case; empty where there is none.
    static String endingOf(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether content that was found to be of this kind is what the name promises.
    boolean holds(String found) {
        return contents.contains(found);
    }

    boolean isArchive() {
        return this == WORD || this == EXCEL || this == ODT || this == ODS;
    }

    /// Whether what is for everybody to read may be one.
    boolean isPublished() {
        return this == PDF || this == WORD || this == ODT;
    }

    /// All of them, as a page says it.
    static final String SENTENCE =
            "PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), PNG, JPEG, CSV or plain text (.txt)";
}
