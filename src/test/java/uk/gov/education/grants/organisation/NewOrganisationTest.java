package uk.gov.education.grants.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.grants.shared.OrganisationKind;

class NewOrganisationTest {

    private static final NewOrganisation FRG = NewOrganisation.of(OrganisationKind.CHARITY, "Family Rights Group");

    @ParameterizedTest
    @CsvSource({"1015665, 1015665", "' 1015 665 ', 1015665", "313000-2, 313000-2"})
    void aCharityNumberIsReadAsPeopleTypeIt(String typed, String number) {
        assertThat(CharityNumber.read(typed)).contains(new CharityNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "12345678", "0115665", "SC012345", "1015665-", "1015665'"})
    void whatIsNoCharityNumberIsNotRead(String typed) {
        assertThat(CharityNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"02702928, 02702928", "2702928, 02702928", "oc 301540, OC301540", "09487106, 09487106"})
    void aCompanyNumberIsReadAsPeopleTypeIt(String typed, String number) {
        assertThat(CompanyNumber.read(typed)).contains(new CompanyNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "123456789", "O3015401", "OC30154", "0270-2928"})
    void whatIsNoCompanyNumberIsNotRead(String typed) {
        assertThat(CompanyNumber.read(typed)).isEmpty();
    }

    @Test
    void theCharityRegisterNamesItFirst() {
        assertThat(FRG.withCompanyNumber("02702928")
                        .withCharityNumber("1015665")
                        .orgId())
                .isEqualTo("GB-CHC-1015665");
        assertThat(FRG.withCompanyNumber("02702928").orgId()).isEqualTo("GB-COH-02702928");
    }

    @ParameterizedTest
    @CsvSource({
        "Family Rights Group, 360G-dfe-family-rights-group",
        "St Mary’s (Évreux) & Co., 360G-dfe-st-marys-evreux-co",
        "'  Pause  ', 360G-dfe-pause"
    })
    void whoIsOnNoRegisterIsIdentifiedByTheDepartment(String name, String orgId) {
        assertThat(NewOrganisation.of(OrganisationKind.CHARITY, name).orgId()).isEqualTo(orgId);
    }

    @Test
    void aCouncilIsNotAddedByHand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewOrganisation.of(OrganisationKind.LOCAL_AUTHORITY, "Rutland"));
    }

    @Test
    void aNameWithoutALetterNamesNobody() {
        assertThat(NewOrganisation.canBeNamed("–")).isFalse();
        assertThat(NewOrganisation.canBeNamed("3")).isTrue();
    }
}
