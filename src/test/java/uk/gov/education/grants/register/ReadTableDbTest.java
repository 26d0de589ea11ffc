package uk.gov.education.grants.register;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.grants.support.AwardInSql.MARCH;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.support.WholeHouse;

/// What lists and totals are read from is the truth, whatever was changed and whoever changed it.
@WholeHouse
@Transactional
class ReadTableDbTest {

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    private UUID pause;

    @BeforeEach
    void threeAwards() {
        db.sql("reset role").update();
        pause = award(db, "CSCIP-2016-0001")
                .year("2016-17", 6_800_000)
                .places("E09000012", "E08000017")
                .insert();
        award(db, "TP-2017-0001")
                .programme("TP")
                .project("Mockingbird")
                .lead("GB-CHC-280852")
                .kind("SCALE_UP")
                .announced(MARCH)
                .year("2017-18", 3_800_000)
                .places("E10000015")
                .insert();
        award(db, "CSCIP-2026-0001")
                .announced(LocalDate.of(2026, 12, 1))
                .year("2026-27", 7)
                .insert();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set announced_on = date '2016-12-24', status = 'SUSPENDED', end_date = date '2021-03-31'",
                "update award set status = 'REFUSED' where reference = 'TP-2017-0001'",
                "update award set announced_on = null",
                "update award_profile set amount_pence = amount_pence + 1",
                "insert into award_profile select id, '2018-19', 12345 from award",
                "delete from award_profile",
                "insert into award_place select id, 'E09000019' from award",
                "delete from award_place",
                "insert into award_place select id, 'E06000028' from award union all select id, 'E06000029' from award",
                "update award set lead_area_code = 'E10000021'",
                "update project set title = 'Another ' || title, code = code || '-2'",
                "update programme set name = 'The programme ' || code",
                "update programme set code = 'X' || code",
                "update funding_round set title = 'Round ' || code, code = code || '-new'",
                "update organisation set name = 'New ' || name, region = 'London'",
                "update area_code set name = 'Borough of ' || name, region = 'South West'",
                "insert into area_code select 'E99999999', local_authority_id, '999', 'New Hackney', 'London', date '2026-04-01' from area_code where gss_code = 'E09000012'",
            })
    void everyChangeIsInItAtOnce(String change) {
        db.sql(change).update();
        assertThat(db.sql(
                                "(table award_line except table award_line_now) union all (table award_line_now except table award_line)")
                        .query()
                        .listOfRows())
                .isEmpty();
        itIsTrueToThePenny();
    }

    @Test
    void anAwardThatGoesTakesItsLineAndItsMoneyWithIt() {
        db.sql("delete from award_profile").update();
        db.sql("delete from award_place").update();
        db.sql("delete from award where id = ?").param(pause).update();
        assertThat(references()).containsExactly("TP-2017-0001");
        itIsTrueToThePenny();
    }

    @Test
    void whatIsGoingToBeAnnouncedIsInNoTotalBeforeItsDay() {
        assertThat(list(Map.of()).inWords()).isEqualTo("2 awards, £10,600,000 in total");
        assertThat(list(Map.of("programme", "CSCIP", "region", "London")).inWords())
                .isEqualTo("1 award, £6,800,000 in total");
        clock.setTo(LocalDate.of(2026, 12, 1));
        assertThat(list(Map.of()).inWords()).isEqualTo("3 awards, £10,600,007 in total");
        assertThat(list(Map.of("year", "2026-27")).inWords()).isEqualTo("1 award, £7 in total");
        itIsTrueToThePenny();
    }

    @Test
    void aSessionThatHasNotSaidWhichDayItIsIsToldNoTotal() {
        db.sql("select set_config('grants.today', '', true)")
                .query(String.class)
                .single();
        assertThat(db.sql("select count(*) from register_total")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /// The totals by all that can be chosen are those of the awards themselves, whose money is added up from their
    /// years.
    private void itIsTrueToThePenny() {
        references();
        assertThat(db.sql("""
                        select place, programme_code, round_code, kind, year, awards, amount_pence from register_total""").query().listOfRows())
                .containsExactlyInAnyOrderElementsOf(db.sql("""
                        select place, p.code as programme_code, r.code as round_code, lower(a.kind) as kind,
                               financial_year_of(a.announced_on) as year, count(distinct a.id) as awards,
                               coalesce(sum(y.pence), 0)::bigint as amount_pence
                        from published_award a
                        join programme p on p.id = a.programme_id
                        join funding_round r on r.id = a.round_id
                        cross join lateral (select sum(amount_pence) as pence from award_profile where award_id = a.id) y
                        cross join lateral (select '' as place
                                            union select region from award_region where award_id = a.id
                                            union select gss_code from award_authority where award_id = a.id) places
                        group by 1, 2, 3, 4, 5""").query().listOfRows());
        thePlacesAreToo();
    }

    private void thePlacesAreToo() {
        assertThat(db.sql(
                                "select array_to_string(regions, ';') as regions, programme_code, year, awards, amount_pence from place_region")
                        .query()
                        .listOfRows())
                .containsExactlyInAnyOrderElementsOf(db.sql("""
                        select array_to_string(array(select distinct region from award_region where award_id = a.id order by 1), ';') as regions,
                               p.code as programme_code, financial_year_of(a.announced_on) as year, count(*) as awards,
                               coalesce(sum(y.pence), 0)::bigint as amount_pence
                        from published_award a
                        join programme p on p.id = a.programme_id
                        cross join lateral (select sum(amount_pence) as pence from award_profile where award_id = a.id) y
                        group by 1, 2, 3""").query().listOfRows());
        assertThat(db.sql("select as_of, gss_code, alone, programme_code, year, awards, amount_pence from place_area")
                        .query()
                        .listOfRows())
                .containsExactlyInAnyOrderElementsOf(db.sql("""
                        with worked as (
                            select award_id, gss_code from award_place
                            union
                            select id, lead_area_code from award a
                            where lead_area_code is not null and not exists (select from award_place where award_id = a.id)
                        ), drawn as (
                            select distinct w.award_id, d.as_of,
                                   coalesce((select o.shown_as from area_on_map o
                                              where o.as_of = d.as_of and o.gss_code = w.gss_code), w.gss_code) as gss_code
                            from worked w cross join (values (date '2017-03-20'), (date '2025-05-01')) d (as_of)
                        )
                        select d.as_of, d.gss_code,
                               (select count(*) from drawn o where o.award_id = a.id and o.as_of = d.as_of) = 1 as alone,
                               p.code as programme_code, financial_year_of(a.announced_on) as year, count(*) as awards,
                               coalesce(sum(y.pence), 0)::bigint as amount_pence
                        from published_award a
                        join drawn d on d.award_id = a.id
                        join programme p on p.id = a.programme_id
                        cross join lateral (select sum(amount_pence) as pence from award_profile where award_id = a.id) y
                        group by 1, 2, 3, 4, 5""").query().listOfRows());
    }

    private List<String> references() {
        return list(Map.of()).rows().stream().map(AwardRow::reference).toList();
    }

    private AwardList list(Map<String, String> filter) {
        return register.search(Actor.PUBLIC, new AwardFilter(filter), AwardOrder.NEWEST_FIRST);
    }
}
