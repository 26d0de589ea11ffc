package uk.gov.education.grants.flexibility;

import java.util.Set;

/// The duty that a council asks to be freed from.
public record Duty(Legislation legislation, Provision provision) {

    private static final Set<String> OF_1989 = Set.of("17", "20", "22", "47");
    private static final Set<String> OF_2004 = Set.of("10", "11");

    /// Part 1 of Schedule 2 to the Children Act 1989 ends with this paragraph.
    private static final int LAST_PARAGRAPH_OF_PART_1 = 11;

    /// Whether it is one of the duties that no request can touch.
    public boolean isProtected() {
        return switch (provision.kind()) {
            case SECTION ->
                (legislation == Legislation.CHILDREN_ACT_1989 && OF_1989.contains(provision.number()))
                        || (legislation == Legislation.CHILDREN_ACT_2004 && OF_2004.contains(provision.number()));
            case SCHEDULE ->
                legislation == Legislation.CHILDREN_ACT_1989
                        && provision.number().equals("2")
                        && touchesPart1();
            case REGULATION -> false;
        };
    }

    private boolean touchesPart1() {
        return provision.inner().isEmpty()
                || provision.inner().equals("Part 1")
                || provision
                        .paragraph()
                        .filter(paragraph -> paragraph <= LAST_PARAGRAPH_OF_PART_1)
                        .isPresent();
    }

    @Override
    public String toString() {
        return legislation + ", " + provision;
    }
}
