package uk.gov.education.grants.demo;

import java.util.List;

/// What the invented bids of today answer to the four questions of a round.
final class Answers {

    private Answers() {}

    static List<String> about(String children, String practice, String measure, String legacy) {
        return List.of(
                "In the last year %s came to the attention of our services more than once. Half of them moved school or home at least twice. Their social workers changed on average every eleven months, and most of them told us that they had explained their story too often."
                        .formatted(children),
                "We will %s. One worker stays with each family for at least a year and holds no more than ten families. Before, help began after a crisis; now it begins when a school, a nurse or a neighbour first asks. Every team meets a psychologist each fortnight, and no decision that separates a child from its family is taken by one person alone."
                        .formatted(practice),
                "Our main measure is %s, recorded by the statutory returns that we send already, so that nobody counts twice. We compare the families that are helped with similar families in two neighbouring areas. An independent university evaluates from the first day, and its report is published whatever it says."
                        .formatted(measure),
                "After the grant, %s. The training, the supervision guide and the cost model are published for every council to use, and our team spends ten days a year with those who take them up."
                        .formatted(legacy));
    }
}
