package uk.gov.education.grants.award;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.DirectAwardView.ProjectChoice;
import uk.gov.education.grants.award.RecommendOutcome.NotFundable;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.organisation.LocalAuthorityService;
import uk.gov.education.grants.programme.Commitments;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// Proposes awards that nobody bid for, and changes what is proposed until it is approved.
@Service
@Transactional(readOnly = true)
public class ProposalService {

    private final RoundService rounds;
    private final Awards awards;
    private final AwardFacts facts;
    private final Commitments commitments;
    private final LocalAuthorityService authorities;
    private final AwardReader reader;
    private final JdbcClient db;

    ProposalService(
            RoundService rounds,
            Awards awards,
            AwardFacts facts,
            Commitments commitments,
            LocalAuthorityService authorities,
            AwardReader reader,
            JdbcClient db) {
        this.rounds = rounds;
        this.awards = awards;
        this.facts = facts;
        this.commitments = commitments;
        this.authorities = authorities;
        this.reader = reader;
        this.db = db;
    }

    /// Proposes an award without competition, in a round that was set up for such awards.
    @Transactional
    public RecommendOutcome proposeDirect(Actor officer, String roundCode, DirectProposal direct) {
        AwardAccess.requireOfficer(officer);
        var round = directRound(officer, roundCode);
        var proposal = Proposal.direct(round, direct);
        var verdict = AwardRules.onProposal(
                round.ruleBook(), facts.request(officer, UUID.randomUUID(), proposal, Optional.empty()));
        return verdict instanceof Verdict.Refused
                ? new NotFundable(verdict.breaches())
                : new Proposed(
                        awards.propose(officer, round.programmeCode(), proposal).reference(), verdict.breaches());
    }

    /// Another profile for an award that is still proposed. What was approved before no longer counts.
    @Transactional
    public RecommendOutcome change(Actor officer, AwardReference reference, SpendProfile profile, String reason) {
        var award = awards.hold(officer, reference);
        AwardAccess.requireOfficer(officer);
        var before = award.amount();
        var proposal = award.proposal();
        var changed = proposal.with(proposal.terms().with(profile));
        var book = rounds.ruleBook(award.roundId());
        var request = facts.request(officer, award.id(), changed, Optional.empty());
        var verdict = AwardRules.onProposal(book, request);
        if (verdict instanceof Verdict.Refused) {
            return new NotFundable(verdict.breaches());
        }
        var what = "changed the award from %s to %s: %s".formatted(before, profile.total(), reason);
        award.change(
                officer,
                profile,
                AwardRules.onApproval(book, request, List.of()).breaches(),
                "%s %s".formatted(officer.name(), what),
                awards.now());
        awards.changed(officer, award, what);
        return new Proposed(reference, verdict.breaches());
    }

    /// The award as it is proposed, for an officer who is about to change it.
    public ProfileView toChange(Actor officer, AwardReference reference) {
        var award = awards.find(officer, reference);
        AwardAccess.requireOfficer(officer);
        award.requireBeingDecided();
        var round = rounds.roundFor(award.roundId());
        return new ProfileView(reader.head(award), lines(round, award.terms().profile()));
    }

    /// What an officer chooses from when proposing an award without competition.
    public DirectAwardView toPropose(Actor officer, String roundCode) {
        if (!AwardAccess.mayReadRound(officer)) {
            throw new NotFound("There is no round %s.".formatted(roundCode));
        }
        AwardAccess.requireOfficer(officer);
        var round = directRound(officer, roundCode);
        return new DirectAwardView(
                round, lines(round, SpendProfile.NOTHING), round.left(), projects(), authorities.areas(awards.today()));
    }

    /// Every year of a round, what of it a profile wants, and what is left.
    private List<YearLine> lines(RoundView round, SpendProfile profile) {
        var left = commitments.headroom(round.id()).budgetLeft();
        return round.years().stream()
                .map(year -> new YearLine(year, profile.in(year), left.in(year)))
                .toList();
    }

    private List<ProjectChoice> projects() {
        return db.sql("""
                        select p.id, p.title, o.id as lead_id, o.name as lead
                        from project p join organisation o on o.id = p.lead_organisation_id
                        order by lower(p.title), o.name""").query(Rows.of(ProjectChoice.class)).list();
    }

    private RoundView directRound(Actor officer, String code) {
        var round = rounds.view(officer, code);
        if (round.kind() != RoundKind.DIRECT || round.isDraft()) {
            throw new Conflict(
                    "An award without competition needs a round for direct awards that is ready. This one is not.");
        }
        return round;
    }
}
