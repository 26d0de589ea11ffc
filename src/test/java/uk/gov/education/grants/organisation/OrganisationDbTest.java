package uk.gov.education.grants.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.support.TestClock.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.AddOutcome.AlreadyKnown;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Region;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;

/// The authorities as they really were and are, and the bodies that people add to them.
@WholeHouse
@Transactional
@RecordApplicationEvents
class OrganisationDbTest {

    private static final Actor ADMIN = with(Role.ADMIN);
    private static final Actor OFFICER = with(Role.OFFICER);
    private static final LocalDate SEVEN_AWARDS = LocalDate.of(2017, 3, 20);
    private static final LocalDate NEW_CODES = LocalDate.of(2025, 5, 1);

    @Autowired
    OrganisationService organisations;

    @Autowired
    LocalAuthorityService authorities;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    @Test
    void thereAre163CodesOf161Bodies() {
        assertThat(authorities.search(AuthoritySearch.ALL)).hasSize(163);
        assertThat(authorities.search(AuthoritySearch.ALL).stream().map(AreaRow::authority))
                .satisfies(bodies -> assertThat(Set.copyOf(bodies)).hasSize(161));
    }

    @Test
    void asManyCodesAreInForceOnADayAsThereWere() {
        assertThat(authorities.areas(SEVEN_AWARDS)).hasSize(152);
        assertThat(authorities.areas(NEW_CODES)).hasSize(153);
        assertThat(authorities.areas(TODAY)).hasSize(153);
    }

    @Test
    void noCouncilHasTwoCodesOnOneDay() {
        assertThat(db.sql("""
                        select count(*) from area_code a join area_code b
                        on a.local_authority_id = b.local_authority_id and a.gss_code < b.gss_code
                        and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')""").query(Integer.class).single()).isZero();
    }

    @Test
    void everyCodeThatEndedHasASuccessorThatBeginsOnTheNextDay() {
        assertThat(authorities.search(AuthoritySearch.ALL))
                .filteredOn(area -> area.validTo().isPresent())
                .hasSize(10)
                .allSatisfy(ended -> {
                    assertThat(ended.changeNote()).isPresent();
                    assertThat(authorities.successors(ended.gssCode()))
                            .isNotEmpty()
                            .allSatisfy(next -> assertThat(next.validFrom())
                                    .isEqualTo(ended.validTo().orElseThrow().plusDays(1)));
                });
    }

    @Test
    void northamptonshireWasDividedInTwo() {
        var northamptonshire = id("GB-LAE-NTH");
        assertThat(authorities.areaOf(northamptonshire, SEVEN_AWARDS))
                .hasValueSatisfying(area -> assertThat(area.gssCode()).isEqualTo("E10000021"));
        assertThat(authorities.areaOf(northamptonshire, LocalDate.of(2021, 3, 31)))
                .isPresent();
        assertThat(authorities.areaOf(northamptonshire, LocalDate.of(2021, 4, 1)))
                .isEmpty();
        assertThat(authorities.successors("E10000021"))
                .extracting(AreaRow::name)
                .containsExactly("North Northamptonshire", "West Northamptonshire");
    }

    @Test
    void barnsleyKeptItsBodyWhenItsCodeChanged() {
        var barnsley = id("GB-LAE-BNS");
        assertThat(authorities.areasOf(barnsley))
                .extracting(AreaRow::gssCode)
                .containsExactly("E08000016", "E08000038");
        assertThat(authorities.areaOf(barnsley, NEW_CODES.minusDays(1)))
                .map(AreaRow::gssCode)
                .contains("E08000016");
        assertThat(authorities.areaOf(barnsley, NEW_CODES))
                .map(AreaRow::gssCode)
                .contains("E08000038");
    }

    @Test
    void bodiesOfOneNameAreTwoBodies() {
        assertThat(organisations.withName(OFFICER, "dorset"))
                .extracting(OrganisationRow::orgId)
                .containsExactly("GB-LAE-DST", "GB-LAE-DOR");
        assertThat(organisations.withName(OFFICER, "Hackney"))
                .extracting(OrganisationRow::orgId)
                .containsExactly("GB-LAE-HCK");
        assertThat(organisations.withName(OFFICER, "Narnia")).isEmpty();
    }

    @Test
    void everyAuthorityHasTheSameIdInEveryDatabase() {
        assertThat(id("GB-LAE-HCK")).hasToString("5522df2a-8805-6363-019c-b4a17c127949");
    }

    @Test
    void anAuthorityKnowsItsAreasAndItsChildren() {
        var council = (LocalAuthority) organisations.find(OFFICER, id("GB-LAE-BNS"));
        assertThat(council.officialName()).isEqualTo("Barnsley Metropolitan Borough Council");
        assertThat(council.region()).contains(Region.YORKSHIRE_AND_THE_HUMBER);
        assertThat(council.childPopulation()).hasValue(51_799);
        assertThat(council.areaOn(SEVEN_AWARDS)).map(AreaCode::gssCode).contains("E08000016");
        assertThat(council.areaOn(TODAY)).map(AreaCode::gssCode).contains("E08000038");
    }

    @Test
    void theChildrenOfEnglandAddUpToThePublishedFigure() {
        assertThat(db.sql("""
                        select sum(child_population) from local_authority l
                        join area_code a on a.local_authority_id = l.id and a.valid_to is null""").query(Long.class).single()).isEqualTo(12_183_016);
    }

    @Test
    void choicesBeginWithTheCouncilsOfTodayAndEndWithThoseOfThePast() {
        add(NewOrganisation.of(OrganisationKind.CHARITY, "Aardvark Families"));
        var options = organisations.options(OFFICER);
        assertThat(options).hasSize(162);
        assertThat(options.getFirst().name()).isEqualTo("Barking and Dagenham");
        assertThat(options.get(153).name()).isEqualTo("Aardvark Families");
        assertThat(options.subList(154, 162))
                .extracting(OrganisationOption::name)
                .contains("Dorset (until 31 March 2019)", "Northamptonshire (until 31 March 2021)");
    }

    @Test
    void aBodyIsFoundByItsWordsAndItsNumber() {
        add(NewOrganisation.of(OrganisationKind.CHARITY, "The Fostering Network")
                .withCharityNumber("280852"));
        assertThat(found("network FOSTER")).containsExactly("The Fostering Network");
        assertThat(found("280852")).containsExactly("The Fostering Network");
        assertThat(found("london borough hack")).containsExactly("Hackney");
        assertThat(found("100%_\\' narnia")).isEmpty();
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        var first = organisations.search(OFFICER, OrganisationSearch.of(""));
        assertThat(first.rows()).hasSize(50);
        var seen = first.rows().size();
        var page = first;
        while (page.next().isPresent()) {
            var before = page.rows().getLast().name();
            page = organisations.search(
                    OFFICER, new OrganisationSearch("", Optional.of(OrganisationKind.LOCAL_AUTHORITY), page.next()));
            assertThat(page.rows().getFirst().name()).isGreaterThanOrEqualTo(before);
            seen += page.rows().size();
        }
        assertThat(seen).isEqualTo(161);
    }

    @Test
    void whoIsAddedIsThereAndTheTrailSaysSo() {
        var added = add(NewOrganisation.of(OrganisationKind.CHARITY, "Pause").withCharityNumber("1162009"));
        assertThat(added.orgId()).isEqualTo("GB-CHC-1162009");
        assertThat(organisations.find(OFFICER, added.id()).name()).isEqualTo("Pause");
        assertThat(events.stream(DomainEvent.class)).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo("GB-CHC-1162009");
            assertThat(event.sentence()).isEqualTo("added the organisation Pause");
        });
    }

    @Test
    void whoIsThereAlreadyIsNotAddedAgain() {
        var pause = NewOrganisation.of(OrganisationKind.CHARITY, "Pause");
        var added = add(pause.withCharityNumber("1162009").withCompanyNumber("09323902"));
        assertThat(List.of(
                        organisations.add(
                                ADMIN,
                                NewOrganisation.of(OrganisationKind.CHARITY, "Another name")
                                        .withCharityNumber("1162009")),
                        organisations.add(
                                ADMIN,
                                NewOrganisation.of(OrganisationKind.COMPANY, "Another name")
                                        .withCompanyNumber("09323902")),
                        organisations.add(ADMIN, NewOrganisation.of(OrganisationKind.CHARITY, "PAUSE"))))
                .allSatisfy(outcome ->
                        assertThat(outcome).isEqualTo(new AlreadyKnown(added.id(), "GB-CHC-1162009", "Pause")));
    }

    @Test
    void twoBodiesOfOneNameOnARegisterAreToldApart() {
        var pause = NewOrganisation.of(OrganisationKind.CHARITY, "Pause");
        var added = add(pause.withCharityNumber("1162009"));
        assertThat(organisations.add(ADMIN, pause.withCharityNumber("1162010")))
                .isInstanceOfSatisfying(
                        Added.class, other -> assertThat(other.id()).isNotEqualTo(added.id()));
    }

    @Test
    void aNewNameReplacesTheOldOneAndTheIdentifierStays() {
        var added = add(NewOrganisation.of(OrganisationKind.CHARITY, "Pause"));
        organisations.rename(ADMIN, added.orgId(), "Pause Creating Space for Change");
        assertThat(organisations.show(OFFICER, "360G-dfe-pause").name()).isEqualTo("Pause Creating Space for Change");
        assertThat(events.stream(OrganisationRenamed.class))
                .extracting(OrganisationRenamed::sentence)
                .containsExactly("renamed Pause to Pause Creating Space for Change");
    }

    @Test
    void checksHoldUntilTheirDayAndTheLatestCount() {
        var hackney = id("GB-LAE-HCK");
        assertThat(dueDiligence.validUntil(hackney)).isEmpty();
        dueDiligence.record(OFFICER, hackney, TODAY.minusDays(1), DueDiligenceRating.MEDIUM, "Accounts late");
        dueDiligence.record(OFFICER, hackney, TODAY.plusYears(1), DueDiligenceRating.LOW, "Accounts in order");
        assertThat(dueDiligence.validUntil(hackney)).contains(TODAY.plusYears(1));
        assertThat(organisations.show(OFFICER, "GB-LAE-HCK").dueDiligence()).hasValueSatisfying(checks -> {
            assertThat(checks.rating()).isEqualTo(DueDiligenceRating.LOW);
            assertThat(checks.checkedBy()).isEqualTo("Role OFFICER");
            assertThat(checks.isInDateOn(TODAY.plusYears(1))).isTrue();
            assertThat(checks.isInDateOn(TODAY.plusYears(1).plusDays(1))).isFalse();
        });
        assertThat(events.stream(DueDiligenceRecorded.class).map(DueDiligenceRecorded::sentence))
                .last()
                .isEqualTo(
                        "recorded due diligence of Hackney as low risk, valid until 24 November 2027: Accounts in order");
    }

    @Test
    void onlyThoseWhoMayDoSo() {
        var pause = NewOrganisation.of(OrganisationKind.CHARITY, "Pause");
        assertThatThrownBy(() -> organisations.add(OFFICER, pause)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> organisations.rename(OFFICER, "GB-LAE-HCK", "Elsewhere"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> dueDiligence.record(ADMIN, id("GB-LAE-HCK"), TODAY, DueDiligenceRating.LOW, "Because"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> organisations.options(Actor.PUBLIC)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> organisations.show(ADMIN, "GB-LAE-XXX")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisations.find(ADMIN, UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThat(organisations.byOrgId(ADMIN, "GB-LAE-XXX")).isEmpty();
    }

    private Added add(NewOrganisation organisation) {
        return (Added) organisations.add(ADMIN, organisation);
    }

    private List<String> found(String words) {
        return organisations.search(OFFICER, OrganisationSearch.of(words)).rows().stream()
                .map(OrganisationRow::name)
                .toList();
    }

    private UUID id(String orgId) {
        return organisations.byOrgId(OFFICER, orgId).orElseThrow().id();
    }

    private static Actor with(Role role) {
        return new Actor(UUID.randomUUID(), "Role " + role, Set.of(new Standing(role, Optional.empty())), Money.ZERO);
    }
}
