package uk.gov.education.grants.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.MARCH;
import static uk.gov.education.grants.support.AwardInSql.NOVEMBER;
import static uk.gov.education.grants.support.AwardInSql.award;
import static uk.gov.education.grants.support.TestClock.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Contents;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;

/// The register in the 360Giving standard: a validator that is not ours accepts it, nothing that the schema misses is
/// wrong with it, and the CSV file says what the JSON file says.
@WholeHouse
@Transactional
class ThreeSixtyGivingDbTest {

    private static final List<String> STATUSES =
            List.of("APPROVED", "OFFERED", "ACCEPTED", "LIVE", "SUSPENDED", "FINAL_CLAIM", "CLOSED", "TERMINATED");
    private static final List<String> NASTY = List.of(
            "=HYPERLINK(\"x\")",
            "Lifelong \"Links\", for all",
            "Back\\slash \\n",
            "Two\nlines\tand a tab",
            "’tis ‘quoted’ £ 👩‍👧",
            "'quoted",
            "<b>&amp;");

    private static final JsonMapper EXACTLY = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Autowired
    ThreeSixtyGiving grants;

    @Autowired
    JdbcClient db;

    @Test
    void aGrantSaysWhatTheStandardAsksFor() {
        var pause = award(db, "CSCIP-2016-0001")
                .kind("SCALE_UP")
                .year("2016-17", 800_000)
                .year("2017-18", 6_000_000)
                .places("E09000012", "E08000017")
                .insert();
        db.sql("update award set lead_area_code = 'E09000012'").update();
        db.sql("update organisation set website = 'https://www.hackney.gov.uk' where org_id = 'GB-LAE-HCK'")
                .update();
        announce(pause, "https://www.gov.uk/a-speech");
        evaluate();
        award(db, "CSCIP-2014-0001").insert();
        var grant = json(AwardFilter.ALL).at("/grants/1");
        assertThat(grant.at("/dateModified").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(JsonMapper.shared().readTree(grant.toString().replaceAll("\"dateModified\":\"[^\"]+\",", "")))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"id": "360G-unregistered-CSCIP-2016-0001",
                         "title": "Pause",
                         "description": "To help women whose children were taken into care",
                         "currency": "GBP",
                         "amountAwarded": 6800000,
                         "awardDate": "2016-10-24",
                         "url": "http://localhost:8080/awards/CSCIP-2016-0001",
                         "plannedDates": [{"startDate": "2016-12-01", "endDate": "2020-03-31", "duration": 40}],
                         "recipientOrganization": [{"id": "GB-LAE-HCK", "name": "Hackney", "url": "https://www.hackney.gov.uk",
                            "location": [{"name": "Hackney", "countryCode": "GB", "geoCode": "E09000012", "geoCodeType": "LONB"}]}],
                         "beneficiaryLocation": [
                            {"name": "Doncaster", "countryCode": "GB", "geoCode": "E08000017", "geoCodeType": "MD"},
                            {"name": "Hackney", "countryCode": "GB", "geoCode": "E09000012", "geoCodeType": "LONB"}],
                         "fundingOrganization": [{"id": "GB-GOR-D6", "name": "Department for Education"}],
                         "grantProgramme": [{"code": "CSCIP", "title": "Children’s Social Care Innovation Programme",
                            "url": "http://localhost:8080/awards?programme=CSCIP"}],
                         "fromOpenCall": "No",
                         "classifications": [
                            {"vocabulary": "Kind of award", "code": "scale_up", "title": "Scale-up"},
                            {"vocabulary": "Status of award", "code": "live", "title": "Live"},
                            {"vocabulary": "Funding round", "code": "cscip-2016", "title": "Scale and spread"}],
                         "relatedDocument": [
                            {"title": "A speech", "url": "https://www.gov.uk/a-speech",
                             "description": "Announced on 3 November 2016: up to £7,000,000. “Seven million for Pause”",
                             "documentType": "Announcement"},
                            {"title": "Evaluation of Pause", "url": "https://www.gov.uk/report",
                             "description": "Evaluation by Hackney, evidence level 3 of 5, published on 1 July 2017",
                             "documentType": "Evaluation report"}],
                         "relatedActivity": ["360G-unregistered-CSCIP-2014-0001"],
                         "dataSource": "http://localhost:8080/awards/360giving.json",
                         "locationScope": "GLS050"}"""));
    }

    @Test
    void thePackageSaysWhatItIs() {
        award(db, "CSCIP-2016-0001").insert();
        award(db, "CSCIP-2017-0001").kind("SCALE_UP").announced(MARCH).insert();
        var all = json(AwardFilter.ALL);
        assertThat(all.at("/version").asString()).isEqualTo("1.4");
        assertThat(all.at("/issued").asString()).isEqualTo(TODAY.toString());
        assertThat(all.at("/publisher/identifier").asString()).isEqualTo("GB-GOR-D6");
        assertThat(all.at("/license").asString()).contains("open-government-licence");
        var some = json(new AwardFilter(Map.of("kind", "scale_up")));
        assertThat(some.at("/grants").size()).isOne();
        assertThat(some.at("/description").asString()).endsWith("fit this filter: kind scale_up");
        assertThat(some.at("/downloadURL").asString())
                .isEqualTo("http://localhost:8080/awards/360giving.json?kind=scale_up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "REFUSED", "DECLINED", "LAPSED"})
    void whatCameToNothingIsNoGrant(String status) {
        award(db, "CSCIP-2016-0001").status(status).insert();
        assertThat(grants.json(Actor.PUBLIC, AwardFilter.ALL)).isEmpty();
        assertThat(rows(AwardFilter.ALL)).isEmpty();
    }

    @Test
    void anAwardOfNoMoneyIsNoGrantAndOneNotYetAnnouncedIsNotTold() {
        award(db, "CSCIP-2016-0001").year("2016-17", 0).insert();
        award(db, "CSCIP-2026-0001").announced(TODAY.plusDays(1)).insert();
        assertThat(grants.json(Actor.PUBLIC, AwardFilter.ALL)).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsLeftOut() {
        var pause = award(db, "CSCIP-2016-0001").insert();
        announce(pause, "https://example.org/a b");
        db.sql("update organisation set website = 'javascript:alert(1)' where org_id = 'GB-LAE-HCK'")
                .update();
        var grant = json(AwardFilter.ALL).at("/grants/0");
        assertThat(grant.at("/relatedDocument/0/url").isMissingNode()).isTrue();
        assertThat(grant.at("/recipientOrganization/0/url").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aValidatorThatIsNotOursAcceptsAnyAwards(long seed) {
        anyAwards(new Random(seed));
        var text = text(grants.json(Actor.PUBLIC, AwardFilter.ALL).orElseThrow());
        assertThat(GrantChecks.complaintsAbout(text, TODAY)).isEmpty();
        assertThat(JsonMapper.shared().readTree(text).at("/grants").valueStream())
                .hasSize(40)
                .extracting(grant -> grant.at("/id").asString())
                .isSorted();
    }

    @Test
    void theSumOfTheGrantsIsTheSumOfTheAwards() {
        anyAwards(new Random(4));
        assertThat(json(AwardFilter.ALL)
                        .at("/grants")
                        .valueStream()
                        .map(grant -> grant.at("/amountAwarded")
                                .decimalValue()
                                .movePointRight(2)
                                .longValueExact())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(db.sql("select sum(amount_pence) from register_profile")
                        .query(Long.class)
                        .single());
    }

    @Test
    void everyCellOfTheCsvFileStandsInTheJsonFileWhereItsTitleSays() {
        anyAwards(new Random(5));
        var pointers = CsvText.table(GrantChecks.file("grants-columns.csv")).stream()
                .collect(
                        LinkedHashMap<String, String>::new,
                        (all, row) -> all.put(row.get("column_title"), row.get("json_pointer")),
                        Map::putAll);
        var json = json(AwardFilter.ALL).at("/grants");
        var rows = rows(AwardFilter.ALL);
        assertThat(rows).hasSize(json.size());
        for (var row = 0; row < rows.size(); row++) {
            var grant = json.at("/" + row);
            rows.get(row).forEach((title, cell) -> {
                var number = title.replaceAll("\\D", "");
                var pointer = pointers.get(title.replaceFirst(":\\d+:", ":"));
                assertThat(pointer).as(title).isNotNull();
                var value = grant.at("/" + (number.isEmpty() ? pointer : pointer.replace("/0/", "/" + number + "/")));
                assertThat(cell).as(title).isEqualTo(value.isMissingNode() ? null : value.asString());
            });
            assertThat(rows.get(row).keySet().stream()
                            .filter(title -> title.endsWith("Geographic Code"))
                            .count())
                    .isGreaterThanOrEqualTo(grant.at("/beneficiaryLocation").size());
        }
    }

    private void anyAwards(Random random) {
        var areas = db.sql("select gss_code from area_code order by 1")
                .query(String.class)
                .list();
        var councils = db.sql("select org_id from organisation where kind = 'LOCAL_AUTHORITY' order by 1")
                .query(String.class)
                .list();
        for (var number = 1; number <= 40; number++) {
            var title = any(NASTY, random) + " " + number / 3;
            var award = award(db, "CSCIP-2016-%04d".formatted(number))
                    .project(title)
                    .status(any(STATUSES, random))
                    .kind(any(List.of("PILOT", "SCALE_UP", "CONTINUATION"), random))
                    .announced(random.nextBoolean() ? NOVEMBER : TODAY)
                    .lead(
                            switch (random.nextInt(3)) {
                                case 0 -> any(councils, random);
                                case 1 -> "GB-CHC-" + (100_000 + random.nextInt(900_000));
                                default -> "360G-dfe-body-" + number;
                            });
            for (var year = 2016; year < 2017 + random.nextInt(4); year++) {
                award.year(year + "-" + (year - 1999), 1 + random.nextInt(5_000_000));
            }
            award.places(random.ints(random.nextInt(9), 0, areas.size())
                    .distinct()
                    .mapToObj(areas::get)
                    .toArray(String[]::new));
            var id = award.insert();
            if (random.nextBoolean()) {
                announce(id, any(List.of("https://www.gov.uk/a-speech", "https://example.org/a b", "nowhere"), random));
            }
        }
        db.sql("update award_profile set amount_pence = amount_pence + 1 where financial_year = '2016-17'")
                .update();
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private void announce(UUID award, String url) {
        db.sql(
                        "insert into award_announcement values (?, 1, ?, 700000000, 'up to', 'A speech', ?, 'Seven million for Pause')")
                .params(award, NOVEMBER, url)
                .update();
    }

    private void evaluate() {
        db.sql("""
                        insert into evaluation (id, version, reference, project_id, title, evaluator_organisation_id, design,
                            evidence_level, status, status_since, plan, report_url, published_on)
                        select gen_random_uuid(), 0, 'EV-2017-0001', j.id, 'Evaluation of Pause', o.id, 'MIXED_METHODS',
                            3, 'PUBLISHED', date '2017-01-01', '', 'https://www.gov.uk/report', date '2017-07-01'
                          from project j, organisation o where j.code = 'pause' and o.org_id = 'GB-LAE-HCK'""").update();
    }

    private JsonNode json(AwardFilter filter) {
        return EXACTLY.readTree(text(grants.json(Actor.PUBLIC, filter).orElseThrow()));
    }

    private List<Map<String, String>> rows(AwardFilter filter) {
        return CsvText.table(text(grants.csv(Actor.PUBLIC, filter)));
    }

    private static String text(Contents file) {
        var out = new ByteArrayOutputStream();
        try {
            file.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }
}
