package uk.gov.education.grants.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.grants.shared.Money.pounds;
import static uk.gov.education.grants.support.TestClock.TODAY;
import static uk.gov.education.grants.support.World.FIRST_YEAR;
import static uk.gov.education.grants.support.World.LAST_YEAR;
import static uk.gov.education.grants.support.World.ROUND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.organisation.DueDiligenceRating;
import uk.gov.education.grants.organisation.DueDiligenceService;
import uk.gov.education.grants.portfolio.PanelView.Amounts;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.support.CsvText;
import uk.gov.education.grants.support.WholeHouse;
import uk.gov.education.grants.support.World;
import uk.gov.education.grants.support.World.BidInWorld;

/// A round is taken from scores to told bidders by four people, each thing for all its bids at once.
@WholeHouse
@Transactional
class RoundDecidedDbTest {

    @Autowired
    PanelService panel;

    @Autowired
    BulkService works;

    @Autowired
    BulkRunner runner;

    @Autowired
    DueDiligenceService dueDiligence;

    @Autowired
    JdbcClient db;

    private World world;
    private Actor officer;
    private Actor moderator;
    private Actor approver;
    private final List<BidInWorld> bids = new ArrayList<>();

    /// Each asks for £240,000, so the £1,000,000 of the round holds four of them and the £500,000 of each year as well.
    @BeforeEach
    void sixBidsThatAreScored() {
        world = new World(db);
        officer = world.person("Olu Officer", Role.OFFICER);
        moderator = world.person("Mo Moderator", Role.OFFICER);
        approver = world.approver("Ada Approver", pounds(1_000_000));
        var first = world.person("Ana Assessor", Role.ASSESSOR);
        var second = world.person("Ben Assessor", Role.ASSESSOR);
        for (var score : List.of(90, 85, 80, 75, 70, 50)) {
            var bid = world.bid("Project " + score)
                    .asking(FIRST_YEAR, pounds(120_000))
                    .asking(LAST_YEAR, pounds(120_000))
                    .inAssessment();
            world.assessment(bid, first, Percent.of(score - 2));
            world.assessment(bid, second, Percent.of(score + 2));
            bids.add(bid);
        }
        dueDiligence.record(officer, world.hackney(), TODAY.plusYears(1), DueDiligenceRating.LOW, "Checked");
    }

    @Test
    void fromScoresToToldBiddersWithEveryThingDoneForAllAtOnce() throws IOException {
        assertThat(run(moderator, BulkKind.AVERAGES, "").done()).isEqualTo(6);
        var sheet = panel.view(officer, ROUND, Amounts.AS_KEPT, 1);
        assertThat(sheet.sheet().funded()).isEqualTo(4);
        assertThat(sheet.sheet().left()).isEqualTo(pounds(40_000));
        assertThat(sheet.unranked()).isZero();

        var tried = new Amounts(Map.of(reference(0), pounds(80_000)));
        assertThat(panel.view(officer, ROUND, tried, 1).sheet().funded()).isEqualTo(4);
        var less = new Amounts(Map.of(reference(0), pounds(80_000), reference(4), pounds(200_000)));
        assertThat(panel.view(officer, ROUND, less, 1).sheet().funded()).isEqualTo(5);
        assertThat(panel.view(officer, ROUND, Amounts.AS_KEPT, 1).sheet().funded())
                .isEqualTo(4);
        panel.keep(officer, ROUND, less);
        assertThat(panel.view(officer, ROUND, Amounts.AS_KEPT, 1).sheet().funded())
                .isEqualTo(5);
        requireEverySumCanBeMadeAgain();

        var advised = run(officer, BulkKind.ADVICE, "The panel agreed without a vote.");
        assertThat(advised.done()).isEqualTo(6);
        assertThat(advised.refused()).isEmpty();
        assertThat(statesOfBids()).containsOnly("RECOMMENDED");
        assertThat(works.preview(approver, ROUND, BulkKind.APPROVALS).money().total())
                .isEqualTo(pounds(1_000_000));

        assertThat(run(approver, BulkKind.APPROVALS, "Fair and affordable.").done())
                .isEqualTo(5);
        assertThat(db.sql("select committed_pence from funding_round where id = :round")
                        .param("round", world.round())
                        .query(Long.class)
                        .single())
                .isEqualTo(pounds(1_000_000).pence());
        requireEverySumCanBeMadeAgain();

        assertThat(run(officer, BulkKind.OUTCOMES, "").done()).isEqualTo(6);
        assertThat(works.preview(officer, ROUND, BulkKind.OUTCOMES).items()).isEmpty();
        assertThat(db.sql("select count(*) from bid where informed_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void whatCannotBeApprovedSaysWhyAndTheOthersGoOn() {
        run(moderator, BulkKind.AVERAGES, "");
        run(officer, BulkKind.ADVICE, "Agreed.");
        db.sql("""
                        insert into ledger_entry (movement, programme_id, financial_year, amount_pence, reason, posted_at,
                            posted_by, posted_by_name)
                        select 'CUT', programme_id, financial_year, budget_pence - :less, 'cut the budget',
                               timestamp '2027-02-01 12:00Z', :by, 'Olu'
                          from programme_budget where financial_year = :year""")
                .param("by", officer.person())
                .param("less", pounds(360_000).pence())
                .param("year", FIRST_YEAR.toString())
                .update();
        var work = run(approver, BulkKind.APPROVALS, "Fair.");
        assertThat(work.done()).isEqualTo(3);
        assertThat(work.refused())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.sentence()).contains("The budget of 2027-28 is short by £120,000: £0 is left."));
    }

    @Test
    void aSecondOrderOfTheSameKindLeadsToTheFirst() {
        var subjects = bids.stream().map(bid -> bid.reference().text()).toList();
        var first = works.order(moderator, ROUND, BulkKind.AVERAGES, subjects, "");
        assertThat(works.order(moderator, ROUND, BulkKind.AVERAGES, subjects, ""))
                .isEqualTo(first);
        assertThat(works.progress(officer, ROUND, first).isRunning()).isTrue();
    }

    @Test
    void dutiesStayWithTheirPeople() {
        assertThatThrownBy(() -> works.preview(officer, ROUND, BulkKind.APPROVALS))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> works.preview(approver, ROUND, BulkKind.ADVICE))
                .isInstanceOf(NotAllowed.class);
        run(moderator, BulkKind.AVERAGES, "");
        run(officer, BulkKind.ADVICE, "Agreed.");
        var both = new Actor(
                officer.person(),
                officer.name(),
                Set.of(new Actor.Standing(Role.APPROVER, Optional.empty())),
                pounds(1_000_000));
        assertThat(works.preview(both, ROUND, BulkKind.APPROVALS).items()).isEmpty();
    }

    @Test
    void minutesAreAddedAndStay() {
        panel.minute(officer, ROUND, TODAY, "Olu, Mo", "Four bids, without a vote.");
        panel.minute(officer, ROUND, TODAY, "Olu", "Correction: Ada was there as well.");
        assertThat(panel.view(approver, ROUND, Amounts.AS_KEPT, 1).minutes())
                .extracting(Minute::number)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> panel.minute(approver, ROUND, TODAY, "Ada", "x"))
                .isInstanceOf(NotAllowed.class);
    }

    /// Every figure of the sheet follows from its file: the running total, the years, and the line.
    private void requireEverySumCanBeMadeAgain() throws IOException {
        var out = new ByteArrayOutputStream();
        panel.csv(officer, ROUND).writeTo(out);
        var rows = CsvText.table(out.toString(StandardCharsets.UTF_8));
        var sheet = panel.view(officer, ROUND, Amounts.AS_KEPT, 1).sheet();
        var running = BigDecimal.ZERO;
        var first = BigDecimal.ZERO;
        for (var row : rows) {
            if ("t".equals(row.get("funded"))) {
                running = running.add(new BigDecimal(row.get("proposed")));
                first = first.add(new BigDecimal(row.get("proposed_2027_28")));
                assertThat(new BigDecimal(row.get("proposed_2027_28")).add(new BigDecimal(row.get("proposed_2028_29"))))
                        .isEqualByComparingTo(row.get("proposed"));
            }
            assertThat(running).isEqualByComparingTo(row.get("running_total"));
        }
        assertThat(rows).hasSameSizeAs(sheet.lines());
        assertThat(money(running)).isEqualTo(sheet.counted().total());
        assertThat(money(first)).isEqualTo(sheet.counted().in(FIRST_YEAR));
    }

    private static Money money(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    private BulkView run(Actor by, BulkKind kind, String reason) {
        var subjects = works.preview(by, ROUND, kind).items().stream()
                .map(BulkItem::subject)
                .toList();
        var number = works.order(by, ROUND, kind, subjects, reason);
        runner.run(db.sql("select id from bulk_work where number = :number and round_id = :round")
                .param("number", number)
                .param("round", world.round())
                .query(UUID.class)
                .single());
        var work = works.progress(by, ROUND, number);
        assertThat(work.isRunning()).isFalse();
        return work;
    }

    private String reference(int bid) {
        return bids.get(bid).reference().text();
    }

    private List<String> statesOfBids() {
        return db.sql("select status from bid where round_id = :round")
                .param("round", world.round())
                .query(String.class)
                .list();
    }
}
