package uk.gov.education.grants.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.assessment.AssessmentResults;
import uk.gov.education.grants.funding.Chain;
import uk.gov.education.grants.shared.Actor;

/// What a person has already done in a case. Duties are separated by person, not only by role: who wrote, judged or
/// recommended does not decide.
@Component
class CaseChain {

    private final AssessmentResults assessments;
    private final JdbcClient db;

    CaseChain(AssessmentResults assessments, JdbcClient db) {
        this.assessments = assessments;
        this.db = db;
    }

    Chain of(Actor by, Award award) {
        var bid = award.bidId().orElse(null);
        return new Chain(
                award.wasPreparedBy(by.person()) || hasRecommended(by, bid),
                bid != null && (hasScored(by, bid) || hasSettled(by, bid)),
                by.belongsTo(award.leadOrganisationId()) || hasWritten(by, bid));
    }

    boolean hasScored(Actor by, UUID bid) {
        return assessments.of(bid).assessors().contains(by.person());
    }

    /// Whoever settles the score for the panel may also write down what the panel recommends, but not decide on it.
    private boolean hasSettled(Actor by, UUID bid) {
        return is("select from moderation where bid_id = :bid and moderated_by = :me", by, bid);
    }

    private boolean hasRecommended(Actor by, @Nullable UUID bid) {
        return is("select from recommendation where bid_id = :bid and recommended_by = :me", by, bid);
    }

    private boolean hasWritten(Actor by, @Nullable UUID bid) {
        return is("""
                select from bid where id = :bid and :me in (started_by, ready_by, submitted_by)
                union all
                select from bid_section where bid_id = :bid and saved_by = :me""", by, bid);
    }

    private boolean is(String question, Actor by, @Nullable UUID bid) {
        return db.sql("select exists (%s)".formatted(question))
                .param("bid", bid)
                .param("me", by.person())
                .query(Boolean.class)
                .single();
    }
}
