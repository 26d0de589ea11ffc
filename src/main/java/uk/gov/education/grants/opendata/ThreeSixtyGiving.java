package uk.gov.education.grants.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.ServiceAddress;
import uk.gov.education.grants.register.AwardFilter;
import uk.gov.education.grants.register.Edition;
import uk.gov.education.grants.register.PublicDay;
import uk.gov.education.grants.register.RegisterService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Contents;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.JsonCopy;
import uk.gov.education.grants.shared.Where;

/// The awards as grants in the 360Giving Data Standard, version 1.4. Grants are ordered by their identifier.
@Service
@Transactional(readOnly = true)
public class ThreeSixtyGiving {

    private static final String VERSION = "1.4";
    private static final String FUNDER = "GB-GOR-D6";
    private static final String FUNDER_NAME = "Department for Education";
    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /// The kind of area that a code of the Office for National Statistics means.
    private static final String CODE_TYPE =
            "case left(%1$s, 3) when 'E06' then 'UA' when 'E08' then 'MD' when 'E09' then 'LONB' when 'E10' then 'CTY' end";

    /// The one by which the world knows a grant already stays.
    private static final String IDENTIFIER = identifierOf("a");

    /// Who stands in no register has an identifier of the Department's own.
    private static final String RECIPIENT = "regexp_replace(a.lead_organisation_id, '^360G-dfe-', :prefix || '-')";

    private static final String DESCRIPTION = "coalesce(nullif(a.purpose, ''), a.project)";
    private static final String AMOUNT = "trim_scale(a.amount_pence / 100.0)";
    private static final String PAGE = "concat(:service, '/awards/', a.award_reference)";
    private static final String PROGRAMME_PAGE = "concat(:service, '/awards?programme=', a.programme_code)";
    private static final String SOURCE = "concat(:service, '/awards/360giving.json')";
    private static final String OPEN_CALL = "case a.from_open_call when true then 'Yes' when false then 'No' end";
    private static final String SCOPE = "case when a.places is not null then 'GLS050' end";
    private static final String MODIFIED = "to_char(a.changed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";

    /// Whole months, the last one begun.
    private static final String MONTHS = """
            (select extract(year from lasts) * 12 + extract(month from lasts)
                    + case when extract(day from lasts) > 0 then 1 else 0 end
               from age(a.end_date + 1, a.start_date) lasts)""";

    private static final String GRANT = """
            select json_object(
                'id' value %s,
                'title' value a.project,
                'description' value %s,
                'currency' value 'GBP',
                'amountAwarded' value %s,
                'awardDate' value a.approved_on,
                'url' value %s,
                'plannedDates' value json_array(json_object(
                    'startDate' value a.start_date, 'endDate' value a.end_date, 'duration' value %s)),
                'recipientOrganization' value json_array(json_object(
                    'id' value %s,
                    'name' value a.lead_organisation,
                    'charityNumber' value a.charity_number,
                    'companyNumber' value a.company_number,
                    'url' value a.website,
                    'location' value case when a.lead_code is not null then json_array(json_object(
                        'name' value a.lead_area, 'countryCode' value 'GB', 'geoCode' value a.lead_code,
                        'geoCodeType' value %s)) end
                    absent on null)),
                'beneficiaryLocation' value (
                    select json_agg(json_object(
                               'name' value p.name, 'countryCode' value 'GB', 'geoCode' value p.gss_code,
                               'geoCodeType' value %s) order by p.name, p.gss_code)
                      from register_place p where p.award_reference = a.award_reference),
                'fundingOrganization' value json_array(json_object('id' value '%s', 'name' value '%s')),
                'grantProgramme' value json_array(json_object(
                    'code' value a.programme_code, 'title' value a.programme, 'url' value %s)),
                'fromOpenCall' value %s,
                'classifications' value json_array(
                    json_object('vocabulary' value 'Kind of award', 'code' value a.kind, 'title' value %s),
                    json_object('vocabulary' value 'Status of award', 'code' value a.status, 'title' value %s),
                    json_object('vocabulary' value 'Funding round', 'code' value a.round_code, 'title' value a.round)),
                'relatedDocument' value (
                    select json_agg(d.document order by d.day, d.title)
                      from (select n.announced_on as day, n.source_title as title, json_object(
                                       'title' value n.source_title,
                                       'url' value n.source_url,
                                       'description' value concat('Announced on ', %s, ': ',
                                           nullif(n.qualifier, '') || ' ', %s, '. “', n.quote, '”'),
                                       'documentType' value 'Announcement' absent on null) as document
                              from register_announcement n where n.award_reference = a.award_reference
                            union all
                            select e.published_on, e.title, json_object(
                                       'title' value e.title,
                                       'url' value case when e.report_url like '/%%' then concat(:service, e.report_url)
                                                    else e.report_url end,
                                       'description' value concat('Evaluation by ', e.evaluator, ', evidence level ',
                                           e.evidence_level, ' of 5, published on ', %s),
                                       'documentType' value 'Evaluation report' absent on null)
                              from register_evaluation e where e.project_code = a.project_code) d),
                'relatedActivity' value (
                    select json_agg(%s order by o.award_reference)
                      from register_grant o
                     where o.project_code = a.project_code and o.award_reference <> a.award_reference),
                'dateModified' value %s,
                'dataSource' value %s,
                'locationScope' value %s
                absent on null)
            """.formatted(
                    IDENTIFIER,
                    DESCRIPTION,
                    AMOUNT,
                    PAGE,
                    MONTHS,
                    RECIPIENT,
                    CODE_TYPE.formatted("a.lead_code"),
                    CODE_TYPE.formatted("p.gss_code"),
                    FUNDER,
                    FUNDER_NAME,
                    PROGRAMME_PAGE,
                    OPEN_CALL,
                    words("a.kind", "-"),
                    words("a.status", " "),
                    dayInWords("n.announced_on"),
                    poundsInWords("n.amount_pence"),
                    dayInWords("e.published_on"),
                    identifierOf("o"),
                    MODIFIED,
                    SOURCE,
                    SCOPE);

    private static final String IN_ORDER = "\n order by k.award_reference";

    private static final String PLACES = """

             cross join lateral (
                   select array_agg(p.gss_code order by p.name, p.gss_code) as codes,
                          array_agg(p.name order by p.name, p.gss_code) as names
                     from register_place p where p.award_reference = a.award_reference) w""";

    private final JdbcClient db;
    private final RegisterService register;
    private final CsvCopy csv;
    private final JsonCopy json;
    private final JsonMapper mapper;
    private final ServiceAddress service;
    private final PublicDay day;
    private final String prefix;

    ThreeSixtyGiving(
            JdbcClient db,
            RegisterService register,
            CsvCopy csv,
            JsonCopy json,
            JsonMapper mapper,
            ServiceAddress service,
            PublicDay day,
            @Value("${grants.360giving.prefix}") String prefix) {
        this.db = db;
        this.register = register;
        this.csv = csv;
        this.json = json;
        this.mapper = mapper;
        this.service = service;
        this.day = day;
        this.prefix = prefix;
    }

    /// One package of all grants that a filter leaves; nothing where it leaves none, because a package has at least
    /// one.
    public Optional<Contents> json(Actor by, AwardFilter filter) {
        day.say();
        var head = mapper.writeValueAsString(head(register.edition(by), filter));
        if (isEmpty(filter.where())) {
            return Optional.empty();
        }
        var before = head.substring(0, head.length() - 1) + ",\"grants\":[\n";
        return Optional.of(json.of(before, GRANT + grants(filter.where()) + IN_ORDER, values(filter), "\n]}\n"));
    }

    /// One row for each grant. Places stand beside each other in numbered columns, as many as are needed where there
    /// are most.
    public Csv csv(Actor by, AwardFilter filter) {
        day.say();
        return csv.of(columns(mostPlaces(filter.where())) + grants(filter.where()) + PLACES + IN_ORDER, values(filter));
    }

    private PackageHead head(Edition edition, AwardFilter filter) {
        var which = filter.values().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return new PackageHead(
                VERSION,
                "Awards of the Department for Education’s grant programmes",
                which.isEmpty()
                        ? "Every award that has been announced and was not declined or lapsed."
                        : "The awards that have been announced, were not declined or lapsed, and fit this filter: "
                                + which,
                edition.day(),
                edition.changedAt().truncatedTo(ChronoUnit.SECONDS),
                prefix + "-awards",
                new Publisher(
                        FUNDER, FUNDER_NAME, "https://www.gov.uk/government/organisations/department-for-education"),
                LICENCE,
                service.of(Address.of("/awards/360giving.json", filter.values())),
                service.of("/open-data"));
    }

    /// What the standard asks to be said of a package.
    private record PackageHead(
            String version,
            String title,
            String description,
            LocalDate issued,
            Instant modified,
            String identifier,
            Publisher publisher,
            String license,
            String downloadURL,
            String accessURL) {}

    private record Publisher(String identifier, String name, String website) {}

    private boolean isEmpty(Where where) {
        return db.sql("select not exists (select from register_grant a %s)".formatted(where.clause()))
                .params(where.values())
                .query(Boolean.class)
                .single();
    }

    /// A code has nine letters, and a semicolon before the next.
    private int mostPlaces(Where where) {
        return db.sql("select coalesce(max(length(places) + 1) / 10, 0) from register_award a %s"
                        .formatted(where.clause()))
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    private static String columns(int places) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("Identifier", safe(IDENTIFIER));
        columns.put("Title", safe("a.project"));
        columns.put("Description", safe(DESCRIPTION));
        columns.put("Currency", "'GBP'");
        columns.put("Amount Awarded", AMOUNT);
        columns.put("Award Date", "a.approved_on");
        columns.put("URL", PAGE);
        columns.put("Planned Dates:Start Date", "a.start_date");
        columns.put("Planned Dates:End Date", "a.end_date");
        columns.put("Planned Dates:Duration (months)", MONTHS);
        columns.put("Recipient Org:Identifier", safe(RECIPIENT));
        columns.put("Recipient Org:Name", safe("a.lead_organisation"));
        columns.put("Recipient Org:Charity Number", safe("a.charity_number"));
        columns.put("Recipient Org:Company Number", safe("a.company_number"));
        columns.put("Recipient Org:Web Address", "a.website");
        IntStream.range(0, places).forEach(number -> {
            var title = "Beneficiary Location:%d:".formatted(number);
            var code = "w.codes[%d]".formatted(number + 1);
            columns.put(title + "Name", "w.names[%d]".formatted(number + 1));
            columns.put(title + "Country Code", "case when %s is not null then 'GB' end".formatted(code));
            columns.put(title + "Geographic Code", code);
            columns.put(title + "Geographic Code Type", CODE_TYPE.formatted(code));
        });
        columns.put("Funding Org:Identifier", "'%s'".formatted(FUNDER));
        columns.put("Funding Org:Name", "'%s'".formatted(FUNDER_NAME));
        columns.put("Location Scope", SCOPE);
        columns.put("Grant Programme:Code", "a.programme_code");
        columns.put("Grant Programme:Title", safe("a.programme"));
        columns.put("Grant Programme:URL", PROGRAMME_PAGE);
        columns.put("From An Open Call?", OPEN_CALL);
        columns.put("Last Modified", MODIFIED);
        columns.put("Data Source", SOURCE);
        return columns.entrySet().stream()
                .map(column -> "%s as \"%s\"".formatted(column.getValue(), column.getKey()))
                .collect(Collectors.joining(",\n       ", "select ", ""));
    }

    private static String identifierOf(String grant) {
        return "coalesce(%1$s.source_identifier, concat(:prefix, '-', %1$s.award_reference))".formatted(grant);
    }

    /// Their references in order, and then each by itself, so that the first can leave before the others are read.
    private static String grants(Where where) {
        return """

              from (select award_reference from register_grant a %s order by award_reference offset 0) k
             cross join lateral (
                   select * from register_grant g where g.award_reference = k.award_reference offset 0) a""".formatted(where.clause());
    }

    private Map<String, String> values(AwardFilter filter) {
        return filter.where()
                .with("today", day.today().toString())
                .with("prefix", prefix)
                .with("service", service.of(""))
                .values();
    }

    /// A cell that a spreadsheet would run gets an apostrophe in front, as in every file of ours.
    private static String safe(String text) {
        return "csv_safe(%s)".formatted(text);
    }

    /// "3 November 2016".
    private static String dayInWords(String day) {
        return "to_char(%s, 'FMDD FMMonth YYYY')".formatted(day);
    }

    /// "£6,800,000"; with pence where there are any.
    private static String poundsInWords(String pence) {
        return """
                concat('£', to_char(%1$s / 100.0, case %1$s %% 100 when 0 then 'FM999,999,999,990'
                                                                  else 'FM999,999,999,990.00' end))""".formatted(pence);
    }

    /// "Scale-up" for "scale_up".
    private static String words(String code, String between) {
        return "concat(upper(left(%1$s, 1)), replace(substr(%1$s, 2), '_', '%2$s'))".formatted(code, between);
    }
}
