package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.grants.shared.LongStatements;
import uk.gov.education.grants.shared.Region;

/// Makes the demonstration on the first run: the real programme of 2016-17, and one round of today in which every
/// persona has something to do. All of it is made through the services, in one transaction: a run that is cut off
/// leaves nothing behind, and the next one makes it again.
@Component
@Profile("demo")
@Order(1)
class DemoWorld implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoOrganisations organisations;
    private final Personas personas;
    private final AssessorsOfToday assessors;
    private final ProgrammesOf2016 programmes;
    private final PaymentsOf2017 payments;
    private final EndsOf2020 ends;
    private final RoundsOfToday today;
    private final FlexibilitiesOfToday flexibilities;
    private final VariationsOfToday variations;
    private final MovableClock clock;
    private final JdbcClient db;
    private final LongStatements statements;
    private final EntityManager saved;
    private final TransactionTemplate transaction;

    DemoWorld(
            DemoOrganisations organisations,
            Personas personas,
            AssessorsOfToday assessors,
            ProgrammesOf2016 programmes,
            PaymentsOf2017 payments,
            EndsOf2020 ends,
            RoundsOfToday today,
            FlexibilitiesOfToday flexibilities,
            VariationsOfToday variations,
            MovableClock clock,
            JdbcClient db,
            LongStatements statements,
            EntityManager saved,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.personas = personas;
        this.assessors = assessors;
        this.programmes = programmes;
        this.payments = payments;
        this.ends = ends;
        this.today = today;
        this.flexibilities = flexibilities;
        this.variations = variations;
        this.clock = clock;
        this.db = db;
        this.statements = statements;
        this.saved = saved;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var made = db.sql("select exists (select from programme)")
                .query(Boolean.class)
                .single();
        if (made) {
            return;
        }
        log.info("First run: making the demonstration");
        try {
            transaction.executeWithoutResult(_ -> make());
            transaction.executeWithoutResult(_ -> analyze());
        } finally {
            clock.reset();
        }
    }

    /// PostgreSQL would count what is there only minutes later, and find its way badly until then.
    private void analyze() {
        db.sql("set local role none").update();
        statements.mayTake(Duration.ofMinutes(1));
        db.sql("analyze").update();
    }

    private void make() {
        personas.make(
                organisations.council("HCK"),
                organisations.council("CLD"),
                organisations.fosteringNetwork(),
                organisations.university("University of Sussex", Region.SOUTH_EAST));
        saved.flush();
        assessors.make(organisations.council("LDS"));
        programmes.make();
        saved.flush();
        payments.make();
        ends.make();
        today.make();
        saved.flush();
        flexibilities.make();
        payments.makeThatOfToday();
        variations.make();
    }
}
