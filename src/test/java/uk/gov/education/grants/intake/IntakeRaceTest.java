package uk.gov.education.grants.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.intake.ConfirmOutcome.Confirmed;
import uk.gov.education.grants.intake.UploadOutcome.Uploaded;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// What is really committed when an import goes wrong at its end, and when two people confirm one at once. It is swept
/// away after each test.
@WholeHouse
class IntakeRaceTest {

    private static final String FILE = """
            Identifier,Title,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name
            race-1,First,1000,2016-11-03,2016-12-01,2017-03-31,GB-CHC-1999991,Race Charity
            race-2,Second,1000,2016-11-03,2016-12-01,2017-03-31,GB-CHC-1999991,Race Charity
            race-3,Third,1000,2016-11-03,2016-12-01,2017-03-31,GB-CHC-1999991,Race Charity
            """;

    @Autowired
    IntakeService intakes;

    @Autowired
    IntakeAdding adding;

    @Autowired
    JdbcClient db;

    private TransactionTemplate inTransaction;
    private String reference = "";

    @Autowired
    void transactions(PlatformTransactionManager manager) {
        inTransaction = new TransactionTemplate(manager);
    }

    @BeforeEach
    void aFileThatWaitsToBeConfirmed() {
        asOwner("""
                insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                values (gen_random_uuid(), 0, 'RACEPAST', 'Race', 'Race', 'SECTION_14_EDUCATION_ACT_2002', 'Director');
                insert into ledger_entry (movement, programme_id, financial_year, amount_pence, reason, posted_at, posted_by,
                    posted_by_name)
                select 'BUDGETED', id, '2016-17', 300000, 'set the budget', timestamp '2014-04-01 12:00Z', id, 'Olu'
                  from programme where code = 'RACEPAST';
                insert into funding_round (id, version, code, programme_id, title, summary, kind, stage, opens_at, closes_at,
                    decision_on, first_year, last_year, allocation_pence, rule_book)
                select gen_random_uuid(), 0, 'race-past', id, 'Race', '', 'DIRECT', 'DELIVERING', '2016-05-01', '2016-07-01',
                       '2016-10-01', '2016-17', '2019-20', 300000, '[]' from programme where code = 'RACEPAST'""");
        var officer = with(Role.OFFICER);
        reference = ((Uploaded) intakes.upload(
                        officer, "race-past", AwardKind.PILOT, new Upload("race.csv", FILE.getBytes(UTF_8))))
                .reference();
        db.sql("update document set scan = 'CLEAN' where subject = :id")
                .param("id", id())
                .update();
        intakes.read(officer, reference);
    }

    @Test
    void whereTheLastRowFailsNothingAtAllIsSaved() {
        asOwner("update intake_row set years = '{1999-00}' where identifier = 'race-3'");
        asOwner("""
                update intake set status = 'ADDING', confirmed_by = gen_random_uuid(), confirmed_by_name = 'Ann',
                       confirmed_at = now() where file_name = 'race.csv'""");
        adding.run(id());
        assertThat(count("award where reference like 'RACEPAST-%'")).isZero();
        assertThat(count("project where title in ('First', 'Second', 'Third')")).isZero();
        assertThat(count("organisation where org_id = 'GB-CHC-1999991'")).isZero();
        assertThat(count("funding_round where code = 'race-past' and committed_pence > 0"))
                .isZero();
        assertThat(
                        count(
                                "intake where file_name = 'race.csv' and status = 'CHECKED' and refusal like 'Something went wrong%'"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneDoesAndEveryAwardIsThereOnce() throws Exception {
        var start = new CountDownLatch(1);
        Callable<Object> confirm = () -> {
            start.await();
            try {
                return intakes.confirm(with(Role.APPROVER), reference);
            } catch (Conflict tooLate) {
                return tooLate;
            }
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var two = List.of(people.submit(confirm), people.submit(confirm));
            start.countDown();
            assertThat(List.of(two.getFirst().get(), two.getLast().get()))
                    .hasAtLeastOneElementOfType(Confirmed.class)
                    .hasAtLeastOneElementOfType(Conflict.class);
        }
        adding.run(id());
        adding.run(id());
        assertThat(count("award where reference like 'RACEPAST-2016-%'")).isEqualTo(3);
        assertThat(count("organisation where org_id = 'GB-CHC-1999991'")).isEqualTo(1);
        assertThat(count("programme_budget where budget_pence = 300000 and committed_pence = 300000"))
                .isEqualTo(1);
        assertThat(count("intake where file_name = 'race.csv' and status = 'ADDED' and done = 3"))
                .isEqualTo(1);
    }

    @AfterEach
    void sweep() {
        asOwner("""
                delete from scheduled_tasks where task_name = 'past-awards';
                delete from award_source where identifier like 'race-%';
                delete from award_balance where award_id in (select id from award where reference like 'RACEPAST-%');
                delete from ledger_entry where programme_id in (select id from programme where code = 'RACEPAST');
                delete from award_preparer where award_id in (select id from award where reference like 'RACEPAST-%');
                delete from award_profile where award_id in (select id from award where reference like 'RACEPAST-%');
                delete from award where reference like 'RACEPAST-%';
                delete from project where lead_organisation_id in (select id from organisation where org_id = 'GB-CHC-1999991');
                delete from organisation where org_id = 'GB-CHC-1999991';
                delete from document where subject in (select id from intake where file_name = 'race.csv');
                delete from intake_finding where intake_id in (select id from intake where file_name = 'race.csv');
                delete from intake_row where intake_id in (select id from intake where file_name = 'race.csv');
                delete from intake_body where intake_id in (select id from intake where file_name = 'race.csv');
                delete from audit_entry where subject in (select reference from intake where file_name = 'race.csv')
                    or subject like 'RACEPAST-%' or subject = 'GB-CHC-1999991';
                delete from intake where file_name = 'race.csv';
                delete from funding_round where code = 'race-past';
                delete from programme_budget where programme_id in (select id from programme where code = 'RACEPAST');
                delete from programme where code = 'RACEPAST';
                delete from reference_counter where prefix in ('RACEPAST', 'IMP')""");
    }

    private UUID id() {
        return db.sql("select id from intake where file_name = 'race.csv'")
                .query(UUID.class)
                .single();
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).query(Long.class).single();
    }

    private void asOwner(String statements) {
        inTransaction.executeWithoutResult(
                _ -> db.sql("set local role none; " + statements).update());
    }

    private static Actor with(Role role) {
        return new Actor(UUID.randomUUID(), "Jo Patel", Set.of(new Actor.Standing(role, Optional.empty())), Money.ZERO);
    }
}
