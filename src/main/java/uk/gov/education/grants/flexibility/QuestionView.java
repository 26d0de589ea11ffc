package uk.gov.education.grants.flexibility;

import java.util.List;
import uk.gov.education.grants.govuk.Problem;
import uk.gov.education.grants.organisation.OrganisationOption;

/// One question to be answered.
/// @param isOpen whether the request is a draft, so that the answer can be changed
/// @param problems what the answer still needs, where one was saved
/// @param organisations who may do the work
public record QuestionView(
        String reference,
        String title,
        boolean isOpen,
        Question question,
        SavedAnswer saved,
        List<Problem> problems,
        List<SavedAnswer> earlier,
        List<OrganisationOption> organisations) {

    /// The safeguards that the answer meets or does not.
    public List<Safeguard> safeguards() {
        return switch (question) {
            case DUTY -> List.of(new ProtectedDuties());
            case WORK -> List.of(new NoProfit(), new LongestFlexibility());
            case PURPOSE, GAIN, SAFETY, EVALUATION, VIEWS -> List.of();
        };
    }
}
