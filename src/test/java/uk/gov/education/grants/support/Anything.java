package uk.gov.education.grants.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.govuk.Reading;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// Values for the parameters of any method: where something is named, it is there.
public final class Anything {

    /// By their parameters' names, what texts stand for.
    private static final Map<String, String> TEXTS = Map.of(
            "roundCode", "select code from funding_round",
            "round", "select code from funding_round",
            "programme", "select code from programme",
            "programmeCode", "select code from programme",
            "username",
                    "select username from person where username in ('assessor1@example.org', 'officer@example.org')",
            "orgId", "select org_id from organisation where kind <> 'LOCAL_AUTHORITY' limit 2",
            "ruleCode", "select 'FR-02'");

    /// By their rooms, what references name.
    private static final Map<String, String> REFERENCES = Map.of(
            "evaluation", "select distinct on (status) reference from evaluation",
            "flexibility", "select distinct on (status) reference from flexibility_request",
            "payment",
                    "(select distinct on (status) reference from claim) union all (select distinct on (status) reference from payment)",
            "variation", "select distinct on (status) reference from variation",
            "intake", "select distinct on (status) reference from intake");

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(boolean.class, true),
            Map.entry(byte[].class, new byte[] {65}),
            Map.entry(UUID.class, UUID.randomUUID()),
            Map.entry(LocalDate.class, LocalDate.of(2027, 1, 31)),
            Map.entry(Instant.class, Instant.parse("2027-01-31T10:00:00Z")),
            Map.entry(Money.class, Money.pounds(1)),
            Map.entry(Percent.class, Percent.of(5)),
            Map.entry(FinancialYear.class, new FinancialYear(2027)),
            Map.entry(SpendProfile.class, SpendProfile.of(Map.of())),
            Map.entry(Typed.class, Typed.NOTHING),
            Map.entry(Reading.class, Typed.NOTHING.read()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Set.class, Set.of()),
            Map.entry(SortedMap.class, new TreeMap<>()),
            Map.entry(Map.class, Map.of()),
            Map.entry(List.class, List.of()),
            Map.entry(Collection.class, List.of()));

    /// What is made of several parts is made anew with other parts, so often, until it likes them.
    private static final int TRIES = 8;

    /// A council, a bid of each state, a document and an assessor.
    private static final String IDS = """
            (select lead_organisation_id::text from award limit 1) union all (select distinct on (status) id::text from bid)
            union all (select id::text from document limit 1) union all (select person_id::text from assessor limit 1)""";

    private static final String CODES = """
            (select code from funding_round limit 2) union all (select code from programme limit 2)
            union all (select code from project limit 2) union all (select reference from award limit 2)""";

    private final JdbcClient db;
    private final Map<String, List<String>> found = new HashMap<>();

    public Anything(JdbcClient db) {
        this.db = db;
    }

    /// What a parameter may be given: several values where it names things of several states.
    public List<Object> of(Parameter parameter, Class<?> owner, Actor by) {
        var room = owner.getPackageName().replaceAll(".*\\.", "");
        var name = parameter.getName();
        if (parameter.getType() == Actor.class) {
            return List.of(by);
        } else if (parameter.getType() == AwardReference.class) {
            return references("award", AwardReference::of);
        } else if (parameter.getType() == BidReference.class) {
            return references("bid", BidReference::of);
        } else if (parameter.getType() == AssessmentReference.class) {
            return references("assessment", AssessmentReference::of);
        } else if (parameter.getType() == UUID.class) {
            return kept(IDS, UUID::fromString);
        } else if (parameter.getType() == String.class && TEXTS.containsKey(name)) {
            return kept(TEXTS.get(name), text -> text);
        } else if (parameter.getType() == String.class && REFERENCES.containsKey(room)) {
            return kept(REFERENCES.get(room), text -> text);
        } else if (parameter.getType() == String.class && (name.equals("code") || name.equals("reference"))) {
            return kept(CODES, text -> text);
        }
        return List.of(one(parameter.getParameterizedType(), 0));
    }

    private List<Object> references(String table, Function<String, Object> reading) {
        return kept("select distinct on (status) reference from " + table, reading);
    }

    private List<Object> kept(String sql, Function<String, Object> reading) {
        return found.computeIfAbsent(sql, _ -> db.sql(sql).query(String.class).list()).stream()
                .map(reading)
                .toList();
    }

    private Object one(Type type, int attempt) {
        return switch (type) {
            case ParameterizedType generic
            when attempt % 2 == 1 && generic.getRawType() == List.class ->
                List.of(one(generic.getActualTypeArguments()[0], attempt));
            case ParameterizedType generic
            when attempt % 2 == 1 && generic.getRawType() == Optional.class ->
                Optional.of(one(generic.getActualTypeArguments()[0], attempt));
            case ParameterizedType generic -> one((Class<?>) generic.getRawType(), attempt);
            case Class<?> plain -> one(plain, attempt);
            default -> throw new IllegalArgumentException("What is " + type + "?");
        };
    }

    private Object one(Class<?> type, int attempt) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        } else if (type == AwardReference.class) {
            return references("award", AwardReference::of).getFirst();
        } else if (type == BidReference.class) {
            return references("bid", BidReference::of).getFirst();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[attempt % type.getEnumConstants().length];
        } else if (type.isSealed()) {
            return one(type.getPermittedSubclasses()[0], attempt);
        } else if (type.isRecord()) {
            return made(type, attempt);
        }
        throw new IllegalArgumentException("Say in Anything what a value of %s is.".formatted(type));
    }

    private Object made(Class<?> type, int attempt) {
        var parts = type.getRecordComponents();
        try {
            Constructor<?> whole = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            whole.setAccessible(true);
            return whole.newInstance(Arrays.stream(parts)
                    .map(part -> one(part.getGenericType(), attempt))
                    .toArray());
        } catch (ReflectiveOperationException | IllegalArgumentException choosy) {
            if (attempt < TRIES) {
                return made(type, attempt + 1);
            }
            throw new IllegalArgumentException("Say in Anything what a value of %s is.".formatted(type), choosy);
        }
    }
}
