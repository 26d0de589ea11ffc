package uk.gov.education.grants.award;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.funding.VerdictSnapshot;
import uk.gov.education.grants.programme.RuleBookConverter;

/// What the rules said and what they were when somebody decided, so that the decision can be explained in ten years.
@Embeddable
record KeptVerdict(
        @Convert(converter = VerdictConverter.class) @JdbcTypeCode(SqlTypes.JSON)
        VerdictSnapshot verdict,

        @Convert(converter = RuleBookConverter.class) @JdbcTypeCode(SqlTypes.JSON)
        RuleBook ruleBook) {

    static KeptVerdict of(Stage stage, Verdict verdict, RuleBook ruleBook) {
        return new KeptVerdict(VerdictSnapshot.of(stage, verdict), ruleBook);
    }
}
