package uk.gov.education.grants.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, UUID> {

    Project saveAndFlush(Project project);

    Optional<Project> findById(UUID id);

    Optional<Project> findByCode(String code);

    boolean existsByCode(String code);
}
