package uk.gov.education.grants.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.identity.ActorLookup;
import uk.gov.education.grants.identity.PeopleService;
import uk.gov.education.grants.identity.QuickSignIn;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// The people of the demonstration. All of them are invented, and all share one password that is no secret.
@Component
@Profile("demo")
class Personas implements QuickSignIn {

    private static final String PASSWORD = "demonstration";
    private static final String DOMAIN = "@example.org";

    private final PeopleService people;
    private final ActorLookup actors;

    Personas(PeopleService people, ActorLookup actors) {
        this.people = people;
        this.actors = actors;
    }

    private static final List<Persona> ALL = List.of(
            persona("officer", "Olu Adeyemi", "programme officer"),
            persona("officer2", "Orla Byrne", "programme officer"),
            persona("approver", "Anil Shah", "approver, up to £5 million"),
            persona("director", "Diane Wood", "approver, up to £50 million"),
            persona("finance", "Fiona Clarke", "finance officer"),
            persona("assessor1", "Aisha Khan", "assessor"),
            persona("assessor2", "Ben Marsh", "assessor"),
            persona("assessor3", "Cerys Price", "assessor"),
            persona("assessor4", "Dev Sharma", "assessor, works for Leeds"),
            persona("analyst", "Nadia Rahman", "analyst"),
            persona("admin", "Adam Reed", "administrator"),
            persona("evaluator", "Eve Morgan", "evaluator, University of Sussex"),
            persona("editor.hackney", "Hana Yusuf", "bid editor, Hackney"),
            persona("certifier.hackney", "Hugh Stone", "certifier, Hackney"),
            persona("editor.calderdale", "Callum Wright", "bid editor, Calderdale"),
            persona("certifier.calderdale", "Carol Dean", "certifier, Calderdale"),
            persona("editor.fostering", "Farah Ali", "bid editor, The Fostering Network"),
            persona("certifier.fostering", "Frank Hill", "certifier, The Fostering Network"));

    @Override
    public List<Persona> personas() {
        return ALL;
    }

    @Override
    public String password() {
        return PASSWORD;
    }

    /// Makes the accounts, each with the role that its name says.
    void make(UUID hackney, UUID calderdale, UUID fosteringNetwork, UUID sussex) {
        ALL.forEach(persona -> people.add(Actor.SERVICE, persona.username(), persona.name(), PASSWORD));
        for (var officer : Set.of("officer", "officer2")) {
            grant(officer, Role.OFFICER, null, null);
        }
        grant("approver", Role.APPROVER, null, Money.pounds(5_000_000));
        grant("director", Role.APPROVER, null, Money.pounds(50_000_000));
        grant("finance", Role.FINANCE, null, null);
        for (var assessor : Set.of("assessor1", "assessor2", "assessor3", "assessor4")) {
            grant(assessor, Role.ASSESSOR, null, null);
        }
        grant("analyst", Role.ANALYST, null, null);
        grant("admin", Role.ADMIN, null, null);
        grant("evaluator", Role.EVALUATOR, sussex, null);
        bidders("hackney", hackney);
        bidders("calderdale", calderdale);
        bidders("fostering", fosteringNetwork);
    }

    /// One of them, to act in the making of the world.
    Actor actor(String word) {
        return actors.actor(word + DOMAIN).orElseThrow();
    }

    /// The one who certifies for an organisation: one of the people here or somebody without an account.
    Actor certifierOf(UUID organisation) {
        return memberOf(organisation, Role.CERTIFIER, "certifier", "A certifier of the lead");
    }

    /// The one who edits bids for an organisation: one of the people here or somebody without an account.
    Actor editorOf(UUID organisation) {
        return memberOf(organisation, Role.BID_EDITOR, "editor", "A bid editor of the lead");
    }

    private Actor memberOf(UUID organisation, Role role, String word, String otherwise) {
        return Stream.of(".hackney", ".calderdale", ".fostering")
                .map(body -> actor(word + body))
                .filter(person -> person.is(role, organisation))
                .findFirst()
                .orElseGet(() -> new Actor(
                        UUID.randomUUID(),
                        otherwise,
                        Set.of(new Actor.Standing(role, Optional.of(organisation))),
                        Money.ZERO));
    }

    private void bidders(String word, UUID organisation) {
        grant("editor." + word, Role.BID_EDITOR, organisation, null);
        grant("certifier." + word, Role.CERTIFIER, organisation, null);
    }

    private void grant(String word, Role role, @Nullable UUID organisation, @Nullable Money limit) {
        people.grant(Actor.SERVICE, actor(word).person(), role, organisation, limit);
    }

    private static Persona persona(String word, String name, String part) {
        return new Persona(word + DOMAIN, name, part);
    }
}
