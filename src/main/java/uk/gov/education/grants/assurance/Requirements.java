package uk.gov.education.grants.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.gov.education.grants.assurance.Evidence.Link;
import uk.gov.education.grants.assurance.RoundFacts.AwardLine;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.programme.UkTime;
import uk.gov.education.grants.shared.Money;

/// The ten minimum requirements for general grants of GovS 015, by the names the standard gives them, answered from the
/// figures of one round.
final class Requirements {

    private final RoundView round;
    private final RoundFacts facts;
    private final RoundFacts.Counts counts;
    private final int needed;
    private final LocalDate today;
    private final boolean readsQueue;

    /// @param readsQueue whether the reader may follow links to the bids of the round
    Requirements(RoundView round, RoundFacts facts, int needed, LocalDate today, boolean readsQueue) {
        this.round = round;
        this.facts = facts;
        this.counts = facts.counts();
        this.needed = needed;
        this.today = today;
        this.readsQueue = readsQueue;
    }

    List<Requirement> all() {
        return List.of(
                seniorOfficer(),
                approvals(),
                advicePanel(),
                businessCase(),
                competition(),
                agreements(),
                risk(),
                performance(),
                reconciliation(),
                training());
    }

    /// What is gathered for one requirement.
    private static final class Gathered {

        private final List<Evidence> shown = new ArrayList<>();
        private final List<Evidence> gaps = new ArrayList<>();
        private final List<String> elsewhere = new ArrayList<>();

        Gathered shows(String text, Link... links) {
            shown.add(Evidence.of(text, links));
            return this;
        }

        Gathered shows(boolean there, String text, Link... links) {
            return there ? shows(text, links) : this;
        }

        Gathered shows(List<AwardLine> awards, String text) {
            return awards.isEmpty() ? this : shows(Evidence.of(text, linksTo(awards)));
        }

        Gathered shows(Evidence evidence) {
            shown.add(evidence);
            return this;
        }

        Gathered lacks(boolean missing, String text, Link... links) {
            if (missing) {
                gaps.add(Evidence.of(text, links));
            }
            return this;
        }

        Gathered lacks(List<AwardLine> awards, String text) {
            if (!awards.isEmpty()) {
                gaps.add(Evidence.of(text, linksTo(awards)));
            }
            return this;
        }

        Gathered isElsewhere(String text) {
            elsewhere.add(text);
            return this;
        }

        Requirement as(int number, String title, String asks) {
            return new Requirement(number, title, asks, shown, gaps, elsewhere);
        }

        private static List<Link> linksTo(List<AwardLine> awards) {
            return awards.stream().map(AwardLine::link).toList();
        }
    }

    private Requirement seniorOfficer() {
        return new Gathered()
                .shows(
                        !counts.seniorOwner().isBlank(),
                        "%s answers for the programme %s.".formatted(counts.seniorOwner(), round.programmeName()),
                        programme())
                .lacks(counts.seniorOwner().isBlank(), "The programme names nobody who answers for it.", programme())
                .as(1, "Senior officer responsible", "Every grant has a named senior officer who answers for it.");
    }

    private Requirement approvals() {
        var made = facts.made();
        var onRegister = facts.made(award -> award.isAnnounced(today));
        var gathered = new Gathered()
                .shows(
                        !facts.awards().isEmpty(),
                        "%s of this round, of which %d came to promise money, %s in all."
                                .formatted(
                                        count(facts.awards().size(), "award", "awards"),
                                        made.size(),
                                        Money.sum(made.stream()
                                                .map(AwardLine::amount)
                                                .toList())))
                .shows(
                        !onRegister.isEmpty(),
                        "%s of %d on the public register."
                                .formatted(count(onRegister.size(), "award is", "awards are"), made.size()),
                        new Link("Register", "/awards?q=" + round.programmeCode()));
        byApprovers(made).forEach((who, awards) -> gathered.shows(awards, "Approved by %s.".formatted(who)));
        return gathered.lacks(
                        facts.made(award -> award.approvals() == null),
                        "No approval is kept for %s.".formatted(awards(facts.made(award -> award.approvals() == null))))
                .lacks(
                        facts.awards(AwardLine::isProposed),
                        "%s for a decision.".formatted(waits(facts.awards(AwardLine::isProposed))))
                .lacks(
                        facts.made(award -> award.told() && !award.isAnnounced(today)),
                        "%s told to the bidder and not on the register."
                                .formatted(count(
                                        facts.made(award -> award.told() && !award.isAnnounced(today))
                                                .size(),
                                        "award is",
                                        "awards are")))
                .isElsewhere("The entries on the Government Grants Information System.")
                .as(
                        2,
                        "Governance, approvals and data capture",
                        "Spending is approved by people with the authority for it, and every award is on the government’s register of grants.");
    }

    private Requirement advicePanel() {
        return new Gathered()
                .isElsewhere("Whether the scheme was put to the Complex Grants Advice Panel, and what it advised.")
                .as(
                        3,
                        "Complex Grants Advice Panel",
                        "New grants, and those of high risk, novel or contentious, are considered for the panel’s advice.");
    }

    private Requirement businessCase() {
        return new Gathered()
                .shows(
                        !counts.purpose().isBlank(),
                        "The programme has a purpose: %s".formatted(counts.purpose()),
                        programme())
                .shows("The legal power is %s.".formatted(round.legalPower().title()))
                .shows(
                        counts.budget().isPositive(),
                        "The programme has %s in the years of the round; the round may give %s, has promised %s and has %s left."
                                .formatted(counts.budget(), round.allocation(), round.committed(), round.left()))
                .shows(counts.funders() > 0, "%s named.".formatted(count(counts.funders(), "funder is", "funders are")))
                .lacks(counts.purpose().isBlank(), "The programme does not say what it is for.", programme())
                .lacks(
                        round.givesMoney() && !counts.budget().isPositive(),
                        "The programme has no budget in the years of the round.",
                        programme())
                .isElsewhere("The business case itself and its approval.")
                .as(
                        4,
                        "Business case development",
                        "A business case in proportion to money and risk stands behind every grant.");
    }

    private Requirement competition() {
        var direct = facts.awards(AwardLine::isDirect);
        var gathered = new Gathered();
        if (round.kind() == RoundKind.COMPETED) {
            gathered.shows(
                    round.dates().isPresent(),
                    round.dates()
                            .map(dates -> "Competed in the open, from %s to %s."
                                    .formatted(UkTime.say(dates.opensAt()), UkTime.say(dates.closesAt())))
                            .orElse(""),
                    new Link("The round", "/rounds/" + round.code()));
        }
        gathered.shows(
                        !round.ruleBook().statements().isEmpty(),
                        "%s and %s were published before it opened."
                                .formatted(
                                        count(round.rules().size(), "rule", "rules"),
                                        count(
                                                round.criteria().size(),
                                                "criterion with its weight",
                                                "criteria with their weights")))
                .shows(
                        counts.extended() || counts.extensions() > 0,
                        "The closing was moved%s, for reasons that are kept."
                                .formatted(
                                        counts.extensions() > 0
                                                ? " for " + count(counts.extensions(), "bidder", "bidders")
                                                : " for all"))
                .shows(
                        counts.received() > 0,
                        "%s received and %d withdrawn; %d found ineligible; %d with an agreed score from %s; %d with the panel’s advice; %d decided."
                                .formatted(
                                        count(counts.received(), "bid", "bids"),
                                        counts.withdrawn(),
                                        counts.ineligible(),
                                        counts.settled(),
                                        count(counts.assessments(), "assessment", "assessments"),
                                        counts.recommended(),
                                        counts.decided()),
                        queue())
                .shows(
                        counts.minutes() > 0,
                        "%s of the panel minuted.".formatted(count(counts.minutes(), "meeting", "meetings")))
                .shows(
                        counts.told() > 0,
                        "%s told the outcome with its reasons, in %s."
                                .formatted(
                                        count(counts.told(), "bidder was", "bidders were"),
                                        count(counts.letters(), "letter", "letters")))
                .lacks(
                        counts.settledOnTooFew() > 0,
                        "%s settled on fewer than %s."
                                .formatted(
                                        count(counts.settledOnTooFew(), "score was", "scores were"),
                                        count(needed, "independent assessment", "independent assessments")),
                        queue())
                .lacks(
                        round.status().isPastClosing() && counts.received() > counts.decided(),
                        "%s decided yet."
                                .formatted(count(counts.received() - counts.decided(), "bid is not", "bids are not")),
                        queue())
                .lacks(
                        counts.decided() > counts.told(),
                        "%s decided and the bidder is not told."
                                .formatted(count(counts.decided() - counts.told(), "bid is", "bids are")),
                        queue())
                .lacks(
                        counts.lettersNotSent() > 0,
                        "%s with an outcome did not leave."
                                .formatted(count(counts.lettersNotSent(), "letter", "letters")));
        direct.forEach(award -> gathered.shows(Evidence.of(
                "Direct award to %s. Grounds: %s".formatted(award.inWords(), award.grounds()), award.link())));
        return gathered.lacks(
                        round.kind() == RoundKind.DIRECT && direct.isEmpty() && counts.received() == 0,
                        "The round is for direct awards and has none, so there are no grounds to show.")
                .lacks(
                        round.kind() == RoundKind.COMPETED && round.status().isPastClosing() && counts.received() == 0,
                        "The round is closed and received no bid.")
                .as(
                        5,
                        "Competition for funding",
                        "Grants are competed unless there are recorded grounds for a direct award.");
    }

    private Requirement agreements() {
        var offered = facts.made(award -> award.told() && award.status() != AwardStatus.APPROVED);
        var accepted =
                facts.made(award -> award.status() != AwardStatus.APPROVED && award.status() != AwardStatus.OFFERED);
        return new Gathered()
                .shows(
                        !offered.isEmpty(),
                        "%s offered in writing and %d accepted, each with its purpose, years, places and legal power."
                                .formatted(count(offered.size(), "award was", "awards were"), accepted.size()))
                .lacks(
                        facts.made(award -> award.status() == AwardStatus.APPROVED),
                        "%s approved and not offered yet."
                                .formatted(count(
                                        facts.made(award -> award.status() == AwardStatus.APPROVED)
                                                .size(),
                                        "award is",
                                        "awards are")))
                .lacks(
                        facts.made(award -> award.status() == AwardStatus.OFFERED),
                        "%s offered and not accepted yet."
                                .formatted(count(
                                        facts.made(award -> award.status() == AwardStatus.OFFERED)
                                                .size(),
                                        "award is",
                                        "awards are")))
                .isElsewhere(
                        "The grant agreements themselves, with their terms of eligible expenditure and signatures.")
                .as(6, "Grant agreements", "Every grant is given under an agreement that fits its value and its risk.");
    }

    private Requirement risk() {
        var made = facts.made();
        var checked = facts.made(award -> award.isChecked(today));
        var unchecked = facts.made(award -> award.checkedUntil() == null);
        var expired = facts.made(award -> award.checkedUntil() != null && !award.isChecked(today));
        var dispensed = facts.awards(award -> award.dispensations() != null);
        var gathered = new Gathered()
                .shows(
                        !checked.isEmpty(),
                        "The due diligence of the lead is in date for %d of %s."
                                .formatted(checked.size(), count(made.size(), "award", "awards")))
                .shows(
                        counts.assessments() > 0,
                        "Of %s, %d came from somebody with an interest in the bid. %s declared and %s."
                                .formatted(
                                        count(counts.assessments(), "assessment", "assessments"),
                                        counts.conflictedScores(),
                                        count(counts.declaredInterests(), "interest was", "interests were"),
                                        count(
                                                counts.recusals(),
                                                "assessor stood back for it",
                                                "assessors stood back for it")));
        dispensed.forEach(award ->
                gathered.shows(Evidence.of("Rule set aside: %s.".formatted(award.dispensations()), award.link())));
        return gathered.lacks(unchecked, "No due diligence of the lead is kept for %s.".formatted(awards(unchecked)))
                .lacks(expired, "The due diligence of the lead is out of date for %s.".formatted(awards(expired)))
                .lacks(
                        counts.conflictedScores() > 0,
                        "%s from somebody with an interest in the bid."
                                .formatted(count(counts.conflictedScores(), "score comes", "scores come")),
                        queue())
                .lacks(facts.awards(award -> award.waiting() > 0), "A dispensation waits for a decision.")
                .isElsewhere("Fraud risk assessments.")
                .as(
                        7,
                        "Risk, controls and assurance",
                        "Due diligence and fraud risk are looked at in time and in proportion.");
    }

    private Requirement performance() {
        var made = facts.made();
        var planned = facts.made(award -> award.evaluations() > 0);
        var published = facts.made(award -> award.published() > 0);
        var without = facts.made(award -> award.evaluations() == 0);
        return new Gathered()
                .shows(
                        !planned.isEmpty(),
                        "%d of %s an evaluation of the project, and for %d of them one is published."
                                .formatted(
                                        planned.size(),
                                        count(made.size(), "award has", "awards have"),
                                        published.size()),
                        new Link("Evidence", "/evidence"))
                .lacks(without, "No evaluation is planned for the project of %s.".formatted(awards(without)))
                .isElsewhere("Returns on progress, outputs and spending.")
                .as(8, "Performance and monitoring", "Outputs and outcomes are agreed, watched and reported.");
    }

    private Requirement reconciliation() {
        var reconciled =
                facts.awards(award -> award.status() == AwardStatus.RECONCILED || award.status() == AwardStatus.CLOSED);
        var over = facts.made(award -> award.endDate().isBefore(today)
                && award.status() != AwardStatus.RECONCILED
                && award.status() != AwardStatus.CLOSED
                && award.status() != AwardStatus.TERMINATED);
        return new Gathered()
                .shows(
                        !reconciled.isEmpty(),
                        "%s reconciled.".formatted(count(reconciled.size(), "award is", "awards are")))
                .lacks(over, "The time is over and nothing is reconciled for %s.".formatted(awards(over)))
                .isElsewhere("Annual reviews, and what was paid against what was spent.")
                .as(
                        9,
                        "Annual review and reconciliation",
                        "Grants that run for more than a year are reviewed each year, and payments are reconciled.");
    }

    private Requirement training() {
        return new Gathered()
                .shows(
                        counts.scorersTrained() > 0,
                        "The training of %d of %s was in date when they scored."
                                .formatted(counts.scorersTrained(), count(counts.scorers(), "assessor", "assessors")))
                .lacks(
                        counts.scorers() > counts.scorersTrained(),
                        "%s scored without training that was in date."
                                .formatted(count(counts.scorers() - counts.scorersTrained(), "assessor", "assessors")))
                .isElsewhere("The training of officers and approvers.")
                .as(10, "Training", "Everybody who works on grants has the training for it.");
    }

    private static Map<String, List<AwardLine>> byApprovers(List<AwardLine> awards) {
        return awards.stream()
                .filter(award -> award.approvals() != null)
                .collect(Collectors.groupingBy(
                        award -> Optional.ofNullable(award.approvals()).orElseThrow(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private Link programme() {
        return new Link("The programme", "/programmes/" + round.programmeCode());
    }

    private Link[] queue() {
        return readsQueue
                ? new Link[] {new Link("Bids of the round", "/rounds/%s/bids".formatted(round.code()))}
                : new Link[0];
    }

    private static String waits(List<AwardLine> awards) {
        return count(awards.size(), "award waits", "awards wait");
    }

    private static String awards(List<AwardLine> awards) {
        return count(awards.size(), "award", "awards");
    }

    private static String count(long number, String one, String many) {
        return "%d %s".formatted(number, number == 1 ? one : many);
    }
}
