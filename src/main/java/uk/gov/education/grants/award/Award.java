package uk.gov.education.grants.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.Breach;
import uk.gov.education.grants.funding.Dispensation;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.programme.Promise;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Aggregate;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// The promise of money to a project, with everything that was decided on the way to it: who proposed it, which rules
/// were set aside, who approved, what was announced. What was said before a change no longer counts after it.
@Entity
public class Award extends Aggregate {

    private AwardReference reference;
    private UUID programmeId;
    private UUID roundId;
    private UUID projectId;
    private @Nullable UUID bidId;
    private UUID leadOrganisationId;
    private @Nullable String leadAreaCode;

    @Enumerated(EnumType.STRING)
    private AwardKind kind;

    @Enumerated(EnumType.STRING)
    private AwardStatus status = AwardStatus.PROPOSED;

    @Enumerated(EnumType.STRING)
    private PaymentRoute paymentRoute;

    private String purpose;
    private @Nullable String directGrounds;
    private LocalDate startDate;
    private LocalDate endDate;
    private UUID proposedBy;
    private String proposedByName;
    private Instant proposedAt;
    private @Nullable Instant approvedAt;
    private @Nullable LocalDate approvedOn;
    private @Nullable Instant informedAt;
    private @Nullable LocalDate announcedOn;
    private @Nullable String closedReason;

    @ElementCollection
    @CollectionTable(name = "award_profile", joinColumns = @JoinColumn(name = "award_id"))
    @MapKeyColumn(name = "financial_year")
    @Column(name = "amount_pence")
    private Map<FinancialYear, Money> years = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "award_place", joinColumns = @JoinColumn(name = "award_id"))
    @Column(name = "gss_code")
    private Set<String> places = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "award_preparer", joinColumns = @JoinColumn(name = "award_id"))
    @Column(name = "person_id")
    private Set<UUID> preparers = new HashSet<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "award_id", nullable = false, updatable = false)
    @OrderBy("decidedAt, id")
    private Set<Approval> approvals = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "award_id", nullable = false, updatable = false)
    @OrderBy("requestedAt, id")
    private Set<DispensationRequest> dispensations = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "award_announcement", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<AnnouncementLine> announcements = new ArrayList<>();

    Award(AwardReference reference, Proposal proposal, Optional<String> leadAreaCode, Actor by, Instant at) {
        this.reference = reference;
        this.programmeId = proposal.programme();
        this.roundId = proposal.round();
        this.projectId = proposal.project();
        this.bidId = proposal.bid().orElse(null);
        this.leadOrganisationId = proposal.lead();
        this.leadAreaCode = leadAreaCode.orElse(null);
        this.directGrounds = proposal.grounds().orElse(null);
        var terms = proposal.terms();
        this.kind = terms.kind();
        this.paymentRoute = terms.route();
        this.purpose = terms.purpose();
        this.startDate = terms.period().first();
        this.endDate = terms.period().last();
        this.years.putAll(terms.profile().years());
        this.places.addAll(terms.places());
        this.proposedBy = by.person();
        this.proposedByName = by.name();
        this.proposedAt = at;
        this.preparers.add(by.person());
    }

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    public AwardReference reference() {
        return reference;
    }

    public AwardStatus status() {
        return status;
    }

    public UUID roundId() {
        return roundId;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID leadOrganisationId() {
        return leadOrganisationId;
    }

    public Optional<UUID> bidId() {
        return Optional.ofNullable(bidId);
    }

    public AwardTerms terms() {
        return new AwardTerms(
                kind, new Period(startDate, endDate), SpendProfile.of(years), paymentRoute, purpose, places);
    }

    public Money amount() {
        return Money.sum(years.values());
    }

    public Optional<String> leadAreaCode() {
        return Optional.ofNullable(leadAreaCode);
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }

    /// Why it came to nothing.
    public Optional<String> closedReason() {
        return Optional.ofNullable(closedReason);
    }

    public Optional<LocalDate> announcedOn() {
        return Optional.ofNullable(announcedOn);
    }

    /// Whether it was brought in as a past award: nobody decided on it here, and no rule was looked at.
    boolean wasDecidedElsewhere() {
        return approvedOn != null && approvals.isEmpty();
    }

    public Optional<Instant> informedAt() {
        return Optional.ofNullable(informedAt);
    }

    /// Whose money moves when this award is decided or changed, and why.
    Promise promise(Actor by, String reason) {
        return new Promise(by, id(), roundId, reason);
    }

    Proposal proposal() {
        return new Proposal(
                programmeId,
                roundId,
                projectId,
                leadOrganisationId,
                bidId(),
                Optional.ofNullable(directGrounds),
                terms());
    }

    List<ApprovalRow> approvals() {
        return approvals.stream().map(Approval::row).toList();
    }

    /// What the rules said when the last decision that still stands was made.
    Optional<KeptVerdict> lastVerdict() {
        return approvals.stream()
                .filter(Approval::stands)
                .reduce((_, later) -> later)
                .map(Approval::kept);
    }

    boolean wasDecidedBy(UUID person) {
        return approvals.stream().anyMatch(approval -> approval.stands() && approval.isBy(person));
    }

    List<DispensationRow> dispensations() {
        return dispensations.stream().map(DispensationRequest::row).toList();
    }

    /// The exceptions that are approved and still count.
    List<Dispensation> granted() {
        return dispensations.stream().flatMap(asked -> asked.granted().stream()).toList();
    }

    /// What was said in public; nothing is before the bidder is informed.
    List<AnnouncementLine> announcements() {
        return informedAt == null ? List.of() : List.copyOf(announcements);
    }

    /// A new profile. Approvals no longer count after it, nor do dispensations from rules that are now kept, or broken
    /// in another way than was explained.
    ///
    /// @param why what is to be read beside each approval that no longer counts
    void change(Actor by, SpendProfile profile, List<Breach> broken, String why, Instant at) {
        requireBeingDecided();
        prepare(by);
        years.clear();
        years.putAll(profile.years());
        approvals.stream().filter(Approval::stands).forEach(approval -> approval.voidAt(at, why));
        dispensations.stream()
                .filter(asked -> asked.stands() && broken.stream().noneMatch(asked::isAbout))
                .forEach(asked -> asked.voidAt(at));
    }

    /// Asks that a broken rule be set aside. A request that was refused may be made again with a better reason.
    void ask(Actor by, Breach breach, String reason, Instant at) {
        requireBeingDecided();
        prepare(by);
        request(breach.rule().code()).ifPresent(earlier -> {
            if (!earlier.isRefused()) {
                throw new Conflict("A dispensation from %s is asked for already."
                        .formatted(breach.rule().code()));
            }
            earlier.voidAt(at);
        });
        dispensations.add(new DispensationRequest(by, breach, reason, at));
    }

    void decideDispensation(Actor by, String ruleCode, boolean approved, String reason, Instant at) {
        requireBeingDecided();
        request(ruleCode)
                .orElseThrow(() -> new Conflict("Nobody has asked for a dispensation from %s.".formatted(ruleCode)))
                .decide(by, approved, reason, at);
    }

    /// Why this person cannot decide on the award as it stands; nothing where they can.
    Optional<String> objectionTo(Actor by) {
        if (!status.isBeingDecided()) {
            return Optional.of(noLongerDecided());
        }
        return wasDecidedBy(by.person())
                ? Optional.of(
                        "You have approved award %s already. Another approver has to decide.".formatted(reference))
                : Optional.empty();
    }

    void requireDecisionBy(Actor by) {
        objectionTo(by).ifPresent(why -> {
            throw new Conflict(why);
        });
    }

    /// One approver's yes. The award is approved once somebody whose limit reaches its amount has said so.
    void approve(Actor by, String reason, KeptVerdict kept, Instant at, LocalDate today) {
        decide(new Approval(by, true, reason, kept, at), by);
        if (approvals.stream().anyMatch(approval -> approval.stands() && approval.carries(amount()))) {
            moveTo(AwardStatus.APPROVED);
            approvedAt = at;
            approvedOn = today;
        }
    }

    void refuse(Actor by, String reason, KeptVerdict kept, Instant at) {
        decide(new Approval(by, false, reason, kept, at), by);
        close(AwardStatus.REFUSED, reason);
    }

    /// The panel no longer advises it.
    void takeBack(String reason) {
        close(AwardStatus.REFUSED, reason);
    }

    void offer(Instant at) {
        moveTo(AwardStatus.OFFERED);
        informedAt = at;
    }

    void accept() {
        moveTo(AwardStatus.ACCEPTED);
    }

    void decline(String reason) {
        close(AwardStatus.DECLINED, reason);
    }

    void lapse(String reason) {
        close(AwardStatus.LAPSED, reason);
    }

    void start() {
        moveTo(AwardStatus.LIVE);
    }

    /// Other amounts in each year, as a variation agrees them.
    void vary(SpendProfile profile) {
        requireVariable();
        years.keySet().retainAll(profile.years().keySet());
        years.putAll(profile.years());
    }

    /// Another last day, as a variation agrees it.
    void extend(LocalDate lastDay) {
        requireVariable();
        endDate = lastDay;
    }

    void suspend() {
        moveTo(AwardStatus.SUSPENDED);
    }

    /// What was suspended goes on.
    void resume() {
        if (status != AwardStatus.SUSPENDED) {
            throw new Conflict("Award %s is \"%s\" and was not suspended.".formatted(reference, status.title()));
        }
        moveTo(AwardStatus.LIVE);
    }

    void terminate(String reason) {
        close(AwardStatus.TERMINATED, reason);
    }

    /// Its lead has certified what was spent, and claims nothing more.
    void finalClaim() {
        moveTo(AwardStatus.FINAL_CLAIM);
    }

    void reconcile() {
        moveTo(AwardStatus.RECONCILED);
    }

    void close() {
        moveTo(AwardStatus.CLOSED);
    }

    private void requireVariable() {
        if (!status.mayBeVaried()) {
            throw new Conflict("Award %s is \"%s\", so what was agreed for it cannot be changed."
                    .formatted(reference, status.title()));
        }
    }

    /// Adds what is said in public. The day of the announcement is fixed by the first.
    void announce(LocalDate on, List<AnnouncementLine> lines) {
        if (informedAt == null) {
            throw new Conflict("The bidder has to be informed before award %s is announced.".formatted(reference));
        }
        if (announcedOn == null) {
            announcedOn = on;
        }
        announcements.addAll(lines);
    }

    private void prepare(Actor by) {
        if (wasDecidedBy(by.person())) {
            throw new Conflict("You have decided on award %s, so you cannot prepare it as well.".formatted(reference));
        }
        preparers.add(by.person());
    }

    private void decide(Approval approval, Actor by) {
        requireDecisionBy(by);
        approvals.add(approval);
    }

    private Optional<DispensationRequest> request(String ruleCode) {
        return dispensations.stream()
                .filter(asked -> asked.stands() && asked.ruleCode().equals(ruleCode))
                .findFirst();
    }

    void requireBeingDecided() {
        if (!status.isBeingDecided()) {
            throw new Conflict(noLongerDecided());
        }
    }

    private String noLongerDecided() {
        return "Award %s is \"%s\" and is no longer being decided.".formatted(reference, status.title());
    }

    private void close(AwardStatus next, String reason) {
        moveTo(next);
        closedReason = reason;
    }

    private void moveTo(AwardStatus next) {
        if (!status.next().contains(next)) {
            throw new Conflict(
                    "Award %s is \"%s\" and cannot become \"%s\".".formatted(reference, status.title(), next.title()));
        }
        status = next;
    }
}
