package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.award.Awarding.OTHER_OFFICER;

import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.monitoring.ReturnPeriod;
import uk.gov.education.grants.monitoring.ReturnService;
import uk.gov.education.grants.monitoring.ReviewDecision;
import uk.gov.education.grants.monitoring.ReviewService;
import uk.gov.education.grants.monitoring.WrittenReview;
import uk.gov.education.grants.shared.FinancialYear;

/// The first return and the first annual review of awards whose agreement is accepted.
final class MonitoringLives {

    private static final ReturnPeriod PERIOD = ReturnPeriod.of("2027-28-q1");
    private static final FinancialYear YEAR = new FinancialYear(2027);
    private static final WrittenReview REVIEW =
            new WrittenReview("Two of three teams are at work.", ReviewDecision.CONTINUE, "It is on its way");

    private final ReturnService returns;
    private final ReviewService reviews;
    private final JdbcClient db;

    MonitoringLives(ReturnService returns, ReviewService reviews, JdbcClient db) {
        this.returns = returns;
        this.reviews = reviews;
        this.db = db;
    }

    void ofAward(Lives lives, Life award, Cast cast, AwardReference reference) {
        award.in("LIVE", () -> begin(lives, cast, reference));
    }

    private void begin(Lives lives, Cast cast, AwardReference award) {
        if (lives.oneIn(4)) {
            lives.add(quarter(lives, cast, award));
            lives.add(review(lives, award));
        }
    }

    private Life quarter(Lives lives, Cast cast, AwardReference award) {
        return new Life(
                        "return of " + award,
                        lives.one(
                                "select coalesce(max(r.status), '') from award_return r join award a on a.id = r.award_id where a.reference = ? and r.period = ?",
                                award.text(),
                                PERIOD.toString()))
                .in("DUE", () -> save(cast, award, false), () -> save(cast, award, true))
                .in("DRAFT", () -> save(cast, award, true))
                .in("READY", () -> certify(cast, award), () -> certify(cast, award), () -> save(cast, award, false))
                .in(
                        "SUBMITTED",
                        () -> returns.accept(OFFICER, award, PERIOD),
                        () -> returns.giveBack(OFFICER, award, PERIOD, "The spend misses June"))
                .in("RETURNED", () -> save(cast, award, lives.oneIn(2)));
    }

    private void save(Cast cast, AwardReference award, boolean toCertify) {
        returns.save(cast.editor(), award, PERIOD, written(), revision(award), toCertify);
    }

    private void certify(Cast cast, AwardReference award) {
        returns.certify(cast.certifier(), award, PERIOD, cast.certifier().name(), revision(award));
    }

    private int revision(AwardReference award) {
        return db.sql(
                        "select r.revision from award_return r join award a on a.id = r.award_id where a.reference = ? and r.period = ?")
                .params(award.text(), PERIOD.toString())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private Life review(Lives lives, AwardReference award) {
        return new Life(
                        "review of " + award,
                        lives.one(
                                "select coalesce(max(r.status), '') from award_review r join award a on a.id = r.award_id where a.reference = ? and r.financial_year = ?",
                                award.text(),
                                YEAR.toString()))
                .in("DUE", () -> reviews.write(OFFICER, award, YEAR, REVIEW, read(award)))
                .in(
                        "WRITTEN",
                        () -> reviews.agree(APPROVER, award, YEAR, read(award)),
                        () -> reviews.giveBack(OTHER_OFFICER, award, YEAR, "Say more", read(award)))
                .in("RETURNED", () -> reviews.write(OFFICER, award, YEAR, REVIEW, read(award)));
    }

    private int read(AwardReference award) {
        return db.sql(
                        "select r.revision from award_review r join award a on a.id = r.award_id where a.reference = ? and r.financial_year = ?")
                .params(award.text(), YEAR.toString())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Typed written() {
        return Typed.NOTHING
                .with("done", "We trained two teams.")
                .with("spent-2027-28", "60000")
                .with("forecast-2027-28", "60000")
                .with("forecast-2028-29", "30000")
                .with("milestone-1", "Second team")
                .with("planned-1-day", "1")
                .with("planned-1-month", "9")
                .with("planned-1-year", "2027")
                .with("expected-1-day", "1")
                .with("expected-1-month", "10")
                .with("expected-1-year", "2027")
                .with("rating-1", "GREEN");
    }
}
