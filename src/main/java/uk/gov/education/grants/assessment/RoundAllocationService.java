package uk.gov.education.grants.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.assessment.RoundAllocationView.Candidate;
import uk.gov.education.grants.assessment.RoundAllocationView.Line;
import uk.gov.education.grants.assessment.RoundAllocationView.Load;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;

/// Gives the bids of a round to assessors, all at once: proposes who assesses what, and asks them.
@Service
@Transactional(readOnly = true)
public class RoundAllocationService {

    private final AllocationService allocation;
    private final AssessedBids bids;
    private final Interests interests;
    private final Pool pool;
    private final RoundService rounds;
    private final JdbcClient db;
    private final Clock clock;

    RoundAllocationService(
            AllocationService allocation,
            AssessedBids bids,
            Interests interests,
            Pool pool,
            RoundService rounds,
            JdbcClient db,
            Clock clock) {
        this.allocation = allocation;
        this.bids = bids;
        this.interests = interests;
        this.pool = pool;
        this.rounds = rounds;
        this.db = db;
        this.clock = clock;
    }

    /// A bid that is assessed, with everybody who was asked, and how many of their assessments count or may yet.
    private record ShortBid(
            UUID id, BidReference reference, String project, String lead, Set<UUID> asked, int counted) {}

    /// Everything that is known before anybody is proposed.
    private record Known(
            List<ShortBid> bids,
            int needed,
            List<PoolMember> members,
            Map<UUID, Map<UUID, String>> interests,
            Map<UUID, Map<UUID, List<String>>> subjects,
            LocalDate today) {

        int missing(ShortBid bid) {
            return needed - bid.counted();
        }

        boolean mayAssess(ShortBid bid, PoolMember member) {
            return isFree(bid, member.id()) && member.bar(today).isEmpty();
        }

        boolean isFree(ShortBid bid, UUID member) {
            return !bid.asked().contains(member)
                    && !interests.getOrDefault(bid.id(), Map.of()).containsKey(member);
        }

        List<String> knows(UUID bid, UUID member) {
            return subjects.getOrDefault(bid, Map.of()).getOrDefault(member, List.of());
        }
    }

    /// A proposal for the bids of a round that are short of assessments: for all of them, or for these.
    public RoundAllocationView propose(Actor by, String code, Collection<BidReference> only) {
        var known = known(by, code, only);
        var byId = known.bids().stream().collect(Collectors.toMap(ShortBid::id, bid -> bid));
        var members = known.members().stream().collect(Collectors.toMap(PoolMember::id, member -> member));
        var proposed = Proposer.propose(
                known.bids().stream()
                        .map(bid -> new Proposer.Need(bid.id(), known.missing(bid)))
                        .toList(),
                known.members().stream()
                        .map(member -> new Proposer.Hands(member.id(), member.open(), member.room()))
                        .toList(),
                (bid, member) -> known.mayAssess(find(byId, bid), find(members, member)),
                (bid, member) -> !known.knows(bid, member).isEmpty());
        var chosen = new HashMap<BidReference, List<UUID>>();
        proposed.forEach((bid, people) -> chosen.put(find(byId, bid).reference(), people));
        return view(by, code, known, chosen, true);
    }

    /// The same bids with what an officer chose instead.
    public RoundAllocationView choose(
            Actor by, String code, Collection<BidReference> only, Map<BidReference, List<UUID>> chosen) {
        return view(by, code, known(by, code, only), chosen, false);
    }

    /// Asks everybody who was chosen, or nobody: then the refusal says for which bid and why. Who was asked before is
    /// not asked again. How many were asked now.
    @Transactional
    public int ask(Actor by, String code, Map<BidReference, List<UUID>> chosen) {
        AssessmentAccess.requireOfficer(by, "round " + code);
        var round = rounds.view(by, code);
        var needed = needed(round.id());
        var asked = 0;
        for (var choice : new TreeMap<>(byText(chosen)).entrySet()) {
            var reference = BidReference.of(choice.getKey());
            var bid = bids.hold(bids.find(reference).id());
            if (!bid.roundId().equals(round.id())) {
                throw new Conflict("Bid %s is not of this round. Nobody was asked.".formatted(reference));
            }
            var state = one(bid.id());
            var people = new HashSet<>(choice.getValue());
            people.removeAll(state.asked());
            if (people.size() > Math.max(0, needed - state.counted())) {
                throw new Conflict(
                        "Bid %s needs %d more, and %d would be asked: somebody has asked others meanwhile. Nobody was asked."
                                .formatted(reference, Math.max(0, needed - state.counted()), people.size()));
            }
            if (!people.isEmpty()) {
                offer(by, reference, people);
                asked += people.size();
            }
        }
        return asked;
    }

    private void offer(Actor by, BidReference bid, Set<UUID> people) {
        try {
            allocation.offer(by, bid, people);
        } catch (Conflict refused) {
            throw new Conflict("Bid %s: %s Nobody was asked.".formatted(bid, refused.getMessage()));
        }
    }

    private Known known(Actor by, String code, Collection<BidReference> only) {
        AssessmentAccess.requireOfficer(by, "round " + code);
        var round = rounds.view(by, code).id();
        var needed = needed(round);
        var bids = ofRound(round, only).stream()
                .filter(bid -> bid.counted() < needed)
                .toList();
        var ids = bids.stream().map(ShortBid::id).toList();
        return new Known(bids, needed, pool.everybody(), interests.inEach(ids), subjectsIn(ids), LocalDate.now(clock));
    }

    private RoundAllocationView view(
            Actor by, String code, Known known, Map<BidReference, List<UUID>> chosen, boolean isProposed) {
        var round = rounds.view(by, code);
        var more = chosen.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        return new RoundAllocationView(
                code,
                round.title(),
                known.needed(),
                round.isOpen() ? round.closesAt() : null,
                known.bids().stream()
                        .map(bid -> line(known, bid, chosen.getOrDefault(bid.reference(), List.of()), isProposed))
                        .toList(),
                known.members().stream()
                        .map(member -> new Load(
                                member.id(),
                                member.name(),
                                member.open(),
                                more.getOrDefault(member.id(), 0L).intValue(),
                                member.mostBids()))
                        .toList());
    }

    private static Line line(Known known, ShortBid bid, List<UUID> chosen, boolean isProposed) {
        return new Line(
                bid.reference(),
                bid.project(),
                bid.lead(),
                known.missing(bid),
                chosen,
                known.members().stream()
                        .filter(member -> known.mayAssess(bid, member))
                        .map(member -> new Candidate(
                                member.id(),
                                member.name(),
                                member.open(),
                                member.mostBids(),
                                known.knows(bid.id(), member.id())))
                        .toList(),
                isProposed && chosen.size() < known.missing(bid) ? why(known, bid, chosen.size()) : null);
    }

    /// Why there is nobody else for a bid, with figures.
    private static String why(Known known, ShortBid bid, int found) {
        var members = known.members();
        var asked =
                members.stream().filter(each -> bid.asked().contains(each.id())).count();
        var barred = members.stream()
                .filter(each -> !bid.asked().contains(each.id()) && !known.isFree(bid, each.id()))
                .count();
        var unready = members.stream()
                .filter(each -> known.isFree(bid, each.id())
                        && !each.missing(known.today()).isEmpty())
                .count();
        var full = members.size() - asked - barred - unready - found;
        var reasons = new ArrayList<String>();
        add(reasons, found, "is proposed", "are proposed");
        add(reasons, asked, "was asked already", "were asked already");
        add(reasons, barred, "has an interest in the bid", "have an interest in the bid");
        add(reasons, unready, "lacks training or a declaration", "lack training or a declaration");
        add(reasons, full, "has no room for another bid", "have no room for another bid");
        return "Nobody else fits. Of %d %s, %s."
                .formatted(
                        members.size(),
                        members.size() == 1 ? "assessor" : "assessors",
                        reasons.isEmpty() ? "none can be asked" : String.join(", ", reasons));
    }

    private static void add(List<String> reasons, long count, String one, String many) {
        if (count > 0) {
            reasons.add("%d %s".formatted(count, count == 1 ? one : many));
        }
    }

    private int needed(UUID round) {
        return Settling.of(rounds.ruleBook(round), List.of(), 0, List.of()).needed();
    }

    private static final String BIDS = """
            select b.id, b.reference, p.title as project, o.name as lead,
                   array(select assessor_id from assessment where bid_id = b.id) as asked,
                   (select count(*) from assessment a
                    where a.bid_id = b.id and a.status not in ('DECLINED', 'WITHDRAWN') and %s) as counted
            from bid b
            join project p on p.id = b.project_id
            join organisation o on o.id = b.lead_organisation_id
            join bid_closing c on c.bid_id = b.id
            where\s""".formatted(Interests.NONE);

    /// The bids of a round whose bidders can change nothing any more and whose assessors may still be asked.
    private List<ShortBid> ofRound(UUID round, Collection<BidReference> only) {
        return db.sql(BIDS + """
                        b.round_id = :round
                          and (b.status = 'IN_ASSESSMENT' or (b.status = 'SUBMITTED' and c.closes_at <= :now))
                          and (:all or b.reference = any(:only))
                        order by b.reference""")
                .param("round", round)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("all", only.isEmpty())
                .param("only", only.stream().map(BidReference::text).toArray(String[]::new))
                .query(RoundAllocationService::row)
                .list();
    }

    private ShortBid one(UUID bid) {
        return db.sql(BIDS + "b.id = :bid")
                .param("bid", bid)
                .query(RoundAllocationService::row)
                .single();
    }

    private static ShortBid row(ResultSet row, int number) throws SQLException {
        return new ShortBid(
                row.getObject("id", UUID.class),
                BidReference.of(row.getString("reference")),
                row.getString("project"),
                row.getString("lead"),
                new HashSet<>(Arrays.asList((UUID[]) row.getArray("asked").getArray())),
                row.getInt("counted"));
    }

    /// The subjects of assessors whose words stand in the title or the summary of a bid, by bid and assessor. Words are
    /// compared by their stems: "fostering" stands in "foster carers".
    private Map<UUID, Map<UUID, List<String>>> subjectsIn(List<UUID> bids) {
        var subjects = new HashMap<UUID, Map<UUID, List<String>>>();
        db.sql("""
                        with said as materialized (
                            select b.id, to_tsvector('english', concat_ws(' ', p.title, p.summary, s.typed->'summary'->>0)) as words
                            from bid b
                            join project p on p.id = b.project_id
                            left join bid_section s on s.bid_id = b.id and s.section = 'summary'
                            where b.id = any(:bids)
                        ), subject as materialized (
                            select person_id, subject, plainto_tsquery('english', subject) as asked from assessor_expertise
                        )
                        select said.id, subject.person_id, subject.subject
                        from said join subject on said.words @@ subject.asked
                        order by lower(subject.subject)""").param("bids", bids.toArray(UUID[]::new)).query(row -> {
            subjects.computeIfAbsent(row.getObject("id", UUID.class), _ -> new HashMap<>())
                    .computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                    .add(row.getString("subject"));
        });
        return subjects;
    }

    private static Map<String, List<UUID>> byText(Map<BidReference, List<UUID>> chosen) {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(choice -> choice.getKey().text(), Map.Entry::getValue));
    }

    private static <T> T find(Map<UUID, T> all, UUID id) {
        return Objects.requireNonNull(all.get(id));
    }
}
