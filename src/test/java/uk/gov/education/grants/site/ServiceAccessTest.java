package uk.gov.education.grants.site;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.DomainEvent;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.Anything;
import uk.gov.education.grants.support.DemoHouse;
import uk.gov.education.grants.support.PersonId;

/// Every service without its pages: each public method is called about things that are there, by people who have no
/// part in them. It refuses or shows nothing, or it is named here. A method that is added is called too.
@DemoHouse
class ServiceAccessTest {

    private static final int MOST_WAYS = 12;

    /// What is there for everybody.
    private static final Set<String> OPEN = Set.of(
            "EvaluationService#show",
            "EvidenceService#choices",
            "EvidenceService#csv",
            "EvidenceService#search",
            "PlaceService#csv",
            "PlaceService#england",
            "QualityService#quality",
            "RegisterService#award",
            "RegisterService#choices",
            "RegisterService#csv",
            "RegisterService#edition",
            "RegisterService#search",
            "RoundService#openNow",
            "RoundService#view");

    /// What the rooms do for each other when they have asked themselves.
    private static final Set<String> BETWEEN_ROOMS = Set.of("DocumentService#attach", "SightingService#write");

    /// The names of councils and other bodies, for everybody who signs in.
    private static final Set<String> NAMES = Set.of(
            "OrganisationService#byOrgId",
            "OrganisationService#find",
            "OrganisationService#options",
            "OrganisationService#search",
            "OrganisationService#show");

    /// Of their own organisation, which has nothing, those who bid get an empty page.
    private static final Set<String> OF_THEIR_OWN =
            Set.of("FlexibilityService#mayStart", "ReturnListService#csv", "ReturnListService#late");

    /// Methods that are not told who acts, and why.
    private static final Map<String, String> WITHOUT_ACTOR = Map.ofEntries(
            Map.entry("AcceptanceService#lapse", "the clock does it"),
            Map.entry("AnswerService#lapse", "the clock does it"),
            Map.entry("DocumentService#scan", "the scanner's watch does it"),
            Map.entry("DocumentService#attachedTo", "the owning room has asked"),
            Map.entry("DocumentService#remove", "the owning room has asked"),
            Map.entry("RoundService#roundFor", "the room that owns the bid or award has asked"),
            Map.entry("RoundService#ruleBook", "the room that owns the bid or award has asked"),
            Map.entry("DueDiligenceService#countsUntil", "the room that owns the award has asked"),
            Map.entry("DueDiligenceService#validUntil", "the room that owns the award has asked"),
            Map.entry("EvidenceService#bestOf", "published evidence, for everybody"),
            Map.entry("EvidenceScaleService#scale", "for everybody"),
            Map.entry("PublishedFlexibilityService#list", "for everybody"),
            Map.entry("PublishedFlexibilityService#show", "for everybody"),
            Map.entry("LocalAuthorityService#areas", "for everybody"),
            Map.entry("LocalAuthorityService#areasOf", "for everybody"),
            Map.entry("LocalAuthorityService#areaOf", "for everybody"),
            Map.entry("LocalAuthorityService#search", "for everybody"),
            Map.entry("LocalAuthorityService#successors", "for everybody"),
            Map.entry("ProjectInPublicService#contact", "for everybody"),
            Map.entry("ProjectInPublicService#statements", "for everybody"),
            Map.entry("ProjectInPublicService#nextOf", "counts"),
            Map.entry("ProjectInPublicService#requireNumber", "counts"),
            Map.entry("ProjectService#isCalled", "compares two words of an address"),
            Map.entry("DocumentService#scanNotice", "says how the service is set up"),
            Map.entry("IntakeService#scanNotice", "says how the service is set up"),
            Map.entry("ReportFileService#scanNotice", "says how the service is set up"),
            Map.entry("LetterService#isOpen", "says how the service is set up"),
            Map.entry("AccountService#sendLink", "whoever has forgotten their password is nobody yet"),
            Map.entry("AccountService#ownerBehind", "who has the link of a letter"),
            Map.entry("AccountService#choose", "who has the link of a letter"),
            Map.entry("InvitationService#open", "who has the link of a letter"),
            Map.entry("InvitationService#join", "who has the link of a letter"));

    private static final Actor NOBODY = new Actor(UUID.randomUUID(), "Nobody", Set.of(), Money.ZERO);

    @Autowired
    ApplicationContext house;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private record Call(Object service, Method method) {

        String name() {
            return AopUtils.getTargetClass(service).getSimpleName() + "#" + method.getName();
        }
    }

    private enum Answer {
        REFUSED,
        NOTHING,
        GIVEN
    }

    @Test
    void whoHasNoPartInItIsRefusedOrShownNothing() {
        assertThat(given(Actor.PUBLIC)).as("to the public").isEqualTo(all(List.of(OPEN, BETWEEN_ROOMS)));
        assertThat(given(NOBODY)).as("to somebody without a role").isEqualTo(all(List.of(OPEN, BETWEEN_ROOMS, NAMES)));
        assertThat(given(ofAnother()))
                .as("to who bids for another organisation")
                .isEqualTo(all(List.of(OPEN, BETWEEN_ROOMS, NAMES, OF_THEIR_OWN)));
    }

    /// Else a method that is asked for what is not there would pass as one that refuses.
    @Test
    void whoHasAPartInEverythingIsRefusedLittle() {
        var refused = refused(withEveryRole(false));
        refused.retainAll(refused(withEveryRole(true)));
        var all = calls().filter(call -> isToldWhoActs(call.method())).count();
        assertThat(refused).as("of %d methods", all).hasSizeLessThan(Math.toIntExact(all / 6));
    }

    @Test
    void everyMethodIsToldWhoActs() {
        var untold = calls().filter(call -> !isToldWhoActs(call.method()))
                .map(Call::name)
                .collect(toCollection(TreeSet::new));
        assertThat(untold).isEqualTo(new TreeSet<>(WITHOUT_ACTOR.keySet()));
    }

    private Set<String> given(Actor by) {
        return names(by, answers -> answers.contains(Answer.GIVEN));
    }

    private Set<String> refused(Actor by) {
        return names(by, answers -> answers.stream().allMatch(Answer.REFUSED::equals));
    }

    private Set<String> names(Actor by, Predicate<List<Answer>> which) {
        var anything = new Anything(db);
        return calls().filter(call -> isToldWhoActs(call.method()))
                .filter(call -> which.test(ways(call, anything, by).stream()
                        .map(arguments -> answer(call, arguments))
                        .toList()))
                .map(Call::name)
                .collect(toCollection(TreeSet::new));
    }

    private Stream<Call> calls() {
        return house.getBeansOfType(Object.class).values().stream()
                .filter(bean ->
                        AopUtils.getTargetClass(bean).getName().matches("uk\\.gov\\.education\\.grants\\..*Service"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .sorted(Comparator.comparing(Method::toString))
                        .map(method -> new Call(bean, method)));
    }

    /// An event carries who made it happen.
    private static boolean isToldWhoActs(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type == Actor.class || DomainEvent.class.isAssignableFrom(type));
    }

    private List<Object[]> ways(Call call, Anything anything, Actor by) {
        List<Object[]> ways = List.<Object[]>of(new Object[0]);
        for (var parameter : call.method().getParameters()) {
            var longer = new ArrayList<Object[]>();
            for (var way : ways) {
                for (var value : anything.of(parameter, AopUtils.getTargetClass(call.service()), by)) {
                    var more = Arrays.copyOf(way, way.length + 1);
                    more[way.length] = value;
                    longer.add(more);
                }
            }
            ways = longer.subList(0, Math.min(MOST_WAYS, longer.size()));
        }
        return ways;
    }

    /// Whatever was done is undone. Any failure but a refusal came from beyond the question who acts.
    private Answer answer(Call call, Object[] arguments) {
        return Objects.requireNonNull(transaction.execute(undone -> {
            undone.setRollbackOnly();
            try {
                var answer = call.method().invoke(call.service(), arguments);
                var isDone = call.method().getReturnType() == void.class;
                return !isDone && showsNothing(answer) ? Answer.NOTHING : Answer.GIVEN;
            } catch (InvocationTargetException thrown) {
                var isRefusal = thrown.getCause() instanceof NotAllowed || thrown.getCause() instanceof NotFound;
                return isRefusal ? Answer.REFUSED : Answer.GIVEN;
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
    }

    private static boolean showsNothing(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case Optional<?> maybe -> showsNothing(maybe.orElse(null));
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> many -> many.isEmpty();
            case Boolean yes -> !yes;
            case Number number -> number.longValue() == 0;
            case Record page -> listsNothing(page);
            default -> false;
        };
    }

    private static boolean listsNothing(Record page) {
        var lists = Arrays.stream(page.getClass().getRecordComponents())
                .filter(component -> Collection.class.isAssignableFrom(component.getType()))
                .map(component -> value(component, page))
                .toList();
        return !lists.isEmpty() && lists.stream().allMatch(ServiceAccessTest::showsNothing);
    }

    private static Object value(RecordComponent component, Record page) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(page);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Actor ofAnother() {
        var organisation = UUID.randomUUID();
        return new Actor(
                UUID.randomUUID(),
                "Somebody else",
                Stream.of(Role.BID_EDITOR, Role.CERTIFIER, Role.EVALUATOR)
                        .map(role -> new Standing(role, Optional.of(organisation)))
                        .collect(Collectors.toSet()),
                Money.ZERO);
    }

    /// Nobody could be all this: every role of the Department, or every role of every organisation that leads.
    private Actor withEveryRole(boolean outside) {
        var leads = db.sql("select distinct lead_organisation_id from project")
                .query(UUID.class)
                .list();
        var roles = Stream.of(Role.values())
                .filter(role -> role.isOfAnOrganisation() == outside || role == Role.ASSESSOR)
                .flatMap(role -> outside && role != Role.ASSESSOR
                        ? leads.stream().map(lead -> new Standing(role, Optional.of(lead)))
                        : Stream.of(new Standing(role, Optional.empty())))
                .collect(Collectors.toSet());
        return new Actor(PersonId.of(db, "assessor1@example.org"), "Everybody", roles, Money.pounds(50_000_000));
    }

    private static Set<String> all(List<Set<String>> named) {
        return named.stream().flatMap(Set::stream).collect(toCollection(TreeSet::new));
    }
}
