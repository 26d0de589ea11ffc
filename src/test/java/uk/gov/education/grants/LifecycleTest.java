package uk.gov.education.grants;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import uk.gov.education.grants.support.WrittenDown;

/// Every life cycle of the house: each `…Status` enum with a table of what may follow what. Nothing is out of
/// reach, and nothing is stuck. The drawings in `src/docs/lifecycles.md` are made of the same tables: where the
/// committed file differs this test fails and writes it anew, so that running it once and committing puts it
/// right.
class LifecycleTest {

    private static final Path DRAWINGS = Path.of("src/docs/lifecycles.md");

    /// Where each life may end.
    private static final Map<String, Set<String>> ENDS = Map.ofEntries(
            entry("AssessmentStatus", Set.of("DECLINED", "WITHDRAWN")),
            entry("AwardStatus", Set.of("REFUSED", "DECLINED", "LAPSED", "CLOSED", "TERMINATED")),
            entry("BidStatus", Set.of("SUCCESSFUL", "UNSUCCESSFUL", "INVITED", "NOT_INVITED", "WITHDRAWN")),
            entry("ClaimStatus", Set.of("PAID")),
            entry("EvaluationStatus", Set.of("PUBLISHED")),
            entry("FlexibilityStatus", Set.of("REFUSED", "ENDED")),
            entry("IntakeStatus", Set.of("ADDED", "UNREADABLE", "WITHDRAWN")),
            entry("LetterStatus", Set.of("SENT")),
            entry("PaymentStatus", Set.of("PAID", "FAILED")),
            entry("ReturnStatus", Set.of("ACCEPTED")),
            entry("ReviewStatus", Set.of("AGREED")),
            entry("RoundStatus", Set.of("ENDED")),
            entry("VariationStatus", Set.of("AGREED", "REFUSED", "WITHDRAWN")));

    private record Lifecycle(String name, List<Enum<?>> states) {

        Enum<?> first() {
            return states.getFirst();
        }

        List<Enum<?>> ends() {
            return states.stream().filter(state -> next(state).isEmpty()).toList();
        }

        Set<Enum<?>> reachableFrom(Enum<?> state) {
            var reached = new LinkedHashSet<Enum<?>>(Set.of(state));
            var open = new ArrayDeque<Enum<?>>(reached);
            while (!open.isEmpty()) {
                for (var following : next(open.poll())) {
                    if (reached.add(following)) {
                        open.add(following);
                    }
                }
            }
            return reached;
        }
    }

    @Test
    void everyLifeIsToldHere() {
        assertThat(lifecycles()).extracting(Lifecycle::name).containsExactlyInAnyOrderElementsOf(ENDS.keySet());
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        for (var life : lifecycles()) {
            assertThat(life.reachableFrom(life.first()))
                    .as(life.name())
                    .containsExactlyInAnyOrderElementsOf(life.states());
        }
    }

    @Test
    void aLifeEndsOnlyWhereItMay() {
        for (var life : lifecycles()) {
            assertThat(life.ends())
                    .as("where %s ends", life.name())
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrderElementsOf(ENDS.get(life.name()));
        }
    }

    @Test
    void everyStateComesToAnEndAtLast() {
        for (var life : lifecycles()) {
            assertThat(life.states())
                    .as(life.name())
                    .allSatisfy(state -> assertThat(life.reachableFrom(state)).containsAnyElementsOf(life.ends()));
        }
    }

    @Test
    void nothingFollowsItself() {
        for (var life : lifecycles()) {
            assertThat(life.states())
                    .as(life.name())
                    .allSatisfy(state -> assertThat(next(state).contains(state)).isFalse());
        }
    }

    @Test
    void theDrawingsShowTheTables() {
        WrittenDown.compare(DRAWINGS, drawings());
    }

    private static String drawings() {
        return """
                # Life cycles

                Drawn by `LifecycleTest` from the tables in the code: do not edit by hand. What is not drawn here cannot happen.

                %s""".formatted(lifecycles().stream().map(LifecycleTest::drawing).collect(joining("\n")));
    }

    private static String drawing(Lifecycle life) {
        var states =
                life.states().stream().map(state -> "    state \"%s\" as %s".formatted(title(state), state.name()));
        var steps = life.states().stream()
                .flatMap(state -> next(state).stream()
                        .map(following -> "    %s --> %s".formatted(state.name(), following.name())));
        var ends = life.ends().stream().map(end -> "    %s --> [*]".formatted(end.name()));
        return """
                ## %s

                ```mermaid
                stateDiagram-v2
                %s
                ```
                """.formatted(
                life.name(),
                Stream.of(states, Stream.of("    [*] --> " + life.first().name()), steps, ends)
                        .flatMap(lines -> lines)
                        .collect(joining("\n")));
    }

    private static List<Lifecycle> lifecycles() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.\\w+Status")));
        return scanner.findCandidateComponents(GrantsApplication.class.getPackageName()).stream()
                .map(found -> lifecycle(String.valueOf(found.getBeanClassName())))
                .sorted(Comparator.comparing(Lifecycle::name))
                .toList();
    }

    private static Lifecycle lifecycle(String className) {
        try {
            var type = Class.forName(className);
            assertThat(type.isEnum())
                    .as("%s is an enum with a table next()", className)
                    .isTrue();
            return new Lifecycle(
                    type.getSimpleName(),
                    Arrays.stream(type.getEnumConstants())
                            .<Enum<?>>map(state -> (Enum<?>) state)
                            .toList());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<Enum<?>> next(Enum<?> state) {
        var following = new LinkedHashSet<Enum<?>>();
        ((Collection<?>) asked(state, "next")).forEach(each -> following.add((Enum<?>) each));
        return following;
    }

    private static String title(Enum<?> state) {
        return (String) asked(state, "title");
    }

    private static Object asked(Enum<?> state, String question) {
        try {
            return state.getDeclaringClass().getMethod(question).invoke(state);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    "%s has no public %s()".formatted(state.getDeclaringClass(), question), missing);
        }
    }
}
