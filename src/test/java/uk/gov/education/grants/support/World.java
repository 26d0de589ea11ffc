package uk.gov.education.grants.support;

import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.funding.EnoughAssessments;
import uk.gov.education.grants.funding.FundingRule;
import uk.gov.education.grants.funding.GrantCeiling;
import uk.gov.education.grants.funding.ProfileWithinRound;
import uk.gov.education.grants.funding.QualityThreshold;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Role;

/// A small world for tests of what comes after bidding, written straight into the tables: people, bodies, a round that
/// has closed, and bids as they were submitted. Everything has a default; a test says only what it is about.
///
/// ```java
/// var world = new World(db);
/// var officer = world.person("Olu Officer", Role.OFFICER);
/// var bid = world.bid("Pause").ledBy(world.hackney()).submitted();
/// world.assessment(bid, world.person("Ana", Role.ASSESSOR), Percent.of(70));
/// world.settled(bid, Percent.of(70));
/// ```
public final class World {

    public static final String ROUND = "innovation-2027";
    public static final Instant OPENED = Instant.parse("2026-09-01T08:00:00Z");
    public static final Instant CLOSED = Instant.parse("2026-11-20T12:00:00Z");
    public static final FinancialYear FIRST_YEAR = new FinancialYear(2027);
    public static final FinancialYear LAST_YEAR = new FinancialYear(2028);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant SUBMITTED = CLOSED.minusSeconds(86_400);

    private final JdbcClient db;
    private final List<FundingRule> rules = new ArrayList<>(List.of(
            new GrantCeiling(pounds(250_000)),
            new ProfileWithinRound(FIRST_YEAR, LAST_YEAR),
            new QualityThreshold(Percent.of(60)),
            new EnoughAssessments(2, Percent.of(15))));
    private Optional<UUID> round = Optional.empty();
    private int bids;
    private int assessments;

    public World(JdbcClient db) {
        this.db = db;
    }

    public record BidInWorld(UUID id, BidReference reference, UUID project, UUID lead, Actor editor, Actor certifier) {}

    /// Another rule for the round, in place of one with the same code. To be said before the round or a bid is asked
    /// for.
    public World rule(FundingRule rule) {
        rules.removeIf(other -> other.code().equals(rule.code()));
        rules.add(rule);
        return this;
    }

    /// Somebody of the Department, or an assessor. User name: "olu.officer@example.org".
    public Actor person(String name, Role... roles) {
        return person(name, Money.ZERO, Stream.of(roles).map(role -> new Actor.Standing(role, Optional.empty())));
    }

    public Actor memberOf(UUID organisation, String name, Role... roles) {
        return person(
                name, Money.ZERO, Stream.of(roles).map(role -> new Actor.Standing(role, Optional.of(organisation))));
    }

    public Actor approver(String name, Money limit) {
        return person(name, limit, Stream.of(new Actor.Standing(Role.APPROVER, Optional.empty())));
    }

    public static String usernameOf(Actor person) {
        return person.name().toLowerCase(Locale.UK).replaceAll("[^a-z]+", ".") + "@example.org";
    }

    /// Makes somebody who is there already a member of an organisation.
    public void joins(Actor person, Role role, UUID organisation) {
        hold(person.person(), new Actor.Standing(role, Optional.of(organisation)), Money.ZERO);
    }

    /// Somebody of the pool declares an interest, from this year on.
    public void interest(Actor assessor, String what, UUID organisation) {
        db.sql("""
                        insert into assessor_interest (person_id, number, organisation_id, kind, what, first_day,
                            added_by_name, added_at)
                        values (:person, (select count(*) + 1 from assessor_interest where person_id = :person),
                            :organisation, 'AFFILIATION', :what, date '2026-01-01', 'A test', :at)""")
                .param("person", assessor.person())
                .param("organisation", organisation)
                .param("what", what)
                .param("at", OPENED.atOffset(ZoneOffset.UTC))
                .update();
    }

    public UUID organisation(String orgId) {
        return db.sql("select id from organisation where org_id = :org")
                .param("org", orgId)
                .query(UUID.class)
                .single();
    }

    public UUID hackney() {
        return organisation("GB-LAE-HCK");
    }

    public UUID calderdale() {
        return organisation("GB-LAE-CLD");
    }

    /// A charity that is new to the service.
    public UUID charity(String name) {
        var id = UUID.randomUUID();
        db.sql("insert into organisation (id, version, name, kind, org_id) values (:id, 0, :name, 'CHARITY', :org)")
                .param("id", id)
                .param("name", name)
                .param("org", "GB-CHC-" + id)
                .update();
        return id;
    }

    /// The round, which closed last week: £1,000,000, two years, three criteria of 40, 35 and 25%.
    public UUID round() {
        if (round.isEmpty()) {
            round = Optional.of(insertRound());
        }
        return round.get();
    }

    public BidBuilder bid(String project) {
        return new BidBuilder(project);
    }

    /// A submitted assessment with this score.
    public String assessment(BidInWorld bid, Actor assessor, Percent score) {
        var reference = "ASM-2026-9%03d".formatted(++assessments);
        db.sql("""
                        insert into assessment (id, version, reference, bid_id, assessor_id, assessor_name, status,
                            offered_at, offered_by, moved_at, submitted_at, score_hundredths)
                        values (gen_random_uuid(), 0, :reference, :bid, :assessor, :name, 'SUBMITTED',
                            :at, gen_random_uuid(), :at, :at, :score)""")
                .param("reference", reference)
                .param("bid", bid.id())
                .param("assessor", assessor.person())
                .param("name", assessor.name())
                .param("at", CLOSED.plusSeconds(3_600).atOffset(ZoneOffset.UTC))
                .param("score", score.hundredths())
                .update();
        return reference;
    }

    /// The bid's score is settled, and the bid moderated.
    public void settled(BidInWorld bid, Percent score) {
        db.sql("""
                        insert into moderation (bid_id, score_hundredths, spread_hundredths, reason, moderated_by,
                            moderated_by_name, moderated_at)
                        values (:bid, :score, 0, 'The average', gen_random_uuid(), 'Pat Panel', :at)""")
                .param("bid", bid.id())
                .param("score", score.hundredths())
                .param("at", CLOSED.plusSeconds(7_200).atOffset(ZoneOffset.UTC))
                .update();
        db.sql("update bid set status = 'MODERATED' where id = :bid")
                .param("bid", bid.id())
                .update();
    }

    /// The bid comes under this theme, which the round has from now on.
    public void under(String theme, BidInWorld bid) {
        db.sql("""
                        update funding_round set themes = themes || array[cast(:theme as text)]
                         where id = :round and not themes @> array[cast(:theme as text)]""").param("theme", theme).param("round", round()).update();
        db.sql("insert into bid_reach (bid_id, theme) values (:bid, :theme)")
                .param("bid", bid.id())
                .param("theme", theme)
                .update();
    }

    /// One bid. As it comes, Hackney asks for £60,000 in each of two years for a pilot in its own area, without
    /// partners.
    public final class BidBuilder {

        private final String project;
        private final List<UUID> partners = new ArrayList<>();
        private final Map<FinancialYear, Money> grant =
                new LinkedHashMap<>(Map.of(FIRST_YEAR, pounds(60_000), LAST_YEAR, pounds(60_000)));
        private Optional<UUID> lead = Optional.empty();
        private List<String> places = List.of("E09000012");
        private String kind = "PILOT";

        private BidBuilder(String project) {
            this.project = project;
        }

        public BidBuilder ledBy(UUID organisation) {
            lead = Optional.of(organisation);
            return this;
        }

        public BidBuilder with(UUID partner) {
            partners.add(partner);
            return this;
        }

        public BidBuilder asking(FinancialYear year, Money amount) {
            grant.put(year, amount);
            return this;
        }

        public BidBuilder places(String... gssCodes) {
            places = List.of(gssCodes);
            return this;
        }

        public BidBuilder scaleUp() {
            kind = "SCALE_UP";
            return this;
        }

        public BidInWorld draft() {
            return insert("DRAFT");
        }

        public BidInWorld submitted() {
            return insert("SUBMITTED");
        }

        public BidInWorld inAssessment() {
            return insert("IN_ASSESSMENT");
        }

        private BidInWorld insert(String status) {
            var number = ++bids;
            var leader = lead.orElseGet(World.this::hackney);
            var editor = memberOf(leader, "Editor %s".formatted(letters(number)), Role.BID_EDITOR);
            var certifier = memberOf(leader, "Certifier %s".formatted(letters(number)), Role.CERTIFIER);
            var bid = new BidInWorld(
                    UUID.randomUUID(),
                    BidReference.of("BID-2026-9%03d".formatted(number)),
                    insertProject(project, leader),
                    leader,
                    editor,
                    certifier);
            insertBid(bid, status);
            sections().forEach((section, typed) -> insertSection(bid.id(), section, typed));
            partners.forEach(partner -> db.sql("insert into bid_partner values (:bid, :partner)")
                    .param("bid", bid.id())
                    .param("partner", partner)
                    .update());
            places.forEach(place -> db.sql("insert into bid_place values (:bid, :place)")
                    .param("bid", bid.id())
                    .param("place", place)
                    .update());
            grant.forEach((year, amount) -> db.sql("insert into bid_year values (:bid, :year, :pence)")
                    .param("bid", bid.id())
                    .param("year", year.toString())
                    .param("pence", amount.pence())
                    .update());
            return bid;
        }

        private void insertBid(BidInWorld bid, String status) {
            var isDraft = status.equals("DRAFT");
            db.sql("""
                            insert into bid (id, version, reference, round_id, project_id, lead_organisation_id, status,
                                asked_pence, started_by, started_at, ready_by, ready_by_name, ready_at, submitted_by,
                                submitted_by_name, submitted_at, fingerprint)
                            values (:id, 0, :reference, :round, :project, :lead, :status, :asked, :editor, :started, :editor,
                                :editorName, :submitted, :certifier, :certifierName, :submitted, :fingerprint)""")
                    .param("id", bid.id())
                    .param("reference", bid.reference().text())
                    .param("round", round())
                    .param("project", bid.project())
                    .param("lead", bid.lead())
                    .param("status", status)
                    .param("asked", Money.sum(grant.values()).pence())
                    .param("editor", bid.editor().person())
                    .param("editorName", bid.editor().name())
                    .param("certifier", isDraft ? null : bid.certifier().person())
                    .param("certifierName", isDraft ? null : bid.certifier().name())
                    .param("started", OPENED.atOffset(ZoneOffset.UTC))
                    .param("submitted", isDraft ? null : SUBMITTED.atOffset(ZoneOffset.UTC))
                    .param("fingerprint", isDraft ? null : "0".repeat(64))
                    .update();
        }

        private Map<String, Map<String, List<String>>> sections() {
            var sections = new LinkedHashMap<String, Map<String, List<String>>>();
            sections.put(
                    "summary",
                    fields(
                            "summary",
                            project + " helps families early.",
                            "kind",
                            kind,
                            "start-day",
                            "1",
                            "start-month",
                            "4",
                            "start-year",
                            "2027",
                            "end-day",
                            "31",
                            "end-month",
                            "3",
                            "end-year",
                            "2029"));
            var funding = new LinkedHashMap<>(fields("match", "20000", "source", "The council's own budget"));
            grant.forEach((year, amount) -> funding.put("grant-" + year, List.of(plain(amount))));
            sections.put("funding", funding);
            sections.put(
                    "costs",
                    grant.entrySet().stream()
                            .collect(Collectors.toMap(
                                    year -> "direct-" + year.getKey(), year -> List.of(plain(year.getValue())))));
            var named = new LinkedHashMap<String, List<String>>();
            for (var row = 1; row <= partners.size(); row++) {
                named.putAll(fields(
                        "partner-" + row,
                        partners.get(row - 1).toString(),
                        "part-" + row,
                        "Works with fathers",
                        "agreed-" + row,
                        "yes"));
            }
            sections.put("partners", named);
            sections.put("places", Map.of("place", places));
            sections.put("answers/1", fields("answer", "Too many children come into care in " + project + "'s area."));
            sections.put("answers/2", fields("answer", "We will know because fewer do."));
            sections.put("declaration", fields("true", "yes", "interests", "yes", "publish", "yes"));
            return sections;
        }

        private void insertSection(UUID bid, String section, Map<String, List<String>> typed) {
            db.sql("""
                            insert into bid_section (bid_id, section, typed, problems, revision, saved_at, saved_by, saved_by_name)
                            values (:bid, :section, :typed::jsonb, 0, 1, :at, gen_random_uuid(), 'Editor')""")
                    .param("bid", bid)
                    .param("section", section)
                    .param("typed", JSON.writeValueAsString(typed))
                    .param("at", OPENED.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Actor person(String name, Money limit, Stream<Actor.Standing> standings) {
        var actor = new Actor(UUID.randomUUID(), name, standings.collect(Collectors.toSet()), limit);
        db.sql("insert into person (id, version, username, name) values (:id, 0, :username, :name)")
                .param("id", actor.person())
                .param("username", usernameOf(actor))
                .param("name", name)
                .update();
        actor.roles().forEach(standing -> hold(actor.person(), standing, limit));
        if (actor.is(Role.ASSESSOR)) {
            readyToAssess(db, actor.person());
        }
        return actor;
    }

    /// Makes an assessor somebody who can be asked: trained, with a signed declaration, and with room for many bids.
    public static void readyToAssess(JdbcClient db, UUID assessor) {
        db.sql("""
                        insert into assessor (person_id, most_bids, trained_on, trained_until, signed_on)
                        values (:person, 20, date '2026-06-01', date '2029-06-01', date '2026-11-01')""").param("person", assessor).update();
    }

    private void hold(UUID person, Actor.Standing standing, Money limit) {
        db.sql("""
                        insert into membership (person_id, role, organisation_id, approval_limit_pence)
                        values (:person, :role, :organisation, :limit)""")
                .param("person", person)
                .param("role", standing.role().name())
                .param("organisation", standing.organisation().orElse(null))
                .param("limit", standing.role() == Role.APPROVER ? limit.pence() : null)
                .update();
    }

    private UUID insertProject(String title, UUID lead) {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into project (id, version, code, title, summary, lead_organisation_id, maturity)
                        values (:id, 0, :code, :title, '', :lead, 'TEST')""")
                .param("id", id)
                .param("code", title.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-") + "-in-test")
                .param("title", title)
                .param("lead", lead)
                .update();
        return id;
    }

    /// A programme with £500,000 in each year of the round.
    private UUID insertProgramme() {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into programme (id, version, code, name, purpose, legal_power, senior_owner)
                        values (:id, 0, 'TESTP', 'Testing children''s social care', 'New ways of helping children',
                            'SECTION_14_EDUCATION_ACT_2002', 'Director')""").param("id", id).update();
        FIRST_YEAR
                .to(LAST_YEAR)
                .forEach(year -> db.sql("""
                        insert into ledger_entry (movement, programme_id, financial_year, amount_pence, reason, posted_at,
                            posted_by, posted_by_name)
                        values ('BUDGETED', :id, :year, :budget, 'set the budget', timestamp '2026-04-01 12:00Z', :id, 'Olu')""")
                        .param("id", id)
                        .param("year", year.toString())
                        .param("budget", pounds(500_000).pence())
                        .update());
        return id;
    }

    private UUID insertRound() {
        var id = UUID.randomUUID();
        db.sql("""
                        insert into funding_round (id, version, code, programme_id, title, summary, kind, stage, opens_at,
                            closes_at, decision_on, first_year, last_year, allocation_pence, rule_book)
                        values (:id, 0, :code, :programme, 'Innovation 2027', 'Try new ways', 'COMPETED', 'READY', :opens,
                            :closes, date '2027-01-31', :first, :last, :allocation, :book::jsonb)""")
                .param("id", id)
                .param("code", ROUND)
                .param("programme", insertProgramme())
                .param("opens", OPENED.atOffset(ZoneOffset.UTC))
                .param("closes", CLOSED.atOffset(ZoneOffset.UTC))
                .param("first", FIRST_YEAR.toString())
                .param("last", LAST_YEAR.toString())
                .param("allocation", pounds(1_000_000).pence())
                .param("book", JSON.writeValueAsString(RuleBook.standard(rules).toMaps()))
                .update();
        question(id, 1, "What is the problem?");
        question(id, 2, "How will you know that it worked?");
        criterion(id, 1, "Need", 4_000);
        criterion(id, 2, "Approach", 3_500);
        criterion(id, 3, "Value for money", 2_500);
        return id;
    }

    private void question(UUID round, int number, String text) {
        db.sql("insert into round_question (round_id, number, text, guidance, word_limit) values (?, ?, ?, '', 500)")
                .params(round, number, text)
                .update();
    }

    private void criterion(UUID round, int number, String title, int weight) {
        db.sql(
                        "insert into round_criterion (round_id, number, title, guidance, weight_hundredths) values (?, ?, ?, ?, ?)")
                .params(round, number, title, "Look for figures.", weight)
                .update();
    }

    private static Map<String, List<String>> fields(String... namesAndTexts) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var each = 0; each < namesAndTexts.length; each += 2) {
            fields.put(namesAndTexts[each], List.of(namesAndTexts[each + 1]));
        }
        return fields;
    }

    private static String plain(Money amount) {
        return String.valueOf(amount.pence() / 100);
    }

    private static String letters(int number) {
        var last = String.valueOf((char) ('A' + (number - 1) % 26));
        return number <= 26 ? last : letters((number - 1) / 26) + last;
    }
}
