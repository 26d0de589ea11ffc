package uk.gov.education.grants.bid;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.grants.document.DocumentRow;

/// What a bid still needs before anybody can sign it off, each as a sentence.
final class Completeness {

    private Completeness() {}

    static List<String> of(BidFacts.Facts known) {
        var missing = new ArrayList<String>();
        for (var saved : known.sections().values()) {
            if (!saved.isComplete()) {
                missing.add(
                        saved.isTouched()
                                ? "%s has %s.".formatted(titleOf(saved.section()), problems(saved.problems()))
                                : "%s is not started.".formatted(titleOf(saved.section())));
            }
        }
        known.documents().stream()
                .filter(DocumentRow::isInfected)
                .forEach(document ->
                        missing.add("A virus was found in the document %s. Remove it.".formatted(document.name())));
        if (known.isComplete(SectionKind.FUNDING) && known.isComplete(SectionKind.COSTS)) {
            addWhatDoesNotAddUp(known.content(), missing);
        }
        return missing;
    }

    static String titleOf(Section section) {
        return section.kind() == SectionKind.ANSWERS
                ? "The answer to question " + section.number()
                : section.kind().title();
    }

    private static void addWhatDoesNotAddUp(BidContent content, List<String> missing) {
        var over = content.totalCost().minus(content.totalFunding());
        if (over.isPositive()) {
            missing.add("The costs come to %s and the grant and match funding to %s: %s of the costs has no funding."
                    .formatted(content.totalCost(), content.totalFunding(), over));
        } else if (over.isNegative()) {
            missing.add("The grant and match funding come to %s and the costs to %s: %s has no cost to pay for."
                    .formatted(
                            content.totalFunding(),
                            content.totalCost(),
                            content.totalFunding().minus(content.totalCost())));
        }
    }

    private static String problems(int count) {
        return count == 1 ? "1 problem" : count + " problems";
    }
}
