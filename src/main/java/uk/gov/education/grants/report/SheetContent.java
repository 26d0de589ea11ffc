package uk.gov.education.grants.report;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes the content.xml of a spreadsheet, row by row. A table that is full goes on in another one.
final class SheetContent {

    /// As many rows as spreadsheet programs open, the one with the names of the columns included.
    private static final int MOST_ROWS = 1_048_576;

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern PIECE = Pattern.compile("\\t| {2,}|^ | $|[^\\t ]+|[ ]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

    private static final String[][] VOCABULARIES = {
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    };

    private final XMLStreamWriter xml;
    private final String title;
    private final List<ReportColumn> columns;
    private int sheets;
    private int rows;

    SheetContent(OutputStream out, String title, List<ReportColumn> columns) throws XMLStreamException {
        // of itself it would write letter by letter
        var letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(letters);
        this.title = title;
        this.columns = columns;
        xml.writeStartDocument("UTF-8", "1.0");
        start("office:document-content");
        for (var vocabulary : VOCABULARIES) {
            xml.writeAttribute("xmlns:" + vocabulary[0], vocabulary[1]);
        }
        xml.writeAttribute("office:version", "1.3");
        styles();
        start("office:body");
        start("office:spreadsheet");
        startSheet();
    }

    /// Where the cells of one row come from, counted from one as the database counts them.
    @FunctionalInterface
    interface Cells {

        @Nullable
        String get(int column) throws SQLException;
    }

    void row(Cells cells) throws SQLException, XMLStreamException {
        if (rows == MOST_ROWS) {
            xml.writeEndElement();
            startSheet();
        }
        startRow();
        for (var column = 0; column < columns.size(); column++) {
            var value = cells.get(column + 1);
            if (value == null) {
                xml.writeEmptyElement("table:table-cell");
            } else {
                cell(columns.get(column).kind(), value);
            }
        }
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    private void startSheet() throws XMLStreamException {
        rows = 0;
        sheets++;
        start("table:table");
        xml.writeAttribute("table:name", sheets == 1 ? title : title + " " + sheets);
        for (var column : columns) {
            xml.writeEmptyElement("table:table-column");
            xml.writeAttribute("table:style-name", column.kind() == ColumnKind.TEXT ? "wide" : "narrow");
        }
        startRow();
        for (var column : columns) {
            text(column.name(), "heading");
        }
        xml.writeEndElement();
    }

    private void startRow() throws XMLStreamException {
        rows++;
        start("table:table-row");
    }

    private void cell(ColumnKind kind, String value) throws XMLStreamException {
        switch (kind) {
            case TEXT, CODE, LIST -> text(value, "words");
            case DAY -> value("day", "date", "office:date-value", value);
            case POUNDS -> value("pounds", "float", "office:value", value);
            case NUMBER, DECIMAL -> value("plain", "float", "office:value", value);
        }
    }

    private void value(String style, String type, String attribute, String value) throws XMLStreamException {
        start("table:table-cell");
        xml.writeAttribute("table:style-name", style);
        xml.writeAttribute("office:value-type", type);
        xml.writeAttribute(attribute, value);
        start("text:p");
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(String value, String style) throws XMLStreamException {
        start("table:table-cell");
        xml.writeAttribute("table:style-name", style);
        xml.writeAttribute("office:value-type", "string");
        for (var line : LINE_END.split(NOT_IN_XML.matcher(value).replaceAll("\uFFFD"), -1)) {
            start("text:p");
            exactly(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// A line with all its spaces and tabs, which the format would else take together.
    private void exactly(String line) throws XMLStreamException {
        var pieces = PIECE.matcher(line);
        while (pieces.find()) {
            var piece = pieces.group();
            if (piece.equals("\t")) {
                xml.writeEmptyElement("text:tab");
            } else if (piece.isBlank()
                    && (piece.length() > 1 || pieces.start() == 0 || pieces.end() == line.length())) {
                xml.writeEmptyElement("text:s");
                xml.writeAttribute("text:c", String.valueOf(piece.length()));
            } else {
                xml.writeCharacters(piece);
            }
        }
    }

    private void styles() throws XMLStreamException {
        start("office:automatic-styles");
        columnStyle("wide", "6cm");
        columnStyle("narrow", "3.2cm");
        start("number:date-style");
        xml.writeAttribute("style:name", "year-month-day");
        empty("number:year", "number:style", "long");
        number("number:text", "-");
        empty("number:month", "number:style", "long");
        number("number:text", "-");
        empty("number:day", "number:style", "long");
        xml.writeEndElement();
        start("number:number-style");
        xml.writeAttribute("style:name", "pounds-and-pence");
        xml.writeEmptyElement("number:number");
        xml.writeAttribute("number:decimal-places", "2");
        xml.writeAttribute("number:min-decimal-places", "2");
        xml.writeAttribute("number:min-integer-digits", "1");
        xml.writeAttribute("number:grouping", "true");
        xml.writeEndElement();
        cellStyle("words", "");
        xml.writeEndElement();
        cellStyle("plain", "");
        xml.writeEndElement();
        cellStyle("day", "year-month-day");
        xml.writeEndElement();
        cellStyle("pounds", "pounds-and-pence");
        xml.writeEndElement();
        cellStyle("heading", "");
        empty("style:text-properties", "fo:font-weight", "bold");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void columnStyle(String name, String width) throws XMLStreamException {
        start("style:style");
        xml.writeAttribute("style:name", name);
        xml.writeAttribute("style:family", "table-column");
        empty("style:table-column-properties", "style:column-width", width);
        xml.writeEndElement();
    }

    private void cellStyle(String name, String valueStyle) throws XMLStreamException {
        start("style:style");
        xml.writeAttribute("style:name", name);
        xml.writeAttribute("style:family", "table-cell");
        if (!valueStyle.isEmpty()) {
            xml.writeAttribute("style:data-style-name", valueStyle);
        }
    }

    private void empty(String element, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute(attribute, value);
    }

    private void number(String element, String text) throws XMLStreamException {
        start(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }
}
