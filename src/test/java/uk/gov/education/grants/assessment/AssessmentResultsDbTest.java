package uk.gov.education.grants.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// What the room that decides is told about a bid's assessment.
@WholeHouse
@Transactional
class AssessmentResultsDbTest {

    @Autowired
    AssessmentResults results;

    @Autowired
    JdbcClient db;

    World world;
    BidInWorld bid;
    UUID partner;
    Actor ana;
    Actor ben;

    @BeforeEach
    void twoAssessorsAndABid() {
        world = new World(db);
        partner = world.charity("Family Action");
        bid = world.bid("Pause").with(partner).inAssessment();
        ana = world.person("Ana Assessor", Role.ASSESSOR);
        ben = world.person("Ben Assessor", Role.ASSESSOR);
    }

    @Test
    void aBidThatNobodyScoredHasNoFacts() {
        assertThat(results.of(bid.id()))
                .isEqualTo(new AssessmentFacts(0, 0, Optional.empty(), false, Optional.empty(), Set.of()));
    }

    @Test
    void countsSubmittedScoresAndTheirSpread() {
        world.assessment(bid, ana, Percent.of(60));
        world.assessment(bid, ben, Percent.of(72));
        assertThat(results.of(bid.id()))
                .isEqualTo(new AssessmentFacts(
                        2,
                        0,
                        Optional.of(Percent.of(12)),
                        false,
                        Optional.empty(),
                        Set.of(ana.person(), ben.person())));
    }

    @Test
    void knowsTheSettledScore() {
        world.assessment(bid, ana, Percent.of(60));
        world.settled(bid, Percent.of(64));
        assertThat(results.of(bid.id())).satisfies(facts -> {
            assertThat(facts.moderated()).isTrue();
            assertThat(facts.agreedScore()).contains(Percent.of(64));
        });
    }

    @Test
    void anAssessorWhoJoinsAPartnerAfterScoringIsConflictedAndNotIndependent() {
        world.assessment(bid, ana, Percent.of(60));
        world.assessment(bid, ben, Percent.of(72));
        world.joins(ben, Role.BID_EDITOR, partner);
        assertThat(results.of(bid.id())).satisfies(facts -> {
            assertThat(facts.independent()).isEqualTo(1);
            assertThat(facts.conflicted()).isEqualTo(1);
        });
    }

    @Test
    void scoresThatWereReturnedOrWithdrawnDoNotCount() {
        var returned = world.assessment(bid, ana, Percent.of(60));
        var withdrawn = world.assessment(bid, ben, Percent.of(72));
        db.sql("update assessment set status = 'RETURNED' where reference = :it")
                .param("it", returned)
                .update();
        db.sql("update assessment set status = 'WITHDRAWN' where reference = :it")
                .param("it", withdrawn)
                .update();
        assertThat(results.of(bid.id()).independent()).isZero();
        assertThat(results.of(bid.id()).spread()).isEmpty();
    }

    @Test
    void scoresOfOtherBidsDoNotCount() {
        world.assessment(world.bid("Mockingbird").inAssessment(), ana, Percent.of(90));
        assertThat(results.of(bid.id()).independent()).isZero();
    }
}
