package uk.gov.education.grants.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.support.WholeHouse;

/// An instance is not ready on a database that may lose what it acknowledged.
@WholeHouse
@Transactional
class DurabilityDbTest {

    @Autowired
    Durability durability;

    @Autowired
    HealthEndpoint health;

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    WebEndpointProperties exposed;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient db;

    @Test
    void whatIsOffIsNamedAndNothingElse() {
        db.sql("set local synchronous_commit = off").update();
        assertThat(off()).contains("synchronous_commit");
        db.sql("set local synchronous_commit = on").update();
        assertThat(off()).doesNotContain("synchronous_commit");
    }

    @Test
    void readinessLooksAtIt() {
        db.sql("set local synchronous_commit = off").update();
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
    }

    /// Of what can be asked at the port of management, which is another than that of the public.
    @Test
    void healthIsAllThatIsToldAndWithoutDetails() {
        assertThat(exposed.getExposure().getInclude()).containsExactly("health");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("-1");
        assertThat(Stream.concat(
                        Stream.of(groups.getPrimary()),
                        groups.getNames().stream().map(groups::get).map(Objects::requireNonNull)))
                .hasSizeGreaterThan(1)
                .noneMatch(group -> group.showDetails(SecurityContext.NONE));
    }

    private String off() {
        return String.valueOf(durability.health().getDetails().get("off"));
    }
}
