package uk.gov.education.grants.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.NoRetrospectiveStart;
import uk.gov.education.grants.funding.ProfileWithinRound;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.funding.RuleCatalogue;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// A call for bids under a programme. It is set up as a draft and then fixed, so that everybody bids under the same
/// questions, criteria and rules. How much of it is promised is kept beside it, by [Commitments].
@Entity
public class FundingRound extends Aggregate {

    /// The rules whose figures are the round's own dates and years, so that nobody types them twice.
    static final List<String> FROM_THE_ROUND_ITSELF = List.of("FR-04", "FR-11");

    private String code;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Programme programme;

    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    @Enumerated(EnumType.STRING)
    private RoundStatus stage = RoundStatus.DRAFT;

    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable LocalDate decisionOn;
    private FinancialYear firstYear;
    private FinancialYear lastYear;

    @Column(name = "allocation_pence")
    private Money allocation;

    @Convert(converter = RuleBookConverter.class)
    @JdbcTypeCode(SqlTypes.JSON)
    private RuleBook ruleBook;

    private @Nullable String extensionReason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<BidPart> parts = BidPart.USUAL;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> themes = List.of();

    private @Nullable UUID firstStageId;

    @ElementCollection
    @CollectionTable(name = "round_question", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "round_criterion", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<Criterion> criteria = new ArrayList<>();

    /// By the organisation that has longer.
    @ElementCollection
    @CollectionTable(name = "round_extension", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "organisation_id")
    private Map<UUID, Extension> extensions = new HashMap<>();

    FundingRound(String code, Programme programme, RoundDetails details) {
        this.code = code;
        this.programme = programme;
        this.title = details.title();
        this.summary = details.summary();
        this.kind = details.kind();
        this.firstYear = details.firstYear();
        this.lastYear = details.lastYear();
        this.allocation = details.allocation();
        this.ruleBook = bookOf(List.of());
    }

    @SuppressWarnings("NullAway.Init")
    protected FundingRound() {}

    public String code() {
        return code;
    }

    public Programme programme() {
        return programme;
    }

    public String title() {
        return title;
    }

    public RoundDetails details() {
        return new RoundDetails(title, summary, kind, firstYear, lastYear, allocation);
    }

    public Optional<RoundDates> dates() {
        return RoundDates.of(opensAt, closesAt, decisionOn);
    }

    public RuleBook ruleBook() {
        return ruleBook;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    public boolean asksFor(BidPart part) {
        return parts.contains(part);
    }

    /// What bids to this round say beside answers and declaration, in printed order.
    public List<BidPart> parts() {
        return List.copyOf(parts);
    }

    /// The themes, one of which each bid chooses; nothing where bids choose none.
    public List<String> themes() {
        return List.copyOf(themes);
    }

    /// The round from which bidders are invited; nothing where everybody may bid.
    public Optional<UUID> firstStageId() {
        return Optional.ofNullable(firstStageId);
    }

    public Optional<String> extensionReason() {
        return Optional.ofNullable(extensionReason);
    }

    public boolean isDraft() {
        return stage == RoundStatus.DRAFT;
    }

    public RoundStatus status(Instant now) {
        return stage.at(now, opensAt, closesAt);
    }

    /// The rules that an officer chose for this round, beyond those that every round has.
    public List<FundingRule> chosenRules() {
        return ruleBook.rules().stream()
                .filter(rule -> mayBeChosen(rule.code()))
                .toList();
    }

    static boolean mayBeChosen(String code) {
        return !RuleCatalogue.kind(code).isAlways() && !FROM_THE_ROUND_ITSELF.contains(code);
    }

    void change(RoundDetails details) {
        requireDraft();
        title = details.title();
        summary = details.summary();
        kind = details.kind();
        firstYear = details.firstYear();
        lastYear = details.lastYear();
        allocation = details.allocation();
        ruleBook = bookOf(chosenRules());
    }

    void change(RoundDates dates) {
        requireDraft();
        if (!dates.closesAfterItOpens() || !dates.isDecidedAfterItCloses()) {
            throw new IllegalArgumentException("A round opens, closes and is decided in this order: " + dates);
        }
        opensAt = dates.opensAt();
        closesAt = dates.closesAt();
        decisionOn = dates.decisionOn();
        ruleBook = bookOf(chosenRules());
    }

    void change(Set<BidPart> asked, List<String> offered, @Nullable UUID firstStage) {
        requireDraft();
        if (!offered.isEmpty() && !asked.contains(BidPart.PROJECT)) {
            throw new IllegalArgumentException("Bids that say nothing of the project choose no theme");
        }
        parts = asked.stream().sorted().toList();
        themes = List.copyOf(offered);
        firstStageId = firstStage;
        ruleBook = bookOf(chosenRules());
    }

    /// Replaces the question of a number; the number after the last adds one.
    void set(int number, Question question) {
        requireDraft();
        put(questions, number, question);
    }

    void removeQuestion(int number) {
        requireDraft();
        questions.remove(number - 1);
    }

    /// Replaces the criterion of a number; the number after the last adds one.
    void set(int number, Criterion criterion) {
        requireDraft();
        put(criteria, number, criterion);
    }

    void removeCriterion(int number) {
        requireDraft();
        criteria.remove(number - 1);
    }

    void set(FundingRule rule) {
        requireDraft();
        if (!mayBeChosen(rule.code())) {
            throw new Conflict("“%s” follows from the round itself and cannot be set.".formatted(rule.title()));
        }
        var chosen = new ArrayList<>(chosenRules());
        chosen.removeIf(other -> other.code().equals(rule.code()));
        chosen.add(rule);
        ruleBook = bookOf(chosen);
    }

    void removeRule(String ruleCode) {
        requireDraft();
        ruleBook = bookOf(chosenRules().stream()
                .filter(rule -> !rule.code().equals(ruleCode))
                .toList());
    }

    void makeReady() {
        requireDraft();
        stage = RoundStatus.READY;
    }

    void extend(Instant newClosesAt, String reason, Instant now) {
        requireExtendable(now);
        closesAt = newClosesAt;
        extensionReason = reason;
    }

    /// Lets one bidder bid for longer than everybody.
    void extendFor(UUID bidder, Instant newClosesAt, String reason, Instant now) {
        requireExtendable(now);
        extensions.put(bidder, new Extension(newClosesAt, reason));
    }

    /// When the round closes for one bidder: with everybody, or later.
    Optional<Instant> closesFor(UUID bidder) {
        return Stream.of(
                        Optional.ofNullable(closesAt),
                        Optional.ofNullable(extensions.get(bidder)).map(Extension::closesAt))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /// Whether somebody may still bid though the round has closed for everybody else.
    boolean isWaitingForABidder(Instant now) {
        return status(now) == RoundStatus.CLOSED
                && extensions.values().stream().anyMatch(extension -> now.isBefore(extension.closesAt()));
    }

    private void requireExtendable(Instant now) {
        if (!mayBeExtended(now)) {
            throw new Conflict(
                    "The round is %s: its closing can no longer be moved.".formatted(inSentence(status(now))));
        }
    }

    boolean mayBeExtended(Instant now) {
        return stage == RoundStatus.READY && status(now).compareTo(RoundStatus.CLOSED) <= 0;
    }

    void moveOn(RoundStatus next, Instant now) {
        var current = status(now);
        if (current == RoundStatus.DRAFT
                || next.isByTheClock()
                || !current.next().contains(next)) {
            throw new Conflict(
                    "The round is %s, so it cannot become %s.".formatted(inSentence(current), inSentence(next)));
        }
        if (isWaitingForABidder(now)) {
            throw new Conflict(
                    "A bidder has longer than the others, and their time is not over: the round moves on after that.");
        }
        stage = next;
    }

    void requireDraft() {
        if (!isDraft()) {
            throw new Conflict(
                    "The round is set up and everybody can read it: only a draft can be changed. Nothing was saved.");
        }
    }

    private RuleBook bookOf(List<FundingRule> chosen) {
        var all = new ArrayList<>(chosen);
        if (asksFor(BidPart.MONEY)) {
            all.add(new ProfileWithinRound(firstYear, lastYear));
        }
        if (decisionOn != null && asksFor(BidPart.PROJECT)) {
            all.add(new NoRetrospectiveStart(decisionOn));
        }
        return RuleBook.standard(all);
    }

    private static <T> void put(List<T> list, int number, T value) {
        if (number > list.size()) {
            list.add(value);
        } else {
            list.set(number - 1, value);
        }
    }

    private static String inSentence(RoundStatus status) {
        return status.title().toLowerCase(Locale.UK);
    }
}
