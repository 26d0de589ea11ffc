package uk.gov.education.grants.award;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.shared.Actor;

/// What a person has already done in a case. Duties are separated by person, not only by role: who wrote, judged or
/// recommended does not decide.
@Component
class CaseChain {

    private final JdbcClient db;

    CaseChain(JdbcClient db) {
        this.db = db;
    }

    /// Whoever settles the score for the panel may also write down what the panel recommends, but not decide on it.
    Chain of(Actor by, Award award) {
        return db.sql("""
                        select exists (select from award_preparer where award_id = :award and person_id = :me)
                               or exists (select from recommendation where bid_id = :bid and recommended_by = :me) as recommended,
                               exists (select from assessment where bid_id = :bid and assessor_id = :me and status = 'SUBMITTED')
                               or exists (select from moderation where bid_id = :bid and moderated_by = :me) as judged,
                               exists (select from bid where id = :bid and :me in (started_by, ready_by, submitted_by))
                               or exists (select from bid_section where bid_id = :bid and saved_by = :me) as written""")
                .param("award", award.id())
                .param("bid", award.bidId().orElse(null))
                .param("me", by.person())
                .query((row, _) -> new Chain(
                        row.getBoolean("recommended"),
                        row.getBoolean("judged"),
                        by.belongsTo(award.leadOrganisationId()) || row.getBoolean("written")))
                .single();
    }
}
