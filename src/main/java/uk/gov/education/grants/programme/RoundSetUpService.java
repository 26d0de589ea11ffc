package uk.gov.education.grants.programme;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.programme.DraftOutcome.CodeTaken;
import uk.gov.education.grants.programme.DraftOutcome.Drafted;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;

/// Sets up a round while it is a draft. What is said here is fixed from the moment the round is made ready.
@Service
@Transactional(readOnly = true)
public class RoundSetUpService {

    private final ProgrammeRepository programmes;
    private final RoundRepository rounds;
    private final RoundReader reader;
    private final SetUpCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundSetUpService(
            ProgrammeRepository programmes,
            RoundRepository rounds,
            RoundReader reader,
            SetUpCheck check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.reader = reader;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /// Begins a draft under a programme. Its code is the last part of its address: "scale-up-2027".
    @Transactional
    public DraftOutcome draft(Actor by, String programmeCode, String code, RoundDetails details) {
        RoundAccess.requireSetUp(by);
        var programme = programmes
                .findByCode(programmeCode)
                .orElseThrow(() -> new NotFound("There is no programme with the code %s.".formatted(programmeCode)));
        var taken = rounds.findByCode(code);
        if (taken.isPresent()) {
            return new CodeTaken(code, taken.get().title());
        }
        var round = new FundingRound(code, programme, details);
        save(by, round, "began the draft of the round " + details.title());
        return new Drafted(round.id(), code);
    }

    /// The round as its set-up page shows it, with what it still lacks.
    public SetUpView view(Actor by, String code) {
        var round = find(by, code);
        var now = clock.instant();
        return new SetUpView(
                reader.view(code, Set.of(), now).orElseThrow(),
                round.isDraft() ? check.of(round) : SetUpChecklist.DONE,
                round.chosenRules(),
                round.mayBeExtended(now),
                round.isDraft() ? List.of() : reader.extensionsOf(round.id(), now));
    }

    /// The draft that a page is about to change. A round that is ready is refused, since nothing of it can be changed.
    public SetUpView draftView(Actor by, String code) {
        var view = view(by, code);
        find(by, code).requireDraft();
        return view;
    }

    @Transactional
    public void changeDetails(Actor by, String code, RoundDetails details) {
        var round = find(by, code);
        round.change(details);
        save(by, round, "set the title, years and allocation of the round");
    }

    /// Says what bids are asked beside the round's questions, and who may bid.
    ///
    /// @param themes of which each bid chooses one in its summary; may be none
    /// @param firstStage another round of the programme that gives no money, whose invited bidders alone may
    /// bid; nothing where everybody may
    @Transactional
    public void changeAsks(
            Actor by, String code, Set<BidPart> parts, List<String> themes, Optional<String> firstStage) {
        var round = find(by, code);
        var first = firstStage.map(it -> rounds.findByCode(it).orElseThrow(() -> RoundAccess.notFound(it)));
        if (first.isPresent()
                && !firstStages(by, code).stream().map(RoundLink::code).toList().contains(firstStage.get())) {
            throw new Conflict("“%s” cannot be the first stage of this round."
                    .formatted(first.get().title()));
        }
        round.change(parts, themes, first.map(FundingRound::id).orElse(null));
        save(by, round, "set what bids to the round say and who may bid");
    }

    /// The rounds that may be the first stage of a draft.
    public List<RoundLink> firstStages(Actor by, String code) {
        RoundAccess.requireSetUp(by);
        return reader.firstStagesFor(code);
    }

    @Transactional
    public void changeDates(Actor by, String code, RoundDates dates) {
        var round = find(by, code);
        round.change(dates);
        save(
                by,
                round,
                "set the round to open on %s and close on %s"
                        .formatted(UkTime.say(dates.opensAt()), UkTime.say(dates.closesAt())));
    }

    /// Replaces the question of a number. The number after the last adds one.
    @Transactional
    public void setQuestion(Actor by, String code, int number, Question question) {
        var round = find(by, code);
        requireFrom1To(round.questions().size() + 1, number, "question");
        round.set(number, question);
        save(by, round, "set question %d of the round".formatted(number));
    }

    /// Takes a question away; those after it move up.
    @Transactional
    public void removeQuestion(Actor by, String code, int number) {
        var round = find(by, code);
        requireFrom1To(round.questions().size(), number, "question");
        round.removeQuestion(number);
        save(by, round, "removed question %d of the round".formatted(number));
    }

    /// Replaces the criterion of a number. The number after the last adds one.
    @Transactional
    public void setCriterion(Actor by, String code, int number, Criterion criterion) {
        var round = find(by, code);
        requireFrom1To(round.criteria().size() + 1, number, "criterion");
        round.set(number, criterion);
        save(by, round, "set criterion %d of the round".formatted(number));
    }

    /// Takes a criterion away; those after it move up.
    @Transactional
    public void removeCriterion(Actor by, String code, int number) {
        var round = find(by, code);
        requireFrom1To(round.criteria().size(), number, "criterion");
        round.removeCriterion(number);
        save(by, round, "removed criterion %d of the round".formatted(number));
    }

    /// Chooses a rule with its figures, in place of the one of the same code. The rules on years and on early starts
    /// follow from the round's own years and decision and cannot be chosen.
    @Transactional
    public void setRule(Actor by, String code, FundingRule rule) {
        var round = find(by, code);
        round.set(rule);
        save(by, round, "set the rule: " + rule.statement());
    }

    @Transactional
    public void removeRule(Actor by, String code, String ruleCode) {
        var round = find(by, code);
        round.removeRule(ruleCode);
        save(by, round, "removed the rule %s of the round".formatted(ruleCode));
    }

    private static void requireFrom1To(int last, int number, String what) {
        if (number < 1 || number > last) {
            throw new NotFound("The round has no %s %d.".formatted(what, number));
        }
    }

    private FundingRound find(Actor by, String code) {
        return findForSetUp(rounds, by, code);
    }

    static FundingRound findForSetUp(RoundRepository rounds, Actor by, String code) {
        var round = rounds.findByCode(code).orElseThrow(() -> RoundAccess.notFound(code));
        RoundAccess.requireRead(by, round.isDraft(), code);
        RoundAccess.requireSetUp(by);
        return round;
    }

    private void save(Actor by, FundingRound round, String sentence) {
        rounds.saveAndFlush(round);
        events.publishEvent(new RoundChanged(by, clock.instant(), round.code(), sentence));
    }
}
