package uk.gov.education.grants.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import uk.gov.education.grants.document.FileType;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.intake.FileRead.SheetRow;
import uk.gov.education.grants.intake.FileRead.Unreadable;

/// Reads CSV and Excel files into rows of text, as people's programs really write them: in UTF-8,
/// in UTF-16 or as Windows does, with any line end, with commas, semicolons or tabs. It says what
/// it put right.
final class SheetReader {

    static final int MOST_ROWS = 10_000;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFE\\uFFFF]");

    /// A cell that was made safe for spreadsheets, as our own files make it.
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+@\\t\\r\\n'＝＋－＠-].*");

    private final List<String> repairs = new ArrayList<>();

    private SheetReader() {}

    static FileRead read(FileType type, byte[] bytes) {
        var reader = new SheetReader();
        try {
            return switch (type) {
                case CSV -> reader.sheet(reader.csv(reader.text(bytes)));
                case EXCEL -> reader.sheet(excel(bytes));
                default -> new Unreadable("The file must be a CSV (.csv) or an Excel (.xlsx) file.");
            };
        } catch (CsvParseException broken) {
            return new Unreadable(
                    "A text in quotation marks does not end where it should, so rows run into each other.");
        } catch (IOException | ExcelReaderException damaged) {
            return new Unreadable("The file is damaged. Open it, save it again and upload that.");
        }
    }

    private FileRead sheet(List<SheetRow> all) {
        var rows = all.stream().filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            return new Unreadable("The file has no rows.");
        }
        var below = rows.subList(1, rows.size());
        if (below.isEmpty()) {
            return new Unreadable("The file has titles and no row below them.");
        }
        if (below.size() > MOST_ROWS) {
            return new Unreadable("The file has %,d rows. Up to %,d can be brought in at once: divide it."
                    .formatted(below.size(), MOST_ROWS));
        }
        var empty = below.getLast().number() - rows.getFirst().number() - below.size();
        if (empty > 0) {
            repairs.add(
                    empty == 1 ? "1 empty row was passed over." : "%,d empty rows were passed over.".formatted(empty));
        }
        return new Sheet(rows.getFirst().cells(), below, repairs);
    }

    private String text(byte[] bytes) {
        var text = decoded(bytes);
        if (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0) {
            repairs.add("Its lines end as on old Macintosh computers (CR alone).");
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private String decoded(byte[] bytes) {
        if (isUtf16(bytes)) {
            repairs.add("It was read as UTF-16, as Excel saves \"Unicode text\".");
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            repairs.add(
                    "It is not in UTF-8 and was read as Windows-1252, as Excel saves it. Look at pound signs and accents.");
            return new String(bytes, WINDOWS);
        }
    }

    /// Such a file says so with its first two bytes, which are its byte order mark.
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private List<SheetRow> csv(String text) throws IOException {
        var rows = new ArrayList<SheetRow>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var line : records) {
                rows.add(new SheetRow(
                        rows.size() + 1,
                        line.getFields().stream().map(SheetReader::clean).toList()));
            }
        }
        return rows;
    }

    private char separatorOf(String text) {
        var titles = text.lines().findFirst().orElse("");
        if (titles.indexOf(',') < 0 && titles.indexOf(';') >= 0) {
            repairs.add("Its cells are divided by semicolons.");
            return ';';
        }
        if (titles.indexOf(',') < 0 && titles.indexOf('\t') >= 0) {
            repairs.add("Its cells are divided by tabs.");
            return '\t';
        }
        return ',';
    }

    private static List<SheetRow> excel(byte[] bytes) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                var rows =
                        book.findSheet("grants").orElseGet(book::getFirstSheet).openStream()) {
            return rows.map(row -> new SheetRow(row.getRowNum(), cellsOf(row))).toList();
        }
    }

    private static List<String> cellsOf(Row row) {
        var cells = new ArrayList<String>();
        for (var index = 0; index < row.getCellCount(); index++) {
            cells.add(row.getOptionalCell(index).map(SheetReader::textOf).orElse(""));
        }
        return cells;
    }

    /// Numbers without what only their format adds, and days as the standard writes them.
    private static String textOf(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDay(cell)) {
            return cell.asDate().toLocalDate().format(DateTimeFormatter.ISO_LOCAL_DATE);
        }
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case NUMBER -> plainNumber(raw);
            case STRING -> clean(cell.asString());
            default -> clean(raw);
        };
    }

    private static boolean isDay(Cell cell) {
        var format = Objects.requireNonNullElse(cell.getDataFormatString(), "").toLowerCase(Locale.UK);
        return format.contains("yy") && format.contains("m");
    }

    /// What arithmetic in a spreadsheet leaves behind the eighth decimal is nobody's money.
    private static String plainNumber(String raw) {
        try {
            var number = new BigDecimal(raw);
            var rounded = number.setScale(8, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return rounded.toPlainString();
        } catch (NumberFormatException notANumber) {
            return clean(raw);
        }
    }

    private static String clean(String cell) {
        var text = CONTROLS.matcher(cell).replaceAll(" ");
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
