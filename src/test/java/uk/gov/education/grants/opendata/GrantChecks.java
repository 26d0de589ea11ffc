package uk.gov.education.grants.opendata;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong with a 360Giving package: first as a JSON Schema validator sees it that is not ours, with the
/// schema as it was published, and then what that schema cannot say.
final class GrantChecks {

    private static final String STANDARD = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/";
    private static final Schema SCHEMA = schema();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> AREA_TYPES = codes("geoCodeType");
    private static final Set<String> SCOPES = codes("locationScope");
    private static final Pattern ORGANISATION =
            Pattern.compile("(GB-(LAE|CHC|COH|GOR|EDU|UKPRN|SC|NIC)|360G)-[A-Za-z0-9-]+");
    private static final Pattern CHARITY = Pattern.compile("\\d{6,7}(-\\d{1,2})?");
    private static final Pattern COMPANY = Pattern.compile("[A-Z0-9]{2}\\d{6}");
    private static final Pattern E_MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");

    private final LocalDate today;
    private final List<String> complaints = new ArrayList<>();

    private GrantChecks(LocalDate today) {
        this.today = today;
    }

    /// One sentence for each fault of the package; none where there is none.
    static List<String> complaintsAbout(String text, LocalDate today) {
        var checks = new GrantChecks(today);
        SCHEMA.validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> checks.complaints.add("schema: " + error));
        checks.check(JSON.readTree(text).at("/grants"));
        return checks.complaints;
    }

    private void check(JsonNode grants) {
        var ids = new HashSet<String>();
        grants.valueStream()
                .filter(grant -> !ids.add(text(grant, "/id")))
                .forEach(grant -> complain(grant, "its identifier is not the only one"));
        for (var grant : grants) {
            checkWords(grant);
            checkMoneyAndDates(grant);
            checkOrganisations(grant);
            checkPlaces(grant);
            for (var other : grant.at("/relatedActivity")) {
                require(grant, ids.contains(other.asString()), "a related grant is not there");
            }
        }
    }

    private void checkWords(JsonNode grant) {
        for (var field : List.of("/id", "/title", "/description")) {
            require(grant, !text(grant, field).isBlank(), field + " is empty");
        }
        require(grant, text(grant, "/id").matches("360G-[A-Za-z0-9]+-.+"), "its identifier has no prefix");
        for (var said : grant.findValuesAsString("description")) {
            require(grant, !E_MAIL.matcher(said).find(), "an e-mail address is in its text");
            require(grant, !POSTCODE.matcher(said).find(), "a postcode is in its text");
        }
    }

    private void checkMoneyAndDates(JsonNode grant) {
        require(grant, grant.at("/amountAwarded").decimalValue().signum() > 0, "it is of no money");
        var spent = grant.at("/commitmentTransaction")
                .valueStream()
                .map(transaction -> transaction.at("/value").decimalValue())
                .reduce(BigDecimal::add);
        require(
                grant,
                spent.isEmpty()
                        || spent.get().compareTo(grant.at("/amountAwarded").decimalValue()) == 0,
                "its transactions do not add up to it");
        var awarded = day(grant, "/awardDate");
        require(grant, awarded.filter(day -> day.isAfter(today)).isEmpty(), "it is of the future");
        for (var dates : grant.at("/plannedDates")) {
            var start = day(dates, "/startDate");
            var end = day(dates, "/endDate");
            require(
                    grant,
                    start.isPresent()
                            && end.filter(last -> !last.isBefore(start.get())).isPresent(),
                    "it ends before it starts");
            require(grant, dates.at("/duration").asInt(0) > 0, "it lasts no month");
        }
    }

    private void checkOrganisations(JsonNode grant) {
        require(grant, grant.at("/fundingOrganization").size() == 1, "it has more than one funder");
        for (var list : List.of("/fundingOrganization", "/recipientOrganization")) {
            require(grant, !grant.at(list).isEmpty(), list + " is empty");
            for (var organisation : grant.at(list)) {
                var id = text(organisation, "/id");
                var charity = text(organisation, "/charityNumber");
                var company = text(organisation, "/companyNumber");
                require(grant, ORGANISATION.matcher(id).matches(), "an organisation's identifier is of no known list");
                require(grant, !text(organisation, "/name").isBlank(), "an organisation has no name");
                require(grant, charity.isEmpty() || CHARITY.matcher(charity).matches(), "that is no charity number");
                require(grant, company.isEmpty() || COMPANY.matcher(company).matches(), "that is no company number");
            }
        }
    }

    private void checkPlaces(JsonNode grant) {
        var scope = text(grant, "/locationScope");
        require(grant, scope.isEmpty() || SCOPES.contains(scope), "its scope is not in the code list");
        var places = new ArrayList<JsonNode>();
        grant.at("/beneficiaryLocation").forEach(places::add);
        grant.at("/recipientOrganization/0/location").forEach(places::add);
        for (var place : places) {
            var code = text(place, "/geoCode");
            var type = text(place, "/geoCodeType");
            require(grant, AREA_TYPES.contains(type), "the kind of a place is not in the code list");
            require(
                    grant,
                    Map.of("UA", "E06", "MD", "E08", "LONB", "E09", "CTY", "E10")
                                    .getOrDefault(type, "?")
                                    .equals(code.substring(0, Math.min(3, code.length())))
                            && code.matches("E\\d{8}"),
                    "the code of a place is not of its kind");
        }
    }

    private Optional<LocalDate> day(JsonNode of, String field) {
        try {
            return Optional.of(LocalDate.parse(text(of, field)));
        } catch (DateTimeException noDay) {
            complain(of, field + " is no day");
            return Optional.empty();
        }
    }

    private void require(JsonNode grant, boolean holds, String fault) {
        if (!holds) {
            complain(grant, fault);
        }
    }

    private void complain(JsonNode grant, String fault) {
        complaints.add(text(grant, "/id") + ": " + fault);
    }

    private static String text(JsonNode of, String field) {
        return of.at(field).asString("");
    }

    /// The schema of packages names that of grants by an earlier version than it has.
    private static Schema schema() {
        var grant = file("360-giving-schema.json");
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(
                                STANDARD + "1.4.2/schema/360-giving-schema.json", grant,
                                STANDARD + "1.4.3/schema/360-giving-schema.json", grant)))
                .getSchema(file("360-giving-package-schema.json"), InputFormat.JSON);
    }

    private static Set<String> codes(String list) {
        return file("codelists/" + list + ".csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", 2)[0])
                .collect(Collectors.toSet());
    }

    static String file(String name) {
        try {
            return new ClassPathResource("360giving/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
