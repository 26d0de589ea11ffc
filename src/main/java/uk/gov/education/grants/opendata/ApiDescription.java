package uk.gov.education.grants.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.gov.education.grants.govuk.Address;
import uk.gov.education.grants.govuk.ServiceAddress;

/// What machines can ask for, in one place: the OpenAPI description, which is kept by hand and which tests hold against
/// the answers. The page for people and the meaning of the CSV columns are made of it.
@Component
public class ApiDescription {

    private static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private final JsonMapper mapper;
    private final ObjectNode openApi;
    private final String text;

    ApiDescription(JsonMapper mapper, ServiceAddress service) {
        this.mapper = mapper;
        this.openApi = (ObjectNode) mapper.readTree(file());
        ((ObjectNode) openApi.at("/servers/0")).put("url", service.of(""));
        this.text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(openApi);
    }

    /// An address or a parameter, and what it is for.
    public record Term(String name, String meaning) {}

    /// One field of an award.
    /// @param isInCsv whether it is a column of the CSV file too
    public record Field(String name, String type, String meaning, boolean isInCsv) {}

    public String text() {
        return text;
    }

    public List<Term> addresses() {
        return members(openApi.at("/paths"))
                .map(path -> new Term(
                        path.getKey(), path.getValue().at("/get/summary").asString()))
                .toList();
    }

    /// The filters that every list and file takes, in the order of the form.
    public List<Term> filters() {
        return openApi.at("/paths/~1awards.csv/get/parameters")
                .valueStream()
                .map(parameter -> openApi.at(parameter.at("/$ref").asString().substring(1)))
                .map(parameter -> new Term(
                        parameter.at("/name").asString(),
                        parameter.at("/description").asString()))
                .toList();
    }

    public List<Field> fields() {
        return members(openApi.at("/components/schemas/Award/properties"))
                .map(field -> new Field(
                        field.getKey(),
                        typeInWords(field.getValue()),
                        field.getValue().at("/description").asString(),
                        !field.getValue().at("/x-json-only").asBoolean(false)))
                .toList();
    }

    /// What the columns of the CSV file mean, as CSV on the Web has it.
    /// @param filter what the file was asked for
    public String csvMetadata(Map<String, String> filter) {
        var columns = members(openApi.at("/components/schemas/Award/properties"))
                .filter(field -> !field.getValue().at("/x-json-only").asBoolean(false))
                .map(field -> column(field.getKey(), field.getValue()))
                .toList();
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        metadata.put("url", Address.of("awards.csv", filter));
        metadata.put("dc:title", openApi.at("/info/summary").asString());
        metadata.put("dc:publisher", "Department for Education");
        metadata.put("dc:license", Map.of("@id", LICENCE));
        metadata.put("dialect", Map.of("lineTerminators", List.of("\r\n")));
        metadata.put(
                "rdfs:comment",
                "A cell that a spreadsheet would run as a formula, and a cell that begins with an apostrophe, has one apostrophe in front. Take one away to have the exact text.");
        metadata.put("tableSchema", new TableSchema(columns, "award_reference"));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(metadata);
    }

    private record TableSchema(List<Map<String, Object>> columns, String primaryKey) {}

    private static Map<String, Object> column(String name, JsonNode schema) {
        var column = new LinkedHashMap<String, Object>();
        column.put("name", name);
        column.put("titles", name);
        column.put("dc:description", schema.at("/description").asString());
        column.put("datatype", datatype(schema));
        column.put("required", name.equals("award_reference"));
        if (isList(schema)) {
            column.put("separator", ";");
        }
        return column;
    }

    private static String datatype(JsonNode schema) {
        if (schema.at("/format").asString("").equals("date")) {
            return "date";
        }
        return schema.at("/type").asString("").equals("number") ? "decimal" : "string";
    }

    private static String typeInWords(JsonNode schema) {
        if (isList(schema)) {
            return "list";
        }
        return switch (schema.at("/format").asString("")) {
            case "date" -> "date";
            case "date-time" -> "time";
            case "uri" -> "address";
            default -> schema.at("/type").asString("").equals("number") ? "number" : "text";
        };
    }

    private static boolean isList(JsonNode schema) {
        return schema.at("/type").asString("").equals("array");
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode node) {
        return node.properties().stream();
    }

    private static String file() {
        try {
            return new ClassPathResource("opendata/openapi.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
