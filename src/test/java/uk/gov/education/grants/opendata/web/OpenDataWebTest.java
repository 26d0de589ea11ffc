package uk.gov.education.grants.opendata.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.MARCH;
import static uk.gov.education.grants.support.AwardInSql.award;
import static uk.gov.education.grants.support.TestClock.TODAY;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// The register as a machine asks for it.
@WholeHouse
@Transactional
class OpenDataWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    private Browser anybody;
    private UUID pause;

    @BeforeEach
    void twoAwards() {
        anybody = Browser.ofThePublic(mvc);
        pause = award(db, "CSCIP-2016-0001")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012", "E08000017")
                .insert();
        award(db, "CSCIP-2017-0001")
                .project("Mockingbird")
                .lead("GB-CHC-280852")
                .kind("SCALE_UP")
                .announced(MARCH)
                .year("2017-18", 3_800_000)
                .insert();
    }

    @BeforeEach
    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void jsonHasTheFieldsOfTheCsvFileUnderTheirNamesAndWhereEachAwardStands() {
        var header = CsvText.read(anybody.text("/awards.csv")).getFirst();
        var list = json("/awards.json?sort=amount");
        var award = list.at("/awards/0");
        var names = new ArrayList<>(header);
        names.addAll(List.of("url", "changed_at"));
        assertThat(award.propertyNames()).containsExactlyElementsOf(names);
        assertThat(award.at("/award_reference").asString()).isEqualTo("CSCIP-2016-0001");
        assertThat(anybody.text("/awards.json?sort=amount"))
                .contains("\"amount\":10600000.00,")
                .contains("\"amount\":6800000.00,");
        assertThat(award.at("/region").toString()).isEqualTo("[\"London\",\"Yorkshire and The Humber\"]");
        assertThat(award.at("/places").toString()).isEqualTo("[\"E08000017\",\"E09000012\"]");
        assertThat(award.at("/announced_on").asString()).isEqualTo("2016-11-03");
        assertThat(award.at("/url").asString()).isEqualTo("http://localhost:8080/awards/CSCIP-2016-0001");
        assertThat(list.at("/count").asLong()).isEqualTo(2);
        assertThat(list.at("/next").isNull()).isTrue();
        assertThat(list.at("/previous").isNull()).isTrue();
    }

    @Test
    void aProgramReadsAllPagesByFollowingNextAndComesBackByPrevious() {
        for (var number = 2; number <= 240; number++) {
            award(db, "CSCIP-2016-%04d".formatted(number)).insert();
        }
        var references = new ArrayList<String>();
        var page = json("/awards.json?kind=pilot");
        references.addAll(referencesOf(page));
        while (!page.at("/next").isNull()) {
            page = json(path(page.at("/next")));
            references.addAll(referencesOf(page));
        }
        assertThat(references).hasSize(240).doesNotHaveDuplicates();
        var back = json(path(json(path(page.at("/previous"))).at("/previous")));
        assertThat(referencesOf(back)).isEqualTo(references.subList(0, 100));
        assertThat(back.at("/previous").isNull()).isTrue();
        assertThat(StatementCount.during(() -> json("/awards.json?q=pause&sort=name")))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void oneAwardSaysAllThatItsPageSays() {
        db.sql("insert into award_announcement values (?, 1, ?, 700000000, 'up to', 'A speech', null, 'Seven million')")
                .params(pause, MARCH)
                .update();
        var award = json("/awards/CSCIP-2016-0001.json");
        assertThat(award.at("/amount").asLong()).isEqualTo(6_800_000);
        assertThat(award.at("/purpose").asString()).startsWith("To help women");
        assertThat(anybody.text("/awards/CSCIP-2016-0001.json"))
                .contains("{\"financial_year\":\"2016-17\",\"amount\":800000.00}");
        assertThat(award.at("/areas/1/name").asString()).isEqualTo("Hackney");
        assertThat(award.at("/announcements/0/source_url").isNull()).isTrue();
        assertThat(award.at("/disagreements/0").asString())
                .isEqualTo("Announced as up to £7,000,000 on 20 March 2017; awarded £6,800,000.");
        assertThat(award.toString()).doesNotContain("Olu", "free note", "private");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /awards/CSCIP-2016-0009.json      | 404 | There is no such award in the register.
                    /awards.json?min=lots             | 400 | This file cannot be made: The least amount must be an amount in pounds, like 25,000 or 25,000.50 (min).
                    /awards.json?sort=colour          | 400 | This file cannot be made: The order must be one of the list, so the newest stand first (sort).
                    /awards/360giving.json?kind=loan  | 400 | This file cannot be made: The kind of award must be one of the list: “loan” is not in it (kind).
                    /awards/360giving.json?q=nobody   | 404 | No award fits this filter, and a 360Giving package has at least one grant.
                    /awards/360giving.csv?kind=loan   | 400 | This file cannot be made: The kind of award must be one of the list: “loan” is not in it (kind).
                    /awards.csv-metadata.json?year=1  | 400 | This file cannot be made: The year must be one of the list: “1” is not in it (year).
                    /awards.atom?region=Atlantis      | 400 | This file cannot be made: The region must be one of the list: “Atlantis” is not in it (region).
                    """)
    void whatCannotBeAnsweredIsSaidInOneSentence(String address, int status, String sentence) {
        var refusal = anybody.get(address);
        assertThat(refusal)
                .hasStatus(status)
                .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                .doesNotContainHeader("ETag");
        assertThat(body(refusal)).isEqualTo(sentence + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/awards.csv",
                "/awards.csv-metadata.json",
                "/awards.json",
                "/awards.atom",
                "/awards/360giving.json",
                "/awards/360giving.csv",
                "/awards/CSCIP-2016-0001.json"
            })
    void whoeverHasTheAnswerIsToldSoAndGetsNothingTwice(String address) {
        var first = anybody.get(address);
        assertThat(first)
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, public")
                .doesNotContainHeader("Set-Cookie");
        assertThat(first.getRequest().getSession(false)).isNull();
        var again = asking(address, tag(first));
        assertThat(again).hasStatus(304);
        assertThat(body(again)).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(first));
        clock.setTo(TODAY.plusDays(1));
        assertThat(asking(address, tag(first))).as("the next day").hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set status = 'CLOSED' where reference = 'CSCIP-2017-0001'",
                "update award set purpose = 'Another' where reference = 'CSCIP-2016-0001'",
                "update award_profile set amount_pence = amount_pence + 1 where financial_year = '2016-17'",
                "update organisation set name = 'Hackney Council' where org_id = 'GB-LAE-HCK'",
                "update organisation set website = 'https://www.example.org' where org_id = 'GB-CHC-280852'",
                "update project set title = 'Pause again' where code = 'pause'",
                "update programme set name = 'Another' where code = 'CSCIP'",
                "update area_code set name = 'Hackney!' where gss_code = 'E09000012'",
                """
                insert into award_announcement
                select id, 1, date '2017-01-01', 1, '', 'A speech', null, 'So' from award where reference = 'CSCIP-2016-0001'""",
                """
                insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                    evidence_level, status, status_since, plan, report_url, published_on)
                select gen_random_uuid(), 0, 'EV-1', j.id, 'Evaluation', o.id, 'MIXED_METHODS', 3, 'PUBLISHED', now(), '',
                    'https://www.gov.uk/report', date '2017-07-01'
                  from project j, organisation o where j.code = 'pause' and o.org_id = 'GB-LAE-HCK'"""
            })
    void anyChangeOfWhatIsPublicMakesTheAnswerNew(String change) {
        db.sql("reset role").update();
        var before = tag(anybody.get("/awards.json"));
        db.sql(change).update();
        assertThat(asking("/awards.json", before)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set status = 'LIVE' where announced_on is null",
                "update award_profile set amount_pence = 7 where award_id in (select id from award where announced_on is null)",
                "update evaluation set summary = 'A draft'"
            })
    void whatIsNotPublicIsNoChange(String change) {
        award(db, "CSCIP-2026-0001")
                .project("Secret")
                .lead("GB-CHC-1015665")
                .notAnnounced()
                .insert();
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            status, status_since, plan)
                        select gen_random_uuid(), 0, 'EV-1', j.id, 'Evaluation', o.id, 'MIXED_METHODS', 'PLANNED', now(), ''
                          from project j, organisation o where j.code = 'pause' and o.org_id = 'GB-LAE-HCK'""").update();
        var before = tag(anybody.get("/awards.json"));
        assertThat(db.sql(change).update()).isPositive();
        assertThat(asking("/awards.json", before)).hasStatus(304);
    }

    @Test
    void theAnswerToOneQuestionIsNotThatToAnother() {
        var all = tag(anybody.get("/awards.json"));
        for (var other : List.of("?kind=pilot", "?sort=name", "?q=pause")) {
            assertThat(asking("/awards.json" + other, all)).as(other).hasStatusOk();
        }
        assertThat(asking("/awards/CSCIP-2016-0001.json", all)).hasStatusOk();
        assertThat(tag(anybody.get("/awards.json?kind=pilot"))).isEqualTo(tag(anybody.get("/awards.json?kind=Pilot")));
    }

    @Test
    void theFeedHasTheNewestFirstWhateverTheOrder() throws IOException, ParserConfigurationException, SAXException {
        award(db, "CSCIP-2017-0002")
                .project("<Lifelong> & \"Links\"")
                .lead("GB-CHC-1015665")
                .announced(TODAY)
                .insert();
        award(db, "CSCIP-2026-0001").announced(TODAY.plusDays(1)).insert();
        var answer = anybody.get("/awards.atom?sort=amount&min=2");
        assertThat(answer).hasHeader("Content-Type", "application/atom+xml;charset=UTF-8");
        var feed = xml(body(answer));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "id"))
                .containsExactly(
                        "http://localhost:8080/awards.atom?min=2",
                        "http://localhost:8080/awards/CSCIP-2017-0002",
                        "http://localhost:8080/awards/CSCIP-2017-0001",
                        "http://localhost:8080/awards/CSCIP-2016-0001");
        assertThat(texts(feed, "title").get(1)).isEqualTo("<Lifelong> & \"Links\": £1,000,000");
        assertThat(texts(feed, "published").getFirst()).isEqualTo("2026-11-24T00:00:00Z");
        assertThat(texts(feed, "summary").getLast())
                .isEqualTo(
                        "Pilot, announced on 3 November 2016: £6,800,000 to Hackney, under Children’s Social Care Innovation Programme.");
        assertThat(texts(feed, "updated")).hasSize(4).allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z"));
    }

    @Test
    void theCsvFileSaysWhereItsColumnsAreExplained() {
        assertThat(anybody.get("/awards.csv"))
                .hasHeader("Link", "</awards.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
        var metadata = json("/awards.csv-metadata.json?region=london");
        assertThat(metadata.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(metadata.at("/url").asString()).isEqualTo("awards.csv?region=London");
        assertThat(metadata.at("/tableSchema/columns")
                        .valueStream()
                        .map(column -> column.at("/name").asString()))
                .containsExactlyElementsOf(
                        CsvText.read(anybody.text("/awards.csv")).getFirst());
        assertThat(metadata.at("/tableSchema/columns").valueStream())
                .allSatisfy(column ->
                        assertThat(column.at("/dc:description").asString()).isNotBlank());
        assertThat(metadata.at("/tableSchema/columns/8/separator").asString()).isEqualTo(";");
        assertThat(metadata.at("/tableSchema/columns/13/datatype").asString()).isEqualTo("date");
    }

    @Test
    void pagesOfOtherSitesMayReadTheDataAndNothingElse() {
        var answer = mvc.get()
                .uri("/awards.json")
                .header("Origin", "https://example.org")
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .doesNotContainHeader("Access-Control-Allow-Credentials");
        var asked = mvc.options()
                .uri("/awards/CSCIP-2016-0001.json")
                .header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .exchange();
        assertThat(asked)
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "*")
                .hasHeader("Access-Control-Allow-Headers", "if-none-match");
        assertThat(mvc.get()
                        .uri("/awards")
                        .header("Origin", "https://example.org")
                        .exchange())
                .doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(mvc.options()
                        .uri("/awards.json")
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "DELETE")
                        .exchange())
                .hasStatus(403);
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(anybody.text(address));
    }

    private static List<String> referencesOf(JsonNode page) {
        return page.at("/awards")
                .valueStream()
                .map(award -> award.at("/award_reference").asString())
                .toList();
    }

    private static String path(JsonNode address) {
        return address.asString().replaceFirst("^http://localhost:8080", "");
    }

    private MvcTestResult asking(String address, String tag) {
        return mvc.get().uri(URI.create(address)).header("If-None-Match", tag).exchange();
    }

    private static String tag(MvcTestResult answer) {
        return answer.getResponse().getHeader("ETag");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static Document xml(String text) throws IOException, ParserConfigurationException, SAXException {
        var builders = DocumentBuilderFactory.newNSInstance();
        return builders.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document feed, String element) {
        var found = feed.getElementsByTagName(element);
        var texts = new ArrayList<String>();
        for (var place = 0; place < found.getLength(); place++) {
            texts.add(found.item(place).getTextContent());
        }
        return texts;
    }
}
