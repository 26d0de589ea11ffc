package uk.gov.education.grants.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.report.ColumnKind;
import uk.gov.education.grants.report.OpenSheet;
import uk.gov.education.grants.report.Report;
import uk.gov.education.grants.report.ReportColumn;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.DemoHouse;

/// The files of the reports, of the demonstration's awards and bids: all of them say the same.
@DemoHouse
class ReportFileWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    private Browser analyst;

    @BeforeEach
    void anAnalyst() {
        analyst = Browser.of(mvc, "analyst@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void asAtNowAReportSaysWhatItSays(Report report) {
        var instant = settledAfterTheDemonstration(report);
        var now = analyst.text("/reports/%s.csv".formatted(report.slug()));
        assertThat(analyst.text("/reports/%s.csv?as-at=%s".formatted(report.slug(), instant)))
                .isEqualTo(now);
        assertThat(CsvText.table(now)).as("rows of the demonstration").isNotEmpty();
        assertThat(now).doesNotContain("Aisha Khan", "Ben Marsh", "Olu");
    }

    @ParameterizedTest
    @EnumSource
    void theSpreadsheetHasTheRowsOfTheCsvFileWithoutItsGuards(Report report) throws IOException {
        var csv = CsvText.table(analyst.text("/reports/%s.csv".formatted(report.slug())));
        var sheet = analyst.get("/reports/%s.ods".formatted(report.slug()));
        assertThat(sheet).hasStatusOk().hasHeader("Content-Type", OpenSheet.MEDIA_TYPE);
        var rows = rows(content(sheet.getResponse().getContentAsByteArray()));
        assertThat(rows.getFirst())
                .isEqualTo(report.columns().stream().map(ReportColumn::name).toList());
        assertThat(rows.subList(1, rows.size()))
                .isEqualTo(csv.stream()
                        .map(row -> row.values().stream()
                                .map(cell -> cell == null ? "" : cell)
                                .toList())
                        .toList());
    }

    @Test
    void aSpreadsheetSaysWhatKindOfValuesItHas() throws IOException {
        var sheet = analyst.get("/reports/awards.ods").getResponse().getContentAsByteArray();
        assertThat(new String(sheet, StandardCharsets.ISO_8859_1))
                .as("the type stands at the 39th byte, where programs look for it")
                .hasSizeGreaterThan(100)
                .satisfies(file -> assertThat(file.substring(30)).startsWith("mimetype" + OpenSheet.MEDIA_TYPE));
        var entries = entries(sheet);
        assertThat(entries.keySet()).containsExactly("mimetype", "META-INF/manifest.xml", "content.xml");
        assertThat(entries.get("mimetype")).isEqualTo(OpenSheet.MEDIA_TYPE);
        var first = Jsoup.parse(entries.get("content.xml"), Parser.xmlParser())
                .select("table|table-row")
                .get(1)
                .children();
        var columns = Report.AWARDS.columns();
        for (var column = 0; column < columns.size(); column++) {
            var cell = first.get(column);
            if (cell.hasAttr("office:value-type")) {
                assertThat(cell.attr("office:value-type"))
                        .as(columns.get(column).name())
                        .isEqualTo(
                                switch (columns.get(column).kind()) {
                                    case TEXT, CODE, LIST -> "string";
                                    case DAY -> "date";
                                    case NUMBER, DECIMAL, POUNDS -> "float";
                                });
            }
        }
        assertThat(first.get(9).attr("office:value")).matches("\\d+\\.\\d\\d");
    }

    @Test
    void theSameSpreadsheetIsTheSameFile() {
        var address = "/reports/bids.ods?as-at=" + settledAfterTheDemonstration(Report.BIDS);
        assertThat(analyst.get(address).getResponse().getContentAsByteArray())
                .isEqualTo(analyst.get(address).getResponse().getContentAsByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void theMetadataDescribesTheFileAsCsvOnTheWebAsks(Report report) {
        var file = analyst.get("/reports/%s.csv?programme=CSCIP".formatted(report.slug()));
        var link = file.getResponse().getHeader("Link");
        assertThat(link)
                .isEqualTo(
                        "</reports/%s.csv-metadata.json?programme=CSCIP>; rel=\"describedby\"; type=\"application/csvm+json\""
                                .formatted(report.slug()));
        var answer = analyst.get(link.substring(1, link.indexOf('>')));
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/csvm+json");
        var metadata = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(metadata.at("/@context/0").stringValue()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.at("/url").stringValue())
                .isEqualTo("/reports/%s.csv?programme=CSCIP".formatted(report.slug()));
        var columns = metadata.at("/tableSchema/columns");
        assertThat(IntStream.range(0, columns.size())
                        .mapToObj(at -> columns.get(at).at("/name").stringValue()))
                .isEqualTo(CsvText.read(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .getFirst());
        for (var at = 0; at < columns.size(); at++) {
            described(columns.get(at), report.columns().get(at));
        }
        metadata.at("/tableSchema/primaryKey")
                .forEach(key -> assertThat(report.columns().stream().map(ReportColumn::name))
                        .contains(key.stringValue()));
    }

    private static void described(JsonNode described, ReportColumn column) {
        assertThat(described.at("/dc:description").stringValue()).isEqualTo(column.meaning());
        assertThat(described.at("/datatype").stringValue()).isIn("string", "date", "integer", "decimal");
        assertThat(described.has("separator")).isEqualTo(column.kind() == ColumnKind.LIST);
    }

    /// The page offers the latest settled second; the demonstration was made at the latest a moment before.
    private String settledAfterTheDemonstration(Report report) {
        var page = "/reports/" + report.slug();
        var first = settled(page);
        while (settled(page).equals(first)) {
            sleep(Duration.ofMillis(100));
        }
        return settled(page);
    }

    private String settled(String page) {
        var address = analyst.page(page).select("main p a[href*=as-at]").attr("href");
        return URLDecoder.decode(
                address.substring(address.indexOf("as-at=") + "as-at=".length()), StandardCharsets.UTF_8);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Document content(byte[] sheet) throws IOException {
        return Jsoup.parse(entries(sheet).get("content.xml"), Parser.xmlParser());
    }

    private static List<List<String>> rows(Document content) {
        var rows = new ArrayList<List<String>>();
        for (var row : content.select("table|table-row")) {
            rows.add(row.children().stream().map(ReportFileWebTest::text).toList());
        }
        return rows;
    }

    private static String text(Element cell) {
        return cell.hasAttr("office:value")
                ? cell.attr("office:value")
                : String.join("\n", cell.select("text|p").eachText());
    }

    private static Map<String, String> entries(byte[] sheet) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sheet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
