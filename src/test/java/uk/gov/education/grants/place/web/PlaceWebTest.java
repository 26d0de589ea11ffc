package uk.gov.education.grants.place.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.award;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.support.Browser;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.OpenRound;
import uk.gov.education.grants.support.StatementCount;
import uk.gov.education.grants.support.WholeHouse;

/// "Any money coming up North?"
@WholeHouse
@Transactional
class PlaceWebTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    OpenRound rounds;

    @Autowired
    EntityManager saved;

    private Browser anybody;

    /// £2,000,000 for Leeds, £3,000,000 for Leeds and Newcastle, £5,000,000 for Leeds and Hackney, £4,000,000 for old
    /// Northamptonshire, £1,000,000 for old Bournemouth and Poole, and £7,000,000 for nowhere.
    @BeforeEach
    void someAwards() {
        anybody = Browser.ofThePublic(mvc);
        award(db, "CSCIP-2016-0001")
                .year("2016-17", 2_000_000)
                .places("E08000035")
                .insert();
        award(db, "CSCIP-2016-0002")
                .year("2016-17", 3_000_000)
                .places("E08000035", "E08000021")
                .insert();
        award(db, "CSCIP-2016-0003")
                .year("2016-17", 5_000_000)
                .places("E08000035", "E09000012")
                .insert();
        award(db, "CSCIP-2016-0004")
                .year("2016-17", 4_000_000)
                .places("E10000021")
                .insert();
        award(db, "TP-2018-0001")
                .programme("TP")
                .announced(LocalDate.of(2018, 5, 1))
                .year("2018-19", 1_000_000)
                .places("E06000028", "E06000029")
                .insert();
        award(db, "CSCIP-2016-0006")
                .project("Somewhere")
                .lead("GB-CHC-1")
                .year("2016-17", 7_000_000)
                .insert();
    }

    @Test
    void oneLookSaysWhatWentNorthAndWhatIsStillToBeHad() {
        rounds.with(new GrantCeiling(Money.pounds(250_000)));
        saved.flush();
        var main = anybody.page("/places").expectFirst("main");
        assertThat(main.text())
                .contains("6 awards of £22,000,000 have been announced.")
                .contains(
                        "The North £5,000,000 2 awards for it alone, £1.49 for each child and a part of £5,000,000 in 1 award shared with other parts")
                .contains(
                        "Stable homes: £1,000,000 for projects everywhere in England, open until 12 January 2027 at 15:00 UK time");
    }

    @Test
    void theTableOfRegionsAddsUpToEverything() {
        var page = anybody.page("/places");
        assertThat(row(page, "Yorkshire and The Humber"))
                .startsWith("1 £2,000,000")
                .endsWith("£8,000,000 in 2");
        assertThat(row(page, "North East")).startsWith("0 £0").endsWith("£3,000,000 in 1");
        assertThat(row(page, "East Midlands")).startsWith("1 £4,000,000");
        assertThat(row(page, "Several regions together")).startsWith("2 £8,000,000");
        assertThat(row(page, "No place named")).startsWith("1 £7,000,000");
        assertThat(row(page, "All together")).startsWith("6 £22,000,000");
    }

    @Test
    void theCouncilsOfADayAreChosenAndWhatCannotBeDividedIsSaid() {
        var today = anybody.page("/places");
        assertThat(row(today, "Bournemouth, Christchurch and Poole South West"))
                .startsWith("1 £1,000,000 £13.37 74,810");
        assertThat(today.expectFirst(".govuk-inset-text").text()).contains("Northamptonshire: £4,000,000 for it alone");
        assertThat(today.select("#map-title ~ g")).hasSize(153);
        var then = anybody.page("/places?geography=2017");
        assertThat(row(then, "Bournemouth South West")).isEqualTo("0 £0 not known not published £1,000,000 in 1");
        assertThat(row(then, "Northamptonshire East Midlands")).startsWith("1 £4,000,000");
        assertThat(then.select(".govuk-inset-text")).isEmpty();
        assertThat(then.select("#map-title ~ g")).hasSize(152);
    }

    @Test
    void filtersNarrowItAndStayInTheFileToo() {
        var page = anybody.page("/places?programme=TP&year=2018-19&geography=2017");
        assertThat(page.expectFirst("main").text())
                .contains("1 award of £1,000,000 has been announced in what you chose.");
        var csv = page.expectFirst("a[download]").attr("href");
        assertThat(csv).startsWith("/places.csv?").contains("programme=TP", "year=2018-19", "geography=2017");
        var poole = CsvText.table(anybody.text(csv)).stream()
                .filter(row -> row.get("authority").equals("Poole"))
                .findFirst()
                .orElseThrow();
        assertThat(poole).containsEntry("awards_shared", "1").containsEntry("amount_shared", "1000000.00");
        assertThat(anybody.page("/places?year=1066")
                        .expectFirst(".govuk-error-summary")
                        .text())
                .contains("“1066” is not in it");
    }

    @Test
    void theFileAgreesWithTheTable() {
        var leeds = CsvText.table(anybody.text("/places.csv")).stream()
                .filter(row -> row.get("authority").equals("Leeds"))
                .findFirst()
                .orElseThrow();
        assertThat(leeds)
                .containsEntry("amount_alone", "2000000.00")
                .containsEntry("amount_shared", "8000000.00")
                .containsEntry("authority_code", "E08000035");
        assertThat(row(anybody.page("/places"), "Leeds Yorkshire and The Humber"))
                .contains("£" + leeds.get("amount_alone_per_child"));
    }

    @Test
    void anAuthorityHasItsOwnPage() {
        var leeds = anybody.page("/places/E08000035").expectFirst("main").text();
        assertThat(leeds)
                .contains("Money for Leeds", "£2,000,000 for it alone", "a part of £8,000,000 in 2 awards")
                .contains("2016-17 1 £2,000,000 £8,000,000 in 2");
        var old = anybody.page("/places/E10000021").expectFirst("main").text();
        assertThat(old)
                .contains(
                        "This authority ended on 31 March 2021. In its place are North Northamptonshire and West Northamptonshire.")
                .contains("cannot be divided between them");
        assertThat(anybody.page("/places/E06000058").expectFirst("main").text())
                .contains("It took the place of Bournemouth, Dorset and Poole on 1 April 2019.");
        assertThat(anybody.get("/places/E99999999")).hasStatus(404);
        assertThat(anybody.get("/places/hackney")).hasStatus(404);
    }

    @Test
    void nothingYetIsSaidPlainly() {
        assertThat(anybody.page("/places/E06000001").expectFirst("main").text())
                .contains("No award that works here has been announced.", "No round is open or to come");
    }

    @Test
    void thePageAsksTheDatabaseAsOftenForManyAwardsAsForFew() {
        var few = StatementCount.during(() -> anybody.page("/places"));
        for (var number = 10; number < 40; number++) {
            award(db, "CSCIP-2017-00" + number)
                    .places("E08000035", "E0900001" + number % 10)
                    .insert();
        }
        assertThat(StatementCount.during(() -> anybody.page("/places")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        assertThat(StatementCount.during(() -> anybody.page("/places/E08000035")))
                .isLessThanOrEqualTo(9);
    }

    /// The figures of one row, without its heading.
    private static String row(Document page, String heading) {
        return page.select("tbody tr").stream()
                .filter(row -> row.expectFirst("th").text().equals(heading))
                .findFirst()
                .orElseThrow()
                .select("td")
                .text();
    }
}
