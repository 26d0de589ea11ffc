package uk.gov.education.grants.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import uk.gov.education.grants.project.Contact;
import uk.gov.education.grants.project.Statement;
import uk.gov.education.grants.shared.Money;

/// What everybody may know of a project: how it went from an idea to a test and on, what its published evaluations
/// found, the newest first, who took it up, what it costs and how to ask its team.
/// @param website the site of the organisation that leads it, or ""
public record EvidenceView(
        String code,
        String title,
        String lead,
        String website,
        String approach,
        String maturity,
        EvidenceScale scale,
        List<Event> story,
        List<Study> studies,
        List<Uptake> uptake,
        SortedMap<Integer, Statement> said,
        Funding funding,
        Optional<Contact> contact,
        boolean mayPublishContact,
        boolean mayRecord) {

    /// One step of the project's way.
    /// @param link where there is more of it, or ""
    public record Event(LocalDate on, String what, String detail, String link) {}

    /// The places that an award of this year named for the first time.
    public record Uptake(int year, List<String> places) {}

    /// The awards that everybody knows of, all of them together.
    /// @param ends the last day of the last of them
    public record Funding(int awards, Money total, Optional<LocalDate> ends) {

        /// "1 award, £6,800,000".
        public String inWords() {
            return "%d %s, %s".formatted(awards, awards == 1 ? "award" : "awards", total);
        }
    }

    /// One published evaluation.
    /// @param reportUrl the address of the report, or "" where it is only kept here
    /// @param fileDescription "PDF, 1.2 MB" where the report is kept here and can be opened, else ""
    public record Study(
            String reference,
            String title,
            String evaluator,
            EvaluationDesign design,
            EvidenceLevel level,
            String summary,
            List<Finding> findings,
            StudyDetails details,
            String reportUrl,
            String fileDescription,
            LocalDate publishedOn) {

        public DirectionCount directions() {
            return DirectionCount.in(findings);
        }
    }

    /// The number that a new statement gets.
    public int nextStatement() {
        return said.isEmpty() ? 1 : said.lastKey() + 1;
    }

    /// Targets that run on when the money has ended, each said plainly, as of a day.
    public List<String> outlasting(LocalDate today) {
        return funding.ends()
                .map(ends -> TargetDay.of(said.values(), studies).stream()
                        .filter(target -> target.on().isAfter(ends))
                        .map(target -> target.besideMoneyUntil(ends, today))
                        .toList())
                .orElse(List.of());
    }
}
