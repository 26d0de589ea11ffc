package uk.gov.education.grants.audit;

import java.io.PrintStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Verifies the audit trail from a terminal: the same as the page does, for whoever does not trust a running service.
/// It reads the settings of the service and starts nothing of it, neither pages nor jobs nor migrations, so it works
/// with a role of the database that may do no more than read `audit_entry` and `audit_link`.
public final class VerifyCommand {

    static final int WHOLE = 0;
    static final int TAMPERED_WITH = 1;
    static final int COULD_NOT_LOOK = 2;

    private static final String ASKED_FOR = "grants.audit.verify";
    private static final String NOTED = "grants.audit.noted";
    private static final String URL = "spring.datasource.url";

    private VerifyCommand() {}

    /// What an application has to be started with; this one needs only the settings.
    private static final class Nothing {}

    /// Whether this is what the service was started for.
    public static boolean isAskedForBy(String... arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(ASKED_FOR);
    }

    /// Says in plain lines what was found, and gives the exit code: 0 where the chain is whole, 1 where it is not, 2
    /// where it could not be looked at.
    public static int run(PrintStream lines, String... arguments) {
        try (var settings = application().run(arguments)) {
            var verification = verify(settings.getEnvironment());
            tell(verification, lines);
            return verification.isWhole() ? WHOLE : TAMPERED_WITH;
        } catch (RuntimeException unable) {
            lines.println("The audit trail could not be looked at: "
                    + NestedExceptionUtils.getMostSpecificCause(unable).getMessage());
            return COULD_NOT_LOOK;
        }
    }

    private static SpringApplication application() {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        return application;
    }

    private static Verification verify(PropertyResolver settings) {
        var noted = HexFormat.of().parseHex(settings.getProperty(NOTED, ""));
        var database = database(settings);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        var chain = new AuditChain(JdbcClient.create(database), database, Clock.systemUTC());
        return Objects.requireNonNull(transaction.execute(_ -> chain.verify(noted)));
    }

    /// Without the pool of the service, which would take on the role that the service works as.
    private static PGSimpleDataSource database(PropertyResolver settings) {
        var database = new PGSimpleDataSource();
        database.setURL(settings.getRequiredProperty(URL));
        database.setUser(settings.getProperty("spring.datasource.username"));
        database.setPassword(settings.getProperty("spring.datasource.password"));
        database.setReadOnly(true);
        database.setApplicationName("grants, verifying the audit trail");
        database.setOptions("-c statement_timeout=0 -c TimeZone=UTC");
        return database;
    }

    private static void tell(Verification verification, PrintStream lines) {
        lines.println(verification.isWhole() ? "Every line is what it was." : "The audit trail was tampered with.");
        verification.findings().forEach(lines::println);
        lines.println("Lines in the chain: " + verification.linked());
        lines.println("Written lately and not linked yet: " + verification.waiting());
        lines.println("Last link: " + verification.hash());
        lines.println(
                verification.isWhole()
                        ? "Note the last link down outside the service."
                        : "Keep the database as it is, and tell whoever answers for the safety of the service.");
    }
}
