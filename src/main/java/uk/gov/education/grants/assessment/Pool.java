package uk.gov.education.grants.assessment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Rows;

/// Keeps the pool: every account with the role of an assessor, with what officers and assessors said of it.
@Component
class Pool {

    /// How many bids an assessor takes at a time of whom nobody has said it.
    static final int USUAL_LIMIT = 5;

    private static final String MEMBERS = """
            select p.id, p.username, p.name, coalesce(s.most_bids, %d) as most_bids, s.trained_on, s.trained_until,
                   s.signed_on,
                   array(select subject from assessor_expertise where person_id = p.id order by lower(subject)) as expertise,
                   (select count(*) from assessment a join bid b on b.id = a.bid_id
                    where a.assessor_id = p.id and b.status = 'IN_ASSESSMENT'
                      and a.status in ('OFFERED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')) as open
            from person p
            join membership m on m.person_id = p.id and m.role = 'ASSESSOR'
            left join assessor s on s.person_id = p.id
            where p.disabled_at is null\s""".formatted(USUAL_LIMIT);

    private final JdbcClient db;

    Pool(JdbcClient db) {
        this.db = db;
    }

    /// Everybody in the pool, by name.
    List<PoolMember> everybody() {
        return db.sql(MEMBERS + "order by p.name, p.username")
                .query(Pool::member)
                .list();
    }

    /// Those who were not asked to assess a bid.
    List<PoolMember> notAskedFor(UUID bid) {
        return db.sql(MEMBERS + """
                        and not exists (select from assessment where bid_id = :bid and assessor_id = p.id)
                        order by p.name, p.username""").param("bid", bid).query(Pool::member).list();
    }

    /// Those for whom each of these words stands in the name, the expertise or an interest.
    List<PoolMember> with(String words) {
        return db.sql(MEMBERS + """
                        and not exists (
                            select from regexp_split_to_table(lower(:words), '\\s+') word
                            where strpos(lower(concat_ws(' ', p.name, p.username,
                                (select string_agg(subject, ' ') from assessor_expertise where person_id = p.id),
                                (select string_agg(i.what || ' ' || o.name, ' ')
                                 from assessor_interest i join organisation o on o.id = i.organisation_id
                                 where i.person_id = p.id))), word) = 0)
                        order by p.name, p.username""")
                .param("words", words.strip())
                .query(Pool::member)
                .list();
    }

    Optional<PoolMember> of(UUID person) {
        return db.sql(MEMBERS + "and p.id = :person")
                .param("person", person)
                .query(Pool::member)
                .optional();
    }

    /// The interests of one assessor: those that last first, then those that ended.
    List<InterestRow> interestsOf(UUID person) {
        return db.sql("""
                        select i.number, i.kind, i.what, o.name as organisation, i.first_day, i.last_day, i.added_by_name
                        from assessor_interest i join organisation o on o.id = i.organisation_id
                        where i.person_id = :person
                        order by i.last_day desc nulls first, i.number""")
                .param("person", person)
                .query(Rows.of(InterestRow.class))
                .list();
    }

    /// The subjects that officers wrote of anybody, to be used again.
    List<String> subjectsInUse() {
        return db.sql(
                        "select min(subject) from assessor_expertise group by lower(subject) order by lower(min(subject))")
                .query((row, _) -> row.getString(1))
                .list();
    }

    void keep(UUID person, AssessorDetails details) {
        var training = Optional.ofNullable(details.training());
        db.sql("""
                        insert into assessor (person_id, most_bids, trained_on, trained_until)
                        values (:person, :most, :on, :until)
                        on conflict (person_id) do update set most_bids = excluded.most_bids,
                            trained_on = excluded.trained_on, trained_until = excluded.trained_until""")
                .param("person", person)
                .param("most", details.mostBids())
                .param("on", training.map(Training::on).map(Date::valueOf).orElse(null))
                .param("until", training.map(Training::until).map(Date::valueOf).orElse(null))
                .update();
        db.sql("delete from assessor_expertise where person_id = :person")
                .param("person", person)
                .update();
        for (var subject : details.expertise()) {
            db.sql("insert into assessor_expertise (person_id, subject) values (:person, :subject)")
                    .param("person", person)
                    .param("subject", subject)
                    .update();
        }
    }

    void sign(UUID person, LocalDate day) {
        db.sql("""
                        insert into assessor (person_id, most_bids, signed_on) values (:person, :most, :day)
                        on conflict (person_id) do update set signed_on = excluded.signed_on""")
                .param("person", person)
                .param("most", USUAL_LIMIT)
                .param("day", day)
                .update();
    }

    /// Whether the interest is new. The same one, told twice, is kept once.
    boolean add(UUID person, NewInterest interest, String by, OffsetDateTime at) {
        return db.sql("""
                        insert into assessor_interest (person_id, number, organisation_id, kind, what, first_day, last_day,
                            added_by_name, added_at)
                        select :person, (select coalesce(max(number), 0) + 1 from assessor_interest where person_id = :person),
                               :organisation, :kind, :what, :first, cast(:last as date), :by, :at
                        where not exists (
                            select from assessor_interest
                            where person_id = :person and organisation_id = :organisation and kind = :kind
                              and what = :what and first_day = :first and last_day is not distinct from cast(:last as date))""")
                        .param("person", person)
                        .param("organisation", interest.organisation())
                        .param("kind", interest.kind().name())
                        .param("what", interest.what())
                        .param("first", interest.firstDay())
                        .param("last", dateOf(interest.lastDay()))
                        .param("by", by)
                        .param("at", at)
                        .update()
                == 1;
    }

    void end(UUID person, int number, LocalDate lastDay) {
        db.sql("update assessor_interest set last_day = :day where person_id = :person and number = :number")
                .param("day", lastDay)
                .param("person", person)
                .param("number", number)
                .update();
    }

    private static @Nullable Date dateOf(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static PoolMember member(ResultSet row, int number) throws SQLException {
        return new PoolMember(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getInt("open"),
                row.getInt("most_bids"),
                row.getObject("trained_on", LocalDate.class),
                row.getObject("trained_until", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                List.of((String[]) row.getArray("expertise").getArray()));
    }
}
