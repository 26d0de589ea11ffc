package uk.gov.education.grants.programme;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface RoundRepository extends Repository<FundingRound, UUID> {

    FundingRound saveAndFlush(FundingRound round);

    @EntityGraph(attributePaths = "programme")
    Optional<FundingRound> findByCode(String code);

    @EntityGraph(attributePaths = "programme")
    Optional<FundingRound> findById(UUID id);
}
