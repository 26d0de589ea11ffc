package uk.gov.education.grants.portfolio;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Rows;

/// The lists that somebody has given a name. They are that person's own, and fit every round.
@Service
@Transactional
public class SavedViews {

    /// How many one person may keep.
    public static final int MOST = 20;

    private final JdbcClient db;

    SavedViews(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(Actor by) {
        return db.sql("select name, query from saved_view where person_id = :me order by lower(name)")
                .param("me", by.person())
                .query(Rows.of(SavedView.class))
                .list();
    }

    /// Keeps a list under a name. A list that had this name before is replaced.
    public void save(Actor by, String round, String name, CaseFilter filter) {
        PortfolioAccess.requireRead(by, round);
        if (of(by).stream().filter(view -> !view.name().equals(name)).count() >= MOST) {
            throw new Conflict("You have %d saved views, which is the most. Remove one first.".formatted(MOST));
        }
        db.sql("""
                        insert into saved_view (person_id, name, query) values (:me, :name, :query)
                        on conflict (person_id, name) do update set query = excluded.query""")
                .param("me", by.person())
                .param("name", name)
                .param("query", queryOf(filter))
                .update();
    }

    public void remove(Actor by, String round, String name) {
        PortfolioAccess.requireRead(by, round);
        db.sql("delete from saved_view where person_id = :me and name = :name")
                .param("me", by.person())
                .param("name", name)
                .update();
    }

    private static String queryOf(CaseFilter filter) {
        var query = UriComponentsBuilder.newInstance();
        filter.query().keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        var uri = query.encode().buildAndExpand(filter.query());
        return uri.getQuery() == null ? "" : uri.getQuery();
    }
}
