package uk.gov.education.grants.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.AwardInSql.award;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.intake.ConfirmOutcome.Confirmed;
import uk.gov.education.grants.intake.ConfirmOutcome.Refused;
import uk.gov.education.grants.intake.IntakeView.Question;
import uk.gov.education.grants.intake.UploadOutcome.Uploaded;
import uk.gov.education.grants.opendata.ThreeSixtyGiving;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;

/// A file of past awards on its way from an officer's desk to the register.
@WholeHouse
@Transactional
class IntakeDbTest {

    private static final String TITLES =
            "Identifier,Title,Description,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name\n";

    @Autowired
    IntakeService intakes;

    @Autowired
    IntakePages pages;

    @Autowired
    IntakeAdding adding;

    @Autowired
    ThreeSixtyGiving grants;

    @Autowired
    RegisterService register;

    @Autowired
    JdbcClient db;

    private Actor officer;
    private Actor approver;

    @BeforeEach
    void peopleAndARound() {
        var world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        approver = world.approver("Ann Approver", pounds(1));
        round("PAST", pounds(10_000_000));
    }

    @Test
    void aFileOfTheWildIsUnderstoodAndSaysWhatWasPutRight() throws IOException {
        var view = pages.view(officer, uploaded("wild.csv", wild()));
        assertThat(view.head().status()).isEqualTo(IntakeStatus.CHECKED);
        assertThat(view.head().repairs())
                .hasSize(2)
                .anyMatch(repair -> repair.contains("Windows-1252"))
                .anyMatch(repair -> repair.contains("CR alone"));
        assertThat(view.head().unused()).containsExactly("Notes");
        assertThat(view.awards()).isEqualTo(5);
        assertThat(view.money().total()).isEqualTo(new Money(213_999_950));
        assertThat(view.rowsWith(FindingKind.REPAIR)).isEqualTo(4);
        assertThat(view.questions())
                .extracting(Question::name, Question::rows, Question::isOpen)
                .containsExactlyInAnyOrder(tuple("Dorset", 2, true), tuple("Somebody’s Trust", 1, true));
        var first = pages.row(officer, view.head().reference(), 2);
        assertThat(first.row().title()).isEqualTo("Early help café");
        assertThat(first.row().lead()).isEqualTo("Hackney");
        assertThat(first.cells()).containsEntry("Amount Awarded", "£1,250,000.00");
        assertThat(first.row().findings())
                .extracting(Finding::sentence)
                .contains(
                        "“03/11/2016” was read as 3 November 2016, the day first.",
                        "“gb-lae-hck” was read as GB-LAE-HCK.");
        assertThat(pages.row(officer, view.head().reference(), 5).row().findings())
                .extracting(Finding::sentence)
                .contains("“GB-COH-2345678” was read as GB-COH-02345678.", "“2345678” was read as 02345678.");
    }

    @Test
    void nothingIsSavedBeforeAnotherPersonHasConfirmedIt() {
        var before = awards();
        var reference =
                uploaded("a.csv", TITLES + "A-1,Pause,Why,1000,2016-11-03,2016-12-01,2017-03-31,GB-LAE-HCK,Hackney\n");
        assertThat(awards()).isEqualTo(before);
        assertThatThrownBy(() -> intakes.confirm(officer, reference)).isInstanceOf(NotAllowed.class);
        var both = new Actor(
                officer.person(),
                officer.name(),
                Set.of(
                        new Actor.Standing(Role.OFFICER, Optional.empty()),
                        new Actor.Standing(Role.APPROVER, Optional.empty())),
                Money.ZERO);
        assertThatThrownBy(() -> intakes.confirm(both, reference))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("another approver");
        assertThatThrownBy(() -> pages.view(Actor.PUBLIC, reference)).isInstanceOf(NotFound.class);
        assertThat(intakes.confirm(approver, reference)).isInstanceOf(Confirmed.class);
        assertThatThrownBy(() -> intakes.confirm(approver, reference)).isInstanceOf(Conflict.class);
        assertThat(awards()).isEqualTo(before);
    }

    @Test
    void aDoubtIsSettledForAllRowsOfTheSameNameAndUntilThenNothingIsConfirmed() throws IOException {
        var reference = uploaded("wild.csv", wild());
        assertThat(intakes.confirm(approver, reference)).isEqualTo(new Refused(List.of("2 doubts are open.")));
        settle(reference);
        intakes.read(officer, reference);
        assertThat(pages.view(officer, reference).obstacles())
                .as("also once it was read again")
                .isEmpty();
        add(reference);
        assertThat(db.sql("""
                        select o.org_id from award a join organisation o on o.id = a.lead_organisation_id
                          join project p on p.id = a.project_id where p.title like 'Dorset%'""").query(String.class).list()).containsExactly("GB-LAE-DOR", "GB-LAE-DOR");
        assertThat(db.sql("select kind || ' ' || org_id from organisation where name = 'Somebody’s Trust'")
                        .query(String.class)
                        .single())
                .isEqualTo("CHARITY 360G-dfe-somebodys-trust");
        assertThat(db.sql("select company_number from organisation where org_id = 'GB-COH-02345678'")
                        .query(String.class)
                        .single())
                .isEqualTo("02345678");
    }

    @Test
    void whatWasAddedIsOnTheRegisterAndInReportsLikeEveryOtherAward() throws IOException {
        var reference = uploaded("wild.csv", wild());
        settle(reference);
        add(reference);
        var row = pages.row(officer, reference, 2).row();
        assertThat(row.award()).isEqualTo("PAST-2016-0001");
        var page = register.award(Actor.PUBLIC, "PAST-2016-0001");
        assertThat(page.facts().project()).isEqualTo("Early help café");
        assertThat(page.facts().status()).isEqualTo("Closed");
        assertThat(page.facts().directGrounds()).isNull();
        assertThat(page.facts().sourceIdentifier()).isEqualTo("360G-wild-001");
        assertThat(page.profile()).hasSize(2);
        assertThat(page.places()).singleElement().extracting("gssCode").isEqualTo("E09000012");
        assertThat(register.award(Actor.PUBLIC, "PAST-2016-0005").facts().status())
                .as("its end has not passed")
                .isEqualTo("Live");
        db.sql("set local role none").update();
        assertThat(db.sql(
                                "select count(*) from award_line_now n join award_line l using (award_id) where n.* is distinct from l.*")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select sum(amount_pence) from award_total where place = '' and programme_code = 'PAST'")
                        .query(Long.class)
                        .single())
                .isEqualTo(213_999_950);
        db.sql("set local role grants_app").update();
        assertThat(db.sql("select committed_pence from funding_round where code = 'past-2016'")
                        .query(Long.class)
                        .single())
                .isEqualTo(213_999_950);
        db.sql("set constraints all immediate").update();
        assertThat(db.sql(
                                "select count(*) from report_award_history where programme_code = 'PAST' and until = 'infinity'")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
        assertThat(db.sql("select person_name || ' ' || sentence from audit_entry where subject = 'PAST-2016-0001'")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "Ann Approver brought this award in from wild.csv, row 2, which Olu Officer had uploaded (import %s)"
                                .formatted(reference));
        var grant = exported("PAST").getFirst();
        assertThat(grant)
                .containsEntry("Identifier", "360G-wild-001")
                .containsEntry("Amount Awarded", "1250000")
                .containsEntry("From An Open Call?", "Yes");
    }

    @Test
    void theSameFileAgainMakesNoDuplicatesAndSaysWhatDiffers() {
        var row = "A-1,Pause,Why,1000,2016-11-03,2016-12-01,2017-03-31,GB-LAE-HCK,Hackney\n";
        add(uploaded("a.csv", TITLES + row));
        var before = awards();
        var again = uploaded("a.csv", TITLES + row);
        assertThat(pages.view(officer, again).here()).isEqualTo(1);
        assertThat(intakes.confirm(approver, again))
                .isEqualTo(new Refused(List.of("There is nothing to add: every row is here already.")));
        var changed = uploaded("a.csv", TITLES + row.replace("1000", "2000") + row.replace("A-1", "A-2"));
        assertThat(pages.view(officer, changed).different()).isEqualTo(1);
        assertThat(pages.row(officer, changed, 2).row().findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "It is award PAST-2016-0001 already, and differs. Nothing is changed. Amount: £1,000 here, £2,000 in the file.");
        add(changed);
        assertThat(awards()).isEqualTo(before + 1);
        assertThat(db.sql("select count(*) from project where title = 'Pause'")
                        .query(Long.class)
                        .single())
                .as("another award of the same project")
                .isEqualTo(1);
    }

    @Test
    void aBudgetThatIsTooSmallSaysByHowMuch() {
        var row = "A-1,Pause,Why,10000001,2016-11-03,2016-12-01,2017-03-31,GB-LAE-HCK,Hackney\n";
        var reference = uploaded("a.csv", TITLES + row);
        assertThat(intakes.confirm(approver, reference))
                .isEqualTo(new Refused(List.of("The budget of 2016-17 is short by £1: £10,000,000 is left.")));
    }

    @Test
    void anErrorInOneRowHoldsUpAllAndTheFindingsCanBeFiltered() {
        var good = "A-1,Pause,Why,1000,2016-11-03,2016-12-01,2017-03-31,GB-LAE-HCK,Hackney\n";
        var reference =
                uploaded("a.csv", TITLES + good + good.replace("1000", "lots").replace("A-1", "A-2"));
        assertThat(intakes.confirm(approver, reference))
                .isEqualTo(new Refused(List.of("1 row has an error. Put it right in the file and upload it again.")));
        assertThat(pages.rows(officer, reference, Optional.of(FindingKind.ERROR), OptionalInt.empty(), true)
                        .rows())
                .extracting(IntakeRow::number)
                .containsExactly(3);
        assertThat(csv(pages.findings(officer, reference)))
                .isEqualTo("row,identifier,finding,column,sentence\r\n"
                        + "3,A-2,error,Amount Awarded,“lots” is not an amount. Write it like 1250000.00.\r\n");
    }

    @Test
    void ourOwnFileComesBackAsWhatItWas() {
        award(db, "OURS-2016-0001")
                .programme("OURS")
                .project("Links")
                .places("E09000012", "E08000017")
                .insert();
        award(db, "OURS-2017-0003")
                .programme("OURS")
                .project("=Homes")
                .lead("360G-dfe-homes")
                .insert();
        var file = csv(grants.csv(Actor.PUBLIC, new AwardFilter(Map.of("programme", "OURS"))));
        assertThat(pages.view(officer, uploaded("ours.csv", file)).here()).isEqualTo(2);

        var reference = uploaded("ours.csv", file.replace("360G-unregistered-OURS", "360G-unregistered-PAST"));
        var view = pages.view(officer, reference);
        assertThat(view.obstacles()).as("a body is known by our own identifier").isEmpty();
        add(reference);
        var same = List.of(
                "Title",
                "Description",
                "Amount Awarded",
                "Award Date",
                "Planned Dates:Start Date",
                "Planned Dates:End Date",
                "Recipient Org:Identifier",
                "Recipient Org:Name",
                "Beneficiary Location:0:Geographic Code",
                "Beneficiary Location:1:Geographic Code",
                "From An Open Call?");
        var were = exported("OURS");
        var are = exported("PAST");
        assertThat(are)
                .extracting(grant -> grant.get("Identifier"))
                .containsExactly("360G-unregistered-PAST-2016-0001", "360G-unregistered-PAST-2017-0003");
        assertThat(are)
                .extracting(grant -> same.stream().map(grant::get).toList())
                .isEqualTo(were.stream()
                        .map(grant -> same.stream().map(grant::get).toList())
                        .toList());
        assertThat(are)
                .extracting(grant -> grant.get("URL"))
                .allMatch(url -> String.valueOf(url).contains("/PAST-201"));
        assertThat(pages.view(officer, uploaded("ours.csv", csv(grants.csv(Actor.PUBLIC, past()))))
                        .here())
                .isEqualTo(2);
    }

    @Test
    void aFileWithoutTheColumnsOfTheStandardIsRefused() {
        var view = pages.view(officer, uploaded("a.csv", "Name,Money\nPause,1000\n"));
        assertThat(view.head().status()).isEqualTo(IntakeStatus.UNREADABLE);
        assertThat(view.head().refusal())
                .isEqualTo(
                        "These columns of the 360Giving standard are missing: Identifier, Title, Amount Awarded, Award Date, Recipient Org:Name.");
        assertThat(intakes.upload(officer, "past-2016", AwardKind.PILOT, new Upload("a.pdf", new byte[] {1})))
                .isInstanceOf(UploadOutcome.Refused.class);
    }

    private void settle(String reference) {
        var choices = pages.view(officer, reference).questions().stream()
                .collect(Collectors.toMap(
                        Question::number,
                        question -> question.name().equals("Dorset")
                                ? question.options().getFirst().value()
                                : "NEW:CHARITY"));
        intakes.choose(officer, reference, choices);
    }

    private void add(String reference) {
        assertThat(intakes.confirm(approver, reference)).isInstanceOf(Confirmed.class);
        adding.run(db.sql("select id from intake where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single());
        var head = pages.view(officer, reference).head();
        assertThat(head.refusal()).isNull();
        assertThat(head.status()).isEqualTo(IntakeStatus.ADDED);
    }

    private String uploaded(String name, String text) {
        return uploaded(name, text.getBytes(UTF_8));
    }

    private String uploaded(String name, byte[] bytes) {
        var reference =
                ((Uploaded) intakes.upload(officer, "past-2016", AwardKind.PILOT, new Upload(name, bytes))).reference();
        assertThat(pages.view(officer, reference).head().status())
                .as("nothing is read before the scanner has looked at it")
                .isEqualTo(IntakeStatus.UPLOADED);
        db.sql("update document set scan = 'CLEAN' where scan = 'PENDING'").update();
        intakes.read(officer, reference);
        return reference;
    }

    private static byte[] wild() throws IOException {
        try (InputStream file = IntakeDbTest.class.getResourceAsStream("/intake/wild.csv")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private List<Map<String, String>> exported(String programme) {
        return CsvText.table(csv(grants.csv(Actor.PUBLIC, new AwardFilter(Map.of("programme", programme)))));
    }

    private static AwardFilter past() {
        return new AwardFilter(Map.of("programme", "PAST"));
    }

    private static String csv(Csv file) {
        var out = new ByteArrayOutputStream();
        try {
            file.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }

    private long awards() {
        return db.sql("select count(*) from award").query(Long.class).single();
    }

    private void round(String programme, Money budget) {
        db.sql("""
                        insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                        values (gen_random_uuid(), 0, :code, 'Past programme', 'Long ago', 'SECTION_14_EDUCATION_ACT_2002', 'Director')""").param("code", programme).update();
        db.sql("""
                        insert into funding_round (id, version, code, programme_id, title, summary, kind, stage, opens_at,
                            closes_at, decision_on, first_year, last_year, allocation_pence, rule_book)
                        select gen_random_uuid(), 0, lower(code) || '-2016', id, 'Past awards', '', 'DIRECT', 'DELIVERING',
                               '2016-05-01', '2016-07-01', '2016-10-01', '2016-17', '2019-20', 100000000000, '[]'
                          from programme where code = :code""").param("code", programme).update();
        new FinancialYear(2014)
                .to(new FinancialYear(2098))
                .forEach(year -> db.sql("""
                        insert into ledger_entry (movement, programme_id, financial_year, amount_pence, reason, posted_at,
                            posted_by, posted_by_name)
                        select 'BUDGETED', id, :year, :pence, 'set the budget', timestamp '2014-04-01 12:00Z', id, 'Olu'
                          from programme where code = :code""")
                        .param("code", programme)
                        .param("year", year.toString())
                        .param("pence", budget.pence())
                        .update());
    }
}
