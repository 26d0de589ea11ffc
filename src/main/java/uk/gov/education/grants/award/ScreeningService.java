package uk.gov.education.grants.award;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.ScreeningView.Alike;
import uk.gov.education.grants.award.ScreeningView.EarlierBid;
import uk.gov.education.grants.bid.BidCase;
import uk.gov.education.grants.bid.BidCaseService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Rows;

/// Screens submitted bids: raises and resolves flags, finds a bid ineligible with a reason, and tells its bidder.
@Service
@Transactional(readOnly = true)
public class ScreeningService {

    private final BidCaseService bids;
    private final AwardReader reader;
    private final Flags flags;
    private final JdbcClient db;

    ScreeningService(BidCaseService bids, AwardReader reader, Flags flags, JdbcClient db) {
        this.bids = bids;
        this.reader = reader;
        this.flags = flags;
        this.db = db;
    }

    public ScreeningView view(Actor by, BidReference reference) {
        AwardAccess.requireRead(by, reference);
        var bid = bids.read(by, reference);
        var id = bid.head().id();
        return new ScreeningView(
                bid.head(),
                reader.outcomeOf(id).verdict(),
                flags.of(id),
                earlier(bid),
                alike(bid),
                AwardAccess.mayPrepare(by),
                isInformed(id));
    }

    /// The same for somebody who is about to do something.
    public ScreeningView toScreen(Actor officer, BidReference reference) {
        var view = view(officer, reference);
        AwardAccess.requireOfficer(officer);
        return view;
    }

    /// Raises a flag.
    ///
    /// @param stops whether the bid is not recommended before the flag is resolved
    @Transactional
    public void raise(Actor officer, BidReference reference, String title, boolean stops) {
        var id = hold(officer, reference);
        flags.raise(officer, id, title, stops);
        bids.note(officer, id, "raised a flag%s: %s".formatted(stops ? " that stops the bid" : "", title));
    }

    @Transactional
    public void resolve(Actor officer, BidReference reference, int number, String how) {
        var id = hold(officer, reference);
        flags.resolve(officer, id, number, how);
        bids.note(officer, id, "resolved flag %d: %s".formatted(number, how));
    }

    /// The bidder is not told yet, so it can be reinstated.
    @Transactional
    public void findIneligible(Actor officer, BidReference reference, String reason) {
        hold(officer, reference);
        bids.findIneligible(officer, reference, reason);
    }

    @Transactional
    public void reinstate(Actor officer, BidReference reference, String reason) {
        if (isInformed(hold(officer, reference))) {
            throw new Conflict("The bidder has been told that bid %s is ineligible.".formatted(reference));
        }
        bids.reinstate(officer, reference, reason);
    }

    /// From now on the bidder reads that the bid is ineligible, and why.
    @Transactional
    public void tell(Actor officer, BidReference reference) {
        var id = hold(officer, reference);
        var status = bids.read(officer, reference).head().status();
        if (status != BidStatus.INELIGIBLE || isInformed(id)) {
            throw new Conflict(
                    "Bid %s is \"%s\", so there is nothing to tell here.".formatted(reference, status.title()));
        }
        bids.inform(officer, id);
    }

    private UUID hold(Actor officer, BidReference reference) {
        AwardAccess.requireRead(officer, reference);
        var id = bids.read(officer, reference).head().id();
        AwardAccess.requireOfficer(officer);
        bids.hold(officer, reference);
        return id;
    }

    private boolean isInformed(UUID bid) {
        return db.sql("select informed_at is not null from bid where id = :bid")
                .param("bid", bid)
                .query(Boolean.class)
                .single();
    }

    private List<EarlierBid> earlier(BidCase bid) {
        return db.sql("""
                        select c.reference, c.project, r.title as round, c.status, c.asked_pence as asked, c.award
                          from case_bid c join bid b on b.id = c.bid_id join funding_round r on r.id = c.round_id
                         where b.lead_organisation_id = :lead and c.bid_id <> :bid
                         order by c.submitted_at desc limit 50""")
                .param("lead", bid.head().leadId())
                .param("bid", bid.head().id())
                .query(Rows.of(EarlierBid.class))
                .list();
    }

    /// Bids of this round by the same lead or with a name that is much alike, and answers of the same lead's other bids
    /// that say nearly the same.
    private List<Alike> alike(BidCase bid) {
        return db.sql("""
                        select reference, project, lead, why, percent from (
                            select c.reference, c.project, c.lead,
                                   case when b.lead_organisation_id = :lead then 'Same lead in this round'
                                        else 'Name of the project' end as why,
                                   round(100 * similarity(lower(c.project), lower(:project)))::integer as percent
                              from case_bid c join bid b on b.id = c.bid_id
                             where c.round_id = :round and c.bid_id <> :bid
                               and (b.lead_organisation_id = :lead or similarity(lower(c.project), lower(:project)) > 0.7)
                            union all
                            select c.reference, c.project, c.lead,
                                   'Question ' || substr(mine.section, 9) || ', answered nearly the same',
                                   round(100 * similarity(mine.typed -> 'answer' ->> 0, t.typed -> 'answer' ->> 0))::integer
                              from bid_section mine
                              join bid b on b.lead_organisation_id = :lead and b.id <> :bid
                              join case_bid c on c.bid_id = b.id
                              join bid_section t on t.bid_id = b.id and t.section like 'answers/%'
                             where mine.bid_id = :bid and mine.section like 'answers/%'
                               and similarity(mine.typed -> 'answer' ->> 0, t.typed -> 'answer' ->> 0) > 0.7) found
                         order by percent desc, reference, why limit 30""")
                .param("bid", bid.head().id())
                .param("lead", bid.head().leadId())
                .param("round", bid.roundId())
                .param("project", bid.head().project())
                .query(Rows.of(Alike.class))
                .list();
    }
}
