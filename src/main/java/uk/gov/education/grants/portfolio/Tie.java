package uk.gov.education.grants.portfolio;

/// Two bids of the same score, and why one stands above the other.
///
/// @param next the reference of the bid that stands below
public record Tie(String next, Breaker breaker) {

    /// What puts one of two bids with the same score first.
    public enum Breaker {
        SPREAD("Same score as %s; first because its assessors differ less."),
        AMOUNT("Same score and spread as %s; first because it asks for less."),
        REFERENCE("Same score, spread and amount as %s; first by its reference.");

        private final String sentence;

        Breaker(String sentence) {
            this.sentence = sentence;
        }
    }

    /// @param project the title of the bid that stands below
    String inWords(String project) {
        return breaker.sentence.formatted(project);
    }
}
