package uk.gov.education.grants.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.stereotype.Component;

/// Where `grants.replica.url` names a streaming replica of the database, it is asked for what the rooms of
/// `grants.replica.rooms` only read, and for every file of rows. Whoever asks notices nothing: [UpToDateReplica] is
/// never asked before it has everything that the database had. A transaction gets its connection with its first
/// statement, when all is known of it.
@Component
@ConditionalOnProperty("grants.replica.url")
class ReplicaRouting implements DestructionAwareBeanPostProcessor {

    private final String url;
    private final Set<String> rooms;
    private final Duration rest;

    @Nullable
    private HikariDataSource replica;

    ReplicaRouting(
            @Value("${grants.replica.url}") String url,
            @Value("${grants.replica.rooms}") Set<String> rooms,
            @Value("${grants.replica.rest}") Duration rest) {
        this.url = url;
        this.rooms = Set.copyOf(rooms);
        this.rest = rest;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource database)) {
            return bean;
        }
        replica = pool(database);
        var routed = new LazyConnectionDataSourceProxy(database);
        routed.setReadOnlyDataSource(new UpToDateReplica(database, replica, rooms, rest));
        return routed;
    }

    /// As that of the database, except that the service starts and goes on without it.
    private HikariDataSource pool(HikariDataSource database) {
        var config = new HikariConfig();
        database.copyStateTo(config);
        config.setJdbcUrl(url);
        config.setPoolName("replica");
        config.setReadOnly(true);
        config.setConnectionTimeout(UpToDateReplica.LONGEST_WAIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof HikariDataSource;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        if (replica != null) {
            replica.close();
        }
    }
}
