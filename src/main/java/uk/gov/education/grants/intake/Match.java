package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.grants.shared.OrganisationKind;

/// Which body a file means: one for certain, or a doubt with what it might be, the likeliest first.
///
/// @param doubt what is doubtful; nothing where the only choice is certain
/// @param repair what was read otherwise than it stands there
record Match(List<Choice> choices, Optional<String> doubt, Optional<String> repair) {

    /// One that it might be: the id of an organisation, or "NEW:" and the kind of one to be added.
    record Choice(String value, String text) {

        static final String NEW = "NEW:";

        static Choice of(Body body) {
            return new Choice(body.id().toString(), body.inFull());
        }

        static Choice added(OrganisationKind kind) {
            return new Choice(
                    NEW + kind.name(),
                    "None of those here: add it as a new %s"
                            .formatted(kind.title().toLowerCase(Locale.UK)));
        }
    }

    private static Match certain(Body body, Optional<String> repair) {
        return new Match(List.of(Choice.of(body)), Optional.empty(), repair);
    }

    private static Match doubtful(Stream<Body> bodies, String doubt) {
        return new Match(bodies.distinct().map(Choice::of).toList(), Optional.of(doubt), Optional.empty());
    }

    Optional<String> chosen() {
        return doubt.isPresent()
                ? Optional.empty()
                : Optional.of(choices.getFirst().value());
    }

    boolean isNothing() {
        return choices.isEmpty();
    }

    /// @param known every council, and of other bodies those that the file may mean
    static Match of(Recipient recipient, LocalDate awardedOn, Bodies known) {
        var named = known.councils().called(recipient.name());
        return known.identified(recipient)
                .map(body -> identified(recipient, awardedOn, body, named, known))
                .or(() -> recipient.registered().map(_ -> onARegister(recipient)))
                .or(() -> named.isEmpty() ? Optional.empty() : Optional.of(called(recipient, awardedOn, named)))
                .orElseGet(() -> recipient.saysCouncil() ? noSuchCouncil() : unknown(recipient, known));
    }

    private static Match identified(
            Recipient recipient, LocalDate awardedOn, Body body, List<Body> named, Bodies known) {
        if (!body.wasThereOn(awardedOn)) {
            return doubtful(
                    Stream.concat(inForce(known.councils().called(body.name()), awardedOn), Stream.of(body)),
                    notInForce(body));
        }
        if (body.isCouncil() && !named.isEmpty() && !named.contains(body)) {
            return doubtful(
                    Stream.concat(Stream.of(body), named.stream()),
                    "The identifier is that of %s, the name that of another council.".formatted(body.inFull()));
        }
        var isCalledSo = body.names().stream().anyMatch(name -> name.equalsIgnoreCase(recipient.name()));
        return certain(
                body,
                isCalledSo || named.contains(body)
                        ? Optional.empty()
                        : Optional.of("“%s” is called %s here.".formatted(recipient.name(), body.name())));
    }

    private static Match called(Recipient recipient, LocalDate awardedOn, List<Body> named) {
        var inForce = inForce(named, awardedOn).toList();
        if (named.size() > 1) {
            return doubtful(
                    Stream.concat(inForce.stream(), named.stream()),
                    "%d councils are or were called %s. When it was awarded there was %s."
                            .formatted(
                                    named.size(),
                                    named.getFirst().name(),
                                    inForce.size() == 1 ? inForce.getFirst().inFull() : "not one of them alone"));
        }
        var council = named.getFirst();
        if (inForce.isEmpty()) {
            return doubtful(Stream.of(council), notInForce(council));
        }
        return certain(
                council,
                council.names().stream().anyMatch(name -> name.equalsIgnoreCase(recipient.name()))
                        ? Optional.empty()
                        : Optional.of("“%s” was read as %s.".formatted(recipient.name(), council.inFull())));
    }

    private static Match onARegister(Recipient recipient) {
        var kind = recipient.registered().orElseThrow().startsWith("GB-CHC-")
                ? OrganisationKind.CHARITY
                : OrganisationKind.COMPANY;
        return new Match(List.of(Choice.added(kind)), Optional.empty(), Optional.empty());
    }

    private static Match noSuchCouncil() {
        return new Match(List.of(), Optional.empty(), Optional.empty());
    }

    private static Match unknown(Recipient recipient, Bodies known) {
        var sameName = known.called(recipient.name());
        var choices = new LinkedHashSet<Choice>();
        sameName.forEach(body -> choices.add(Choice.of(body)));
        Arrays.stream(OrganisationKind.values())
                .filter(kind -> kind != OrganisationKind.LOCAL_AUTHORITY)
                .forEach(kind -> choices.add(Choice.added(kind)));
        return new Match(
                new ArrayList<>(choices),
                Optional.of(
                        sameName.isEmpty()
                                ? "Nobody here is called “%s”, and no number of a register tells what kind of body it is."
                                        .formatted(recipient.name())
                                : "There is a body called “%s” here, but no number of a register tells whether it is the one."
                                        .formatted(recipient.name())),
                Optional.empty());
    }

    private static Stream<Body> inForce(List<Body> bodies, LocalDate day) {
        return bodies.stream().filter(body -> body.wasThereOn(day));
    }

    private static String notInForce(Body council) {
        return "%s did not exist when it was awarded.".formatted(council.inFull());
    }
}
