package uk.gov.education.grants.award.web;

import java.util.List;
import uk.gov.education.grants.govuk.Option;

/// What an approver may say.
enum YesOrNo {
    APPROVE,
    REFUSE;

    static List<Option> options(String what) {
        return List.of(
                Option.of(APPROVE.name(), "Approve the " + what), Option.of(REFUSE.name(), "Refuse the " + what));
    }

    static List<Option> refusal(String what) {
        return List.of(Option.of(REFUSE.name(), "Refuse the " + what));
    }
}
