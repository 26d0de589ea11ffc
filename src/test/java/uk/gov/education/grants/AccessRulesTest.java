package uk.gov.education.grants;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.StandIn;
import uk.gov.education.grants.support.WrittenDown;

/// What every `…Access` answers to everybody in every state of the thing it is asked about. The pages
/// in `src/docs/rights` are written from the answers: whoever changes a right changes a page too, and somebody reads
/// both.
class AccessRulesTest {

    private static final Path PAGES = Path.of("src/docs/rights");

    private static final String HEAD = """
        # %s

        What each rule answers, to whom, in which state of the thing that it is asked about; "it" is that thing's
        organisation. Written by `AccessRulesTest`: do not edit by hand.

        """;

    private static final Map<String, Actor> PEOPLE = people();

    @ParameterizedTest
    @MethodSource("classes")
    void whoMayWhatIsWhatIsWrittenDown(Class<?> access) {
        WrittenDown.compare(page(access), HEAD.formatted(access.getSimpleName()) + rules(access));
    }

    @Test
    void noPageIsAboutWhatIsNotThere() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            classes().map(AccessRulesTest::page).toList());
        }
    }

    private static Path page(Class<?> access) {
        return PAGES.resolve(access.getSimpleName() + ".md");
    }

    private static Stream<Class<?>> classes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.[A-Z]\\w+Access")));
        return scanner.findCandidateComponents(GrantsApplication.class.getPackageName()).stream()
                .<Class<?>>map(found -> named(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(Class::getSimpleName));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String rules(Class<?> access) {
        return Arrays.stream(access.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> List.of(method.getParameterTypes()).contains(Actor.class))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .map(method -> rule(access, method))
                .collect(joining());
    }

    /// Those who get the same answers stand together.
    private static String rule(Class<?> access, Method method) {
        var people = new LinkedHashMap<String, Set<String>>();
        answers(access, method)
                .forEach((name, answer) -> people.computeIfAbsent(answer, _ -> new LinkedHashSet<>())
                        .add(name));
        var byNumber = people.entrySet().stream()
                .sorted(Comparator.comparingInt(line -> line.getValue().size()))
                .toList();
        return "* `%s(%s)`\n%s"
                .formatted(
                        method.getName(),
                        Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .filter(name -> !name.equals("Actor"))
                                .collect(joining(", ")),
                        byNumber.stream()
                                .map(line -> "  * %s: %s\n"
                                        .formatted(
                                                line == byNumber.getLast()
                                                        ? "everybody else"
                                                        : String.join(", ", line.getValue()),
                                                line.getKey()))
                                .collect(joining()));
    }

    /// A thing in one of its states, with what a rule is asked about it.
    private record Case(
            StandIn standIn,
            List<Object> arguments,
            @Nullable Object on) {

        private static Case of(Class<?> access, Method method, int state) {
            var standIn = new StandIn(state);
            return new Case(
                    standIn,
                    Arrays.stream(method.getParameters())
                            .<Object>map(parameter -> parameter.getType() == Actor.class
                                    ? Actor.PUBLIC
                                    : standIn.of(parameter.getParameterizedType()))
                            .toList(),
                    Modifier.isStatic(method.getModifiers()) ? null : standIn.whole(access));
        }

        private String answer(Method method, Actor person) {
            try {
                var asked = arguments.stream()
                        .map(argument -> argument instanceof Actor ? person : argument)
                        .toArray();
                return said(method.invoke(on, asked));
            } catch (InvocationTargetException thrown) {
                return switch (thrown.getCause()) {
                    case NotAllowed refused -> "“" + refused.getMessage() + "”";
                    case NotFound absent -> "not there: “" + absent.getMessage() + "”";
                    default -> throw new IllegalStateException(method.toString(), thrown);
                };
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static Map<String, String> answers(Class<?> access, Method method) {
        method.setAccessible(true);
        var cases = IntStream.range(0, StandIn.STATES)
                .mapToObj(state -> Case.of(access, method, state))
                .toList();
        var given = new LinkedHashMap<String, List<String>>();
        PEOPLE.forEach((name, person) -> given.put(
                name, cases.stream().map(each -> each.answer(method, person)).toList()));
        var answers = new LinkedHashMap<String, String>();
        given.forEach((name, all) -> answers.put(name, together(cases, all)));
        return answers;
    }

    private static String together(List<Case> cases, List<String> answers) {
        var states = new LinkedHashMap<String, Set<String>>();
        for (var state = 0; state < cases.size(); state++) {
            states.computeIfAbsent(answers.get(state), _ -> new TreeSet<>())
                    .add(cases.get(state).standIn().said());
        }
        return states.size() == 1
                ? states.keySet().iterator().next()
                : states.entrySet().stream()
                        .map(line -> "%s (%s)".formatted(line.getKey(), String.join("; ", line.getValue())))
                        .collect(joining(", "));
    }

    private static String said(@Nullable Object answer) {
        return switch (answer) {
            case null -> "may";
            case Boolean yes -> yes ? "yes" : "no";
            case Set<?> many -> many.contains(StandIn.IT) ? "it" : many.size() + " others";
            default -> "may";
        };
    }

    private static Map<String, Actor> people() {
        var people = new LinkedHashMap<String, Actor>();
        people.put("the public", Actor.PUBLIC);
        people.put("the service", Actor.SERVICE);
        people.put("somebody without a role", somebody(false, Set.of()));
        for (var role : Role.values()) {
            var name = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            var its = new Standing(role, role.isOfAnOrganisation() ? Optional.of(StandIn.IT) : Optional.empty());
            people.put(name + (role.isOfAnOrganisation() ? " of it" : ""), somebody(false, Set.of(its)));
            people.put(name + " who acted before", somebody(true, Set.of(its)));
            if (role.isOfAnOrganisation()) {
                var another = new Standing(role, Optional.of(UUID.fromString("00000000-0000-0000-0000-00000000000a")));
                people.put(name + " of another", somebody(false, Set.of(another)));
            } else {
                var member = new Standing(Role.BID_EDITOR, Optional.of(StandIn.IT));
                people.put(name + " who bids for it", somebody(false, Set.of(its, member)));
            }
        }
        return people;
    }

    private static Actor somebody(boolean acted, Set<Standing> roles) {
        return new Actor(
                acted ? StandIn.IT : UUID.fromString("00000000-0000-0000-0000-00000000000b"),
                "Somebody",
                roles,
                Money.ZERO);
    }
}
