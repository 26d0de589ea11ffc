package uk.gov.education.grants.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.MARCH;
import static uk.gov.education.grants.support.AwardInSql.NOVEMBER;
import static uk.gov.education.grants.support.AwardInSql.award;
import static uk.gov.education.grants.support.TestClock.TODAY;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// The register as a member of the public gets it, without signing in.
@WholeHouse
@Transactional
class RegisterWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    private Browser anybody;

    @BeforeEach
    void anybody() {
        anybody = Browser.ofThePublic(mvc);
    }

    @Test
    void beforeAnyAwardItSaysWhereToLook() {
        var main = anybody.page("/awards").expectFirst("main");
        assertThat(main.text()).contains("No award has been announced yet");
        assertThat(main.select("a[href=/rounds]")).hasSize(1);
        assertThat(main.select("table")).isEmpty();
    }

    @Test
    void everyAwardStandsInItWithTheirSum() {
        pauseAndMockingbird();
        var page = anybody.page("/awards");
        assertThat(page.expectFirst("main h2").text()).isEqualTo("2 awards, £10,600,000 in total");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Mockingbird CSCIP-2017-0001 Mockingbird East of England Hertfordshire Scale-up 20 March 2017 £3,800,000",
                        "Pause CSCIP-2016-0001 Hackney London, Yorkshire and The Humber Doncaster, Hackney, Islington and 2 more Pilot 3 November 2016 £6,800,000");
        assertThat(page.expectFirst("tbody a").attr("href")).isEqualTo("/awards/CSCIP-2017-0001");
    }

    @Test
    void filtersStayInTheFormTheCsvLinkAndTheAddress() {
        pauseAndMockingbird();
        var page = anybody.page("/awards?q=Pa%C3%BCse%20%26%20more&region=london&min=1%2C000%2C000.50&kind=Pilot");
        assertThat(page.expectFirst("input[name=q]").val()).isEqualTo("Paüse & more");
        assertThat(page.expectFirst("input[name=min]").val()).isEqualTo("1,000,000.50");
        assertThat(page.expectFirst("select[name=region] option[selected]").val())
                .isEqualTo("London");
        assertThat(page.expectFirst("main").text()).contains("No award fits all of this");
        var found = anybody.page("/awards?q=pause&region=london&min=1%2C000%2C000.50&kind=Pilot&colour=blue");
        assertThat(found.expectFirst("a[download]").attr("href"))
                .isEqualTo("/awards.csv?q=pause&region=London&kind=pilot&min=1000000.5");
        assertThat(csv(found.expectFirst("a[download]").attr("href"))).hasSize(2);
    }

    @Test
    void aWholeReferenceMeansThatAwardAndAPartOfOneAll() {
        pauseAndMockingbird();
        award(db, "CSCIP-2016-00012").insert();
        assertThat(references(anybody.page("/awards?q=cscip-2016-0001"))).containsExactly("CSCIP-2016-0001");
        assertThat(references(anybody.page("/awards?q=cscip-2016")))
                .containsExactlyInAnyOrder("CSCIP-2016-0001", "CSCIP-2016-00012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced", "amount", "name"})
    void pagesGoOnAndBackThroughAwardsThatAreEqual(String sort) {
        var all = new ArrayList<String>();
        for (var i = 1; i <= 60; i++) {
            var reference = "CSCIP-2016-%04d".formatted(i);
            award(db, reference).insert();
            all.add(reference);
        }
        var expected = sort.equals("name") ? all : all.reversed();
        var first = anybody.page("/awards?kind=pilot&sort=" + sort);
        var second = anybody.page(next(first));
        var third = anybody.page(next(second));
        assertThat(List.of(references(first), references(second), references(third)))
                .containsExactly(expected.subList(0, 25), expected.subList(25, 50), expected.subList(50, 60));
        assertThat(first.select(".govuk-pagination__prev")).isEmpty();
        assertThat(third.select(".govuk-pagination__next")).isEmpty();
        var secondAgain = anybody.page(previous(third));
        var firstAgain = anybody.page(previous(secondAgain));
        assertThat(references(secondAgain)).isEqualTo(references(second));
        assertThat(references(firstAgain)).isEqualTo(references(first));
        assertThat(firstAgain.select(".govuk-pagination__prev")).isEmpty();
        assertThat(firstAgain.expectFirst("select[name=kind] option[selected]").val())
                .isEqualTo("pilot");
        assertThat(firstAgain.expectFirst("main h2").text()).isEqualTo("60 awards, £60,000,000 in total");
    }

    @Test
    void aRoundsHeadlineStandsBesideTheSumOfItsAwards() {
        pauseAndMockingbird();
        db.sql("update funding_round set summary = '£36 million for 11 projects was announced. Two were named.'")
                .update();
        var page = anybody.page("/awards?round=cscip-2016");
        assertThat(page.expectFirst("main h2").text()).isEqualTo("2 awards, £10,600,000 in total");
        assertThat(page.expectFirst("main .govuk-inset-text").text())
                .isEqualTo("Scale and spread: £36 million for 11 projects was announced. Two were named.");
        assertThat(anybody.page("/awards").select("main .govuk-inset-text")).isEmpty();
    }

    @Test
    void awardsAreOrderedByMoneyOrByName() {
        pauseAndMockingbird();
        assertThat(references(anybody.page("/awards?sort=amount")))
                .containsExactly("CSCIP-2016-0001", "CSCIP-2017-0001");
        assertThat(references(anybody.page("/awards?sort=name"))).containsExactly("CSCIP-2017-0001", "CSCIP-2016-0001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    min=lots                 | min       | The least amount must be an amount in pounds, like 25,000 or 25,000.50
                    max=-5                   | max       | The most amount must be an amount in pounds, like 25,000 or 25,000.50
                    max=99999999999999999999 | max       | The most amount must be an amount in pounds, like 25,000 or 25,000.50
                    min=20&max=10            | max       | The most amount must be £20 or more, because that is the least amount
                    kind=loan                | kind      | The kind of award must be one of the list: “loan” is not in it
                    region=Atlantis          | region    | The region must be one of the list: “Atlantis” is not in it
                    authority=E99999999      | authority | The local authority must be one of the list: “E99999999” is not in it
                    year=2016-18             | year      | The year must be one of the list: “2016-18” is not in it
                    programme=%3Cscript%3E   | programme | The programme must be one of the list: “<script>” is not in it
                    sort=colour              | sort      | The order must be one of the list, so the newest stand first
                    q=a%00b                  | q         | Search words has a character that cannot be kept. Type it again rather than pasting it
                    """)
    void aFilterThatCannotBeReadSaysSoBesideItselfAndFiltersNothing(String query, String field, String sentence) {
        pauseAndMockingbird();
        var page = anybody.page("/awards?" + query);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.expectFirst("#" + field + "-error").ownText()).isEqualTo(sentence);
        assertThat(page.select(".govuk-error-summary a[href=#" + field + "]")).hasSize(1);
        assertThat(references(page)).hasSize(2);
        assertThat(page.select("details[open]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=zzz",
                "before=%F0%9F%92%A9",
                "after=YW1vdW50Cng",
                "sort=amount&after=YW5ub3VuY2VkCkEtMQoyMDE3LTAyLTMx",
                "after=YW5ub3VuY2VkCkEtMQoyMDE3LTAyLTMx"
            })
    void anAddressThatLeadsNowhereInTheListLeadsToItsBeginning(String query) {
        pauseAndMockingbird();
        var page = anybody.page("/awards?" + query);
        assertThat(page.expectFirst(".govuk-error-summary").text()).contains("so this is the first page");
        assertThat(references(page)).hasSize(2);
    }

    @Test
    void theListAsksTheDatabaseAsOftenForTwentyFiveAwardsAsForOne() {
        award(db, "CSCIP-2016-0001").places("E09000012").insert();
        var one = StatementCount.during(() -> anybody.page("/awards"));
        for (var i = 2; i <= 30; i++) {
            award(db, "CSCIP-2016-%04d".formatted(i))
                    .places("E09000012", "E08000017")
                    .insert();
        }
        assertThat(StatementCount.during(() -> anybody.page("/awards"))).isEqualTo(one);
        assertThat(StatementCount.during(() -> anybody.page("/awards?q=pause&sort=amount&min=1")))
                .isEqualTo(one)
                .isLessThanOrEqualTo(6);
        assertThat(StatementCount.during(() -> anybody.page("/awards/CSCIP-2016-0001")))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void anAwardsPageSaysWhatWasAnnouncedAndWhatWasAwarded() {
        var id = award(db, "CSCIP-2016-0002")
                .project("Positive Choices")
                .lead("GB-LAE-CLD")
                .year("2016-17", 444_000)
                .places("E08000033")
                .insert();
        db.sql(
                        "insert into award_announcement values (?, 1, ?, 44000000, '', 'An article', 'javascript:alert(1)', '<b>£440,000</b> for Calderdale')")
                .params(id, NOVEMBER)
                .update();
        var page = anybody.page("/awards/CSCIP-2016-0002");
        assertThat(page.select("h1").eachText()).containsExactly("Positive Choices: £444,000");
        assertThat(page.expectFirst(".govuk-inset-text").text())
                .isEqualTo("Announced as £440,000 on 3 November 2016; awarded £444,000.");
        assertThat(page.expectFirst("blockquote").text()).isEqualTo("<b>£440,000</b> for Calderdale");
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.expectFirst("main").text())
                .contains("Calderdale GB-LAE-CLD", "Section 31 of the Local Government Act 2003")
                .contains("No evaluation of this project has been published")
                .doesNotContain("Olu Officer", "free note");
    }

    @Test
    void announcedAndAwardedStandSideBySide() {
        var id = award(db, "CSCIP-2016-0002")
                .project("Positive Choices")
                .year("2016-17", 444_000)
                .insert();
        db.sql("""
                        insert into award_announcement values
                            (:id, 1, :day, 44400000, '', 'The speech', null, '£444,000'),
                            (:id, 2, :day, 44000000, 'up to', 'An article', null, '£440,000'),
                            (:id, 3, :day, 44400001, '', 'A letter', null, '£444,000.01')""").param("id", id).param("day", NOVEMBER).update();
        assertThat(anybody.page("/awards/CSCIP-2016-0002")
                        .select("[aria-label='What was announced, awarded and paid'] tbody tr")
                        .eachText())
                .containsExactly(
                        "Announced The speech 3 November 2016 £444,000 the same",
                        "Announced An article 3 November 2016 up to £440,000 £4,000 less",
                        "Announced A letter 3 November 2016 £444,000.01 £0.01 more",
                        "Awarded 24 October 2016 £444,000",
                        "Paid No payment is recorded in this service.");
    }

    @Test
    void anAwardsPageSaysHowToCiteItAndWhatItIsToThoseWhoShareIt() {
        pauseAndMockingbird();
        var page = anybody.page("/awards/CSCIP-2016-0001");
        assertThat(page.expectFirst("main").text())
                .contains("This address stays: http://localhost:8080/awards/CSCIP-2016-0001")
                .contains(
                        "award CSCIP-2016-0001, http://localhost:8080/awards/CSCIP-2016-0001, as it was on 24 November 2026.");
        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("http://localhost:8080/awards/CSCIP-2016-0001");
        assertThat(page.expectFirst("meta[property=og:title]").attr("content")).isEqualTo("Pause: £6,800,000");
        assertThat(page.expectFirst("meta[property=og:description]").attr("content"))
                .isEqualTo("The Department for Education awarded £6,800,000 to Hackney for Pause. Pilot.");
        for (var link : page.select("link[rel=alternate], main ul a[href*=CSCIP-2016-0001]")) {
            assertThat(anybody.text(link.attr("href"))).as(link.outerHtml()).contains("CSCIP-2016-0001");
        }
        assertThat(page.select("link[rel=alternate]")).hasSize(2);
    }

    @Test
    void theListSaysWhereMachinesFindTheSame() {
        pauseAndMockingbird();
        var page = anybody.page("/awards?kind=Pilot");
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly("/awards.csv?kind=pilot", "/awards.json?kind=pilot", "/awards.atom?kind=pilot");
        for (var address :
                page.select("link[rel=alternate], main a[href*='kind=pilot']").eachAttr("href")) {
            assertThat(anybody.text(address)).as(address).contains("Pause").doesNotContain("Mockingbird");
        }
        assertThat(anybody.page("/help").select("link[rel=alternate], meta[property]"))
                .isEmpty();
    }

    @Test
    void whatWasAnnouncedForAProgrammeStandsBesideWhatWasAwardedAndPaid() {
        pauseAndMockingbird();
        announced("CSCIP", null, "Second envelope", 200_000_000, "2016-17", "2019-20");
        announced("CSCIP", null, "First envelope", 100_000_000, "2014-15", "2015-16");
        announced("CSCIP", "cscip-2016", "Two projects", 10_000_000, "2016-17", "2019-20");
        paid("CSCIP-2016-0001", 400_000);
        var page = anybody.page("/awards?programme=CSCIP");
        assertThat(page.expectFirst("main h2").text()).isEqualTo("Announced, awarded and paid");
        assertThat(page.select("main table").first().select("tbody tr").eachText())
                .containsExactly(
                        "Second envelope 2016-17 to 2019-20 Department for Education, 20 March 2017 A press release £200,000,000 £10,600,000 £400,000 £189,400,000 more than the 2 awards",
                        "First envelope 2014-15 to 2015-16 Department for Education, 20 March 2017 A press release £100,000,000 £0 £0 No award is here for it",
                        "Two projects 2016-17 to 2019-20 Department for Education, 20 March 2017 A press release £10,000,000 £10,600,000 £400,000 £600,000 less than the 2 awards");
        assertThat(page.select("main table").first().select("a").eachAttr("href"))
                .containsExactly(
                        "https://www.gov.uk/news",
                        "https://www.gov.uk/news",
                        "/rounds/cscip-2016",
                        "https://www.gov.uk/news");
        assertThat(anybody.page("/awards?programme=CSCIP&kind=pilot").select("main table"))
                .hasSize(1);
        assertThat(anybody.page("/awards?round=cscip-2016")
                        .select("main table")
                        .first()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Two projects 2016-17 to 2019-20");
        assertThat(StatementCount.during(() -> anybody.page("/awards?programme=CSCIP")))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void whatWasAnnouncedForAProgrammeWithoutRoundsAndAwardsIsShownToo() {
        pauseAndMockingbird();
        db.sql("""
                        insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                        values (gen_random_uuid(), 0, 'STTP', 'Teaching Partnerships', '', 'SECTION_14_EDUCATION_ACT_2002',
                            'Director')""").update();
        announced("STTP", null, "Expansion to 11 more areas", 4_700_000, "2016-17", "2017-18");
        var page = anybody.page("/awards?programme=STTP");
        assertThat(page.select("main tbody tr").eachText())
                .containsExactly(
                        "Expansion to 11 more areas 2016-17 to 2017-18 Department for Education, 20 March 2017 A press release £4,700,000 £0 £0 No award is here for it");
    }

    @Test
    void whatIsAnnouncedTomorrowOrWasPaidOfAnAwardThatIsNotPublicIsNotShownYet() {
        pauseAndMockingbird();
        announced("CSCIP", null, "Second envelope", 200_000_000, "2016-17", "2019-20");
        db.sql("update programme_envelope set announced_on = ?")
                .param(TODAY.plusDays(1))
                .update();
        assertThat(anybody.page("/awards?programme=CSCIP").select("main table")).hasSize(1);
        db.sql("update programme_envelope set announced_on = ?").param(TODAY).update();
        paid("CSCIP-2016-0001", 400_000);
        db.sql("update award set announced_on = ? where reference = 'CSCIP-2016-0001'")
                .param(TODAY.plusDays(1))
                .update();
        assertThat(anybody.page("/awards?programme=CSCIP")
                        .select("main table")
                        .first()
                        .text())
                .contains("£3,800,000 £0 £196,200,000 more than the 1 award");
    }

    @Test
    void anAwardSaysWhatWasPaidOfIt() {
        pauseAndMockingbird();
        assertThat(anybody.page("/awards/CSCIP-2016-0001").text()).contains("No payment is recorded in this service.");
        paid("CSCIP-2016-0001", 400_000);
        assertThat(anybody.page("/awards/CSCIP-2016-0001").text())
                .contains("Paid So far £400,000 £6,400,000 is not paid yet");
    }

    private void announced(
            String programme, @Nullable String round, String title, long pounds, String first, String last) {
        db.sql("""
                        insert into programme_envelope (programme_id, position, round_code, title, amount_pence, first_year,
                            last_year, announced_on, announced_by, source, source_url)
                        select id, (select count(*) from programme_envelope), :round, :title, :pence, :first, :last,
                               '2017-03-20', 'Department for Education', 'A press release', 'https://www.gov.uk/news'
                          from programme where code = :programme""")
                .param("programme", programme)
                .param("round", round)
                .param("title", title)
                .param("pence", pounds * 100)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /// As the ledger would leave it.
    private void paid(String award, long pounds) {
        db.sql("set local role none").update();
        db.sql("""
                        insert into award_balance (award_id, financial_year, committed_pence, paid_pence)
                        select id, '2016-17', :pence, :pence from award where reference = :award""").param("pence", pounds * 100).param("award", award).update();
        db.sql("set local role grants_app").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSCIP-2016-0009", "cscip-2016-0001", "1", "'", "CSCIP-2016-0001%20"})
    void anAwardThatIsNotInTheRegisterIsNotFound(String reference) {
        award(db, "CSCIP-2016-0001").insert();
        award(db, "CSCIP-2016-0009").notAnnounced().insert();
        assertThat(anybody.get("/awards/" + reference)).hasStatus(404);
    }

    @Test
    void theFileIsAsItWasPromised() throws UnsupportedEncodingException {
        pauseAndMockingbird();
        award(db, "CSCIP-2017-0002")
                .project("=Lifelong \"Links\", for all")
                .lead("GB-CHC-1015665")
                .status("FINAL_CLAIM")
                .announced(MARCH)
                .year("2017-18", 5_000_000)
                .insert();
        var file = anybody.get("/awards.csv");
        assertThat(file)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"awards.csv\"")
                .hasHeader("Cache-Control", "no-cache, public")
                .doesNotContainHeader("Set-Cookie");
        assertThat(file.getRequest().getSession(false)).isNull();
        assertThat(file.getResponse().getContentAsString()).isEqualTo("""
                        award_reference,project,programme,round,kind,lead_organisation,lead_organisation_id,region,places,amount,currency,status,approved_on,announced_on,start_date,end_date
                        CSCIP-2016-0001,Pause,Children’s Social Care Innovation Programme,Scale and spread,pilot,Hackney,GB-LAE-HCK,London;Yorkshire and The Humber,E06000010;E08000017;E09000012;E09000019;E09000025,6800000.00,GBP,live,2016-10-24,2016-11-03,2016-12-01,2020-03-31
                        CSCIP-2017-0001,Mockingbird,Children’s Social Care Innovation Programme,Scale and spread,scale_up,Mockingbird,GB-CHC-280852,East of England,E10000015,3800000.00,GBP,live,2016-10-24,2017-03-20,2016-12-01,2020-03-31
                        CSCIP-2017-0002,"'=Lifelong ""Links"", for all",Children’s Social Care Innovation Programme,Scale and spread,pilot,"'=Lifelong ""Links"", for all",GB-CHC-1015665,,,5000000.00,GBP,final_claim,2016-10-24,2017-03-20,2016-12-01,2020-03-31
                        """.replace("\n", "\r\n"));
    }

    @Test
    void theFileIsFilteredAsThePageIs() {
        pauseAndMockingbird();
        for (var query : List.of(
                "",
                "q=pause%20hackney",
                "programme=cscip",
                "round=cscip-2016",
                "region=London",
                "authority=E10000015",
                "organisation=GB-LAE-HCK",
                "kind=scale_up",
                "year=2016-17",
                "min=3800000.01",
                "max=3,800,000")) {
            var onThePage = references(anybody.page("/awards?" + query));
            assertThat(csv("/awards.csv?" + query).stream().skip(1).map(List::getFirst))
                    .as(query)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(onThePage);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    min=lots  | This file cannot be made: The least amount must be an amount in pounds, like 25,000 or 25,000.50 (min).
                    kind=loan | This file cannot be made: The kind of award must be one of the list: “loan” is not in it (kind).
                    """)
    void aFileWhoseFilterCannotBeReadIsRefusedInOneSentence(String query, String sentence)
            throws UnsupportedEncodingException {
        var refusal = anybody.get("/awards.csv?" + query);
        assertThat(refusal).hasStatus(400).hasHeader("Content-Type", "text/plain;charset=UTF-8");
        assertThat(refusal.getResponse().getContentAsString()).isEqualTo(sentence + "\n");
    }

    private void pauseAndMockingbird() {
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012", "E08000017", "E06000010", "E09000019", "E09000025")
                .insert();
        award(db, "CSCIP-2017-0001")
                .project("Mockingbird")
                .lead("GB-CHC-280852")
                .kind("SCALE_UP")
                .announced(MARCH)
                .year("2017-18", 3_800_000)
                .places("E10000015")
                .insert();
    }

    private List<List<String>> csv(String address) {
        try {
            return CsvText.read(anybody.get(address).getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> references(Document page) {
        return page.select("tbody tr th span").eachText();
    }

    private static String next(Document page) {
        return link(page, ".govuk-pagination__next a");
    }

    private static String previous(Document page) {
        return link(page, ".govuk-pagination__prev a");
    }

    private static String link(Document page, String css) {
        Element link = page.expectFirst(css);
        return link.attr("href");
    }
}
