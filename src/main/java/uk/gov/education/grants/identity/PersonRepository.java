package uk.gov.education.grants.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByUsername(String username);
}
