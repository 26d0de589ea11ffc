package uk.gov.education.grants.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.funding.QualityThreshold;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Rows;
import uk.gov.education.grants.shared.SpendProfile;

/// The panel's sheet of a round: what is on it, the amounts the panel has in mind, and the minutes of its meetings.
@Service
@Transactional(readOnly = true)
public class PanelService {

    private final RoundService rounds;
    private final RankedBids ranked;
    private final Scenarios scenarios;
    private final JdbcClient db;
    private final JsonMapper json;
    private final CsvCopy copy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PanelService(
            RoundService rounds,
            RankedBids ranked,
            Scenarios scenarios,
            JdbcClient db,
            JsonMapper json,
            CsvCopy copy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.ranked = ranked;
        this.scenarios = scenarios;
        this.db = db;
        this.json = json;
        this.copy = copy;
        this.events = events;
        this.clock = clock;
    }

    /// The sheet, once as it is kept and once with amounts that somebody has typed.
    ///
    /// @param from the rank with which the page begins
    public PanelView view(Actor by, String roundCode, Amounts typed, int from) {
        return view(by, roundCode, typed, from, PanelView.SIZE);
    }

    /// The sheet as it is kept, all on one page.
    PanelView whole(Actor by, String roundCode) {
        return view(by, roundCode, Amounts.AS_KEPT, 1, Integer.MAX_VALUE);
    }

    private PanelView view(Actor by, String roundCode, Amounts typed, int from, int size) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        requireGivesMoney(round);
        var saved = sheet(round, Amounts.AS_KEPT);
        var sheet = typed.byBid().isEmpty() ? saved : sheet(round, typed);
        var lines = sheet.lines().stream().skip(from - 1L).limit(size).toList();
        return new PanelView(
                round,
                saved,
                sheet,
                lines,
                ranked.labels(lines),
                unranked(round.id()),
                minutes(round.id()),
                scenarios.adopted(round.id()),
                PortfolioAccess.mayPrepare(by));
    }

    /// Keeps the amounts that the panel has in mind. An amount as asked for is kept as nothing.
    @Transactional
    public void keep(Actor officer, String roundCode, Amounts amounts) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        var round = rounds.view(officer, roundCode);
        var open = new LinkedHashMap<String, Ranked>();
        ranked.of(round.id(), Amounts.AS_KEPT).stream()
                .filter(Ranked::isOpen)
                .forEach(bid -> open.put(bid.reference(), bid));
        amounts.byBid().forEach((reference, amount) -> {
            var bid = Optional.ofNullable(open.get(reference))
                    .orElseThrow(() -> new Conflict(
                            "The panel has advised on bid %s meanwhile, so its amount stands.".formatted(reference)));
            keep(officer, bid, amount);
        });
        events.publishEvent(new PanelActed(
                officer,
                clock.instant(),
                roundCode,
                "kept the amounts that the panel has in mind for %d bids"
                        .formatted(amounts.byBid().size())));
    }

    /// Adds to the minutes. What is in them stays.
    @Transactional
    public void minute(Actor officer, String roundCode, LocalDate heldOn, String present, String text) {
        PortfolioAccess.requireOfficer(officer, roundCode);
        var round = rounds.view(officer, roundCode);
        db.sql("select from funding_round where id = :round for no key update")
                .param("round", round.id())
                .query()
                .listOfRows();
        db.sql("""
                        insert into panel_minute (round_id, number, held_on, present, text, kept_by_name, kept_at)
                        select :round, count(*) + 1, :held, :present, :text, :name, :at
                          from panel_minute where round_id = :round""")
                .param("round", round.id())
                .param("held", heldOn)
                .param("present", present)
                .param("text", text)
                .param("name", officer.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new PanelActed(
                officer, clock.instant(), roundCode, "kept the minutes of the panel's meeting of " + heldOn));
    }

    /// The whole sheet, one row for each bid, with everything from which its sums can be made again.
    public Csv csv(Actor by, String roundCode) {
        PortfolioAccess.requireRead(by, roundCode);
        var round = rounds.view(by, roundCode);
        requireGivesMoney(round);
        var lines = sheet(round, Amounts.AS_KEPT).lines();
        var proposed = ranked.years(lines.stream().map(PanelLine::bid).toList());
        var labels = ranked.labels(lines);
        var rows = lines.stream()
                .map(line -> row(line, labels, round.years(), yearsOf(proposed, line)))
                .toList();
        var years = new StringBuilder();
        round.years()
                .forEach(year -> years.append("round((years ->> '%1$s')::bigint / 100.0, 2) as proposed_%2$s,\n"
                        .formatted(year, year.toString().replace('-', '_'))));
        return copy.of("""
                select rank, reference, csv_safe(project) as project, csv_safe(lead) as lead_organisation, region,
                       round(score / 100.0, 2) as agreed_score_percent,
                       round(spread / 100.0, 2) as spread_percent,
                       round(asked / 100.0, 2) as asked,
                       round(proposed / 100.0, 2) as proposed,
                       %s
                       funded,
                       round(running / 100.0, 2) as running_total,
                       place, reserve_number, advice, award as award_reference, award_status, csv_safe(note) as note
                  from jsonb_to_recordset(cast(:rows as jsonb)) as line (
                       rank integer, reference text, project text, lead text, region text, score integer, spread integer,
                       asked bigint, proposed bigint, years jsonb, funded boolean, running bigint, place text,
                       reserve_number integer, advice text, award text, award_status text, note text)
                 order by rank""".formatted(years), Map.of("rows", json.writeValueAsString(rows)));
    }

    PanelSheet sheet(RoundView round, Amounts typed) {
        return PanelSheet.of(
                ranked.of(round.id(), typed),
                ranked::years,
                round.headroom(),
                round.ruleBook().rule("FR-18").map(rule -> ((QualityThreshold) rule).threshold()),
                scenarios.adopted(round.id()).map(PanelService::chosenIn));
    }

    private static Set<String> chosenIn(Scenario scenario) {
        return scenario.found().map(Found::in).orElse(List.of()).stream()
                .map(Found.FoundBid::reference)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SpendProfile yearsOf(Map<String, SpendProfile> byBid, PanelLine line) {
        return Objects.requireNonNull(byBid.get(line.bid().reference()));
    }

    private static Map<String, Object> row(
            PanelLine line, BidLabels labels, List<FinancialYear> years, SpendProfile proposed) {
        var bid = line.bid();
        var label = labels.of(line);
        var row = new LinkedHashMap<String, Object>();
        row.put("rank", line.rank());
        row.put("reference", bid.reference());
        row.put("project", label.project());
        row.put("lead", label.lead());
        row.put("region", label.regions().replace(", ", ";"));
        row.put("score", bid.score().hundredths());
        row.put("spread", bid.spread().hundredths());
        row.put("asked", bid.asked().pence());
        row.put("proposed", bid.proposed().pence());
        var byYear = new LinkedHashMap<String, Long>();
        years.forEach(year -> byYear.put(year.toString(), proposed.in(year).pence()));
        row.put("years", byYear);
        row.put("funded", line.isFunded());
        row.put("running", line.running().pence());
        row.put("place", lower(line.place()));
        line.reserve().ifPresent(number -> row.put("reserve_number", number));
        Optional.ofNullable(bid.advice()).ifPresent(advice -> row.put("advice", lower(advice)));
        Optional.ofNullable(bid.award()).ifPresent(award -> row.put("award", award));
        Optional.ofNullable(bid.awardStatus()).ifPresent(status -> row.put("award_status", lower(status)));
        labels.note(line).ifPresent(note -> row.put("note", note));
        return row;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void keep(Actor officer, Ranked bid, Money amount) {
        if (amount.equals(bid.asked())) {
            db.sql("delete from panel_amount where bid_id = (select id from bid where reference = :bid)")
                    .param("bid", bid.reference())
                    .update();
        } else {
            db.sql("""
                            insert into panel_amount (bid_id, amount_pence, set_by_name, set_at)
                            select id, :amount, :name, :at from bid where reference = :bid
                            on conflict (bid_id) do update
                            set (amount_pence, set_by_name, set_at) = (excluded.amount_pence, excluded.set_by_name, excluded.set_at)""")
                    .param("bid", bid.reference())
                    .param("amount", amount.pence())
                    .param("name", officer.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private long unranked(UUID round) {
        return db.sql("""
                        select count(*) from bid b
                         where b.round_id = :round and b.status in ('SUBMITTED', 'IN_ASSESSMENT')
                           and not exists (select from moderation m where m.bid_id = b.id)""").param("round", round).query(Long.class).single();
    }

    private List<Minute> minutes(UUID round) {
        return db.sql("""
                        select number, held_on, present, text, kept_by_name, kept_at
                          from panel_minute where round_id = :round order by number desc""").param("round", round).query(Rows.of(Minute.class)).list();
    }

    private static void requireGivesMoney(RoundView round) {
        if (!round.givesMoney()) {
            throw new Conflict("The round %s gives no money, so it has no panel's sheet.".formatted(round.title()));
        }
    }
}
