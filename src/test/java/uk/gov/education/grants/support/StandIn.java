package uk.gov.education.grants.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import uk.gov.education.grants.assessment.AssessmentReference;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.SpendProfile;

/// Anything that a rule about access may ask about, without a database: in each of its states another, and always of
/// one organisation and made by one person.
public final class StandIn {

    /// Enough that everything has been in each of its states.
    public static final int STATES = 18;

    /// The organisation that everything belongs to, and the person who did whatever was done.
    public static final UUID IT = UUID.fromString("00000000-0000-0000-0000-000000000009");

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(UUID.class, IT),
            Map.entry(String.class, "CSCIP-2027-0001"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(LocalDate.class, LocalDate.of(2027, 4, 1)),
            Map.entry(Instant.class, Instant.parse("2027-04-01T09:00:00Z")),
            Map.entry(Money.class, Money.pounds(1)),
            Map.entry(Percent.class, Percent.of(5)),
            Map.entry(FinancialYear.class, new FinancialYear(2027)),
            Map.entry(SpendProfile.class, SpendProfile.NOTHING),
            Map.entry(AwardReference.class, AwardReference.of("CSCIP-2027-0001")),
            Map.entry(BidReference.class, BidReference.of("BID-2027-0001")),
            Map.entry(AssessmentReference.class, AssessmentReference.of("ASM-2027-0001")));

    private static final String STATE = ".*Status|LetterKind";

    private final int state;
    private final Set<String> said = new LinkedHashSet<>();

    public StandIn(int state) {
        this.state = state;
    }

    /// The states that were asked for, in words of the code.
    public String said() {
        return String.join(", ", said);
    }

    public Object of(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() == Optional.class -> Optional.of(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic -> plain((Class<?>) generic.getRawType());
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("What is " + type + "?");
        };
    }

    private Object plain(Class<?> type) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        } else if (type == boolean.class || type == Boolean.class) {
            return note(state % 2 == 1);
        } else if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type.isEnum()) {
            var constant = type.getEnumConstants()[state % type.getEnumConstants().length];
            return type.getSimpleName().matches(STATE) ? note(constant) : constant;
        } else if (type.isRecord()) {
            return made(type);
        }
        return Mockito.mock(
                type,
                call -> call.getMethod().getReturnType() == void.class
                        ? null
                        : of(call.getMethod().getGenericReturnType()));
    }

    /// Something real, of stand-ins.
    public Object whole(Class<?> type) {
        try {
            Constructor<?> maker = type.getDeclaredConstructors()[0];
            maker.setAccessible(true);
            return maker.newInstance(Arrays.stream(maker.getGenericParameterTypes())
                    .map(this::of)
                    .toArray());
        } catch (ReflectiveOperationException choosy) {
            throw new IllegalArgumentException("Say in StandIn what a " + type + " is", choosy);
        }
    }

    private Object note(Object asked) {
        said.add(asked.toString());
        return asked;
    }

    private Object made(Class<?> type) {
        var parts = type.getRecordComponents();
        try {
            Constructor<?> whole = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            whole.setAccessible(true);
            return whole.newInstance(Arrays.stream(parts).map(this::part).toArray());
        } catch (ReflectiveOperationException choosy) {
            throw new IllegalArgumentException("Say in StandIn what a " + type + " is", choosy);
        }
    }

    private @Nullable Object part(RecordComponent part) {
        return of(part.getGenericType());
    }
}
