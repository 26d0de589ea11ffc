package uk.gov.education.grants.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The checks themselves find what they look for.
class GrantChecksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String SOUND = """
            {"version":"1.4","grants":[{"id":"360G-example-1","title":"Pause","description":"To help women",
            "currency":"GBP","amountAwarded":6800000,"awardDate":"2016-10-24",
            "plannedDates":[{"startDate":"2016-12-01","endDate":"2020-03-31","duration":40}],
            "recipientOrganization":[{"id":"GB-CHC-280852","name":"A charity","charityNumber":"280852"}],
            "fundingOrganization":[{"id":"GB-GOR-D6","name":"Department for Education"}],
            "beneficiaryLocation":[{"name":"Hackney","geoCode":"E09000012","geoCodeType":"LONB","countryCode":"GB"}],
            "locationScope":"GLS050","dateModified":"2016-11-03T00:00:00Z"}]}
            """;

    @Test
    void aSoundPackageHasNoFault() {
        assertThat(GrantChecks.complaintsAbout(SOUND, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "currency":"GBP"          | "currency":"Pounds"        | schema
                    "dateModified":"2016-11-03T00:00:00Z" | "dateModified":"yesterday" | schema
                    "id":"360G-example-1"     | "id":"1"                   | prefix
                    "title":"Pause"           | "title":" "                | /title is empty
                    To help women             | Ask jo.patel@example.org   | e-mail
                    To help women             | Come to SW1P 3BT           | postcode
                    6800000                   | 0                          | no money
                    6800000                   | -5                         | no money
                    6800000,                  | 6800000,"commitmentTransaction":[{"value":1}], | add up
                    "2016-10-24"              | "2027-01-01"               | future
                    "2016-10-24"              | "2016-02-30"               | no day
                    "2020-03-31"              | "2016-11-30"               | before it starts
                    "duration":40             | "duration":0               | no month
                    "GB-CHC-280852"           | "XX-280852"                | no known list
                    "charityNumber":"280852"  | "charityNumber":"12"       | charity number
                    "name":"A charity"        | "name":""                  | no name
                    "GB-GOR-D6","name":"Department for Education"} | "GB-GOR-D6","name":"DfE"},{"id":"GB-GOR-D10","name":"DoH"} | more than one funder
                    "geoCodeType":"LONB"      | "geoCodeType":"MD"         | not of its kind
                    "geoCodeType":"LONB"      | "geoCodeType":"BOROUGH"    | not in the code list
                    GLS050                    | ZZ                         | scope
                    "locationScope"           | "relatedActivity":["360G-example-9"],"locationScope" | not there
                    """, quoteCharacter = '`')
    void aFaultIsFound(String sound, String faulty, String complaint) {
        assertThat(SOUND).contains(sound);
        assertThat(GrantChecks.complaintsAbout(SOUND.replace(sound, faulty), TODAY))
                .anyMatch(each -> each.contains(complaint));
    }

    @Test
    void whatTheSchemaDoesNotSeeIsSeen() {
        var complaints =
                String.join("\n", GrantChecks.complaintsAbout(GrantChecks.file("schema-blind-spots.json"), TODAY));
        assertThat(complaints)
                .contains(List.of(
                        "not the only one",
                        "is empty",
                        "no money",
                        "no day",
                        "before it starts",
                        "scope is not",
                        "kind of a place"));
    }
}
