package uk.gov.education.grants.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Csv;
import uk.gov.education.grants.shared.CsvCopy;
import uk.gov.education.grants.shared.NotAllowed;

/// Lists of returns: for the Department those of every award, for an organisation its own. A return is listed from the
/// first day after its period.
@Service
@Transactional(readOnly = true)
public class ReturnListService {

    private static final int PAGE = 50;
    private static final Pattern KEY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)~([A-Z0-9-]{1,30})~([0-9a-z-]{1,12})");

    /// Values come as texts, because a copy into a file knows no others.
    private static final String LISTED = """
            from award_return r
            join award a on a.id = r.award_id
            join project p on p.id = a.project_id
            join programme g on g.id = a.programme_id
            join organisation o on o.id = a.lead_organisation_id
            cross join lateral (select
                case when r.status = 'ACCEPTED' then 'ACCEPTED'
                     when r.status = 'SUBMITTED' then 'WAITING'
                     when r.due_on < :today::date then 'LATE'
                     else 'DUE' end as standing) as s
            where a.status <> 'TERMINATED' and r.last_day < :today::date
              and (:ours = '*' or a.lead_organisation_id = any(string_to_array(nullif(:ours, '*'), ',')::uuid[]))
              and (:standing = '' and r.status <> 'ACCEPTED' or s.standing = :standing)
              and (:programme = '' or g.code = :programme)
            """;

    private final JdbcClient db;
    private final CsvCopy copy;
    private final Clock clock;

    ReturnListService(JdbcClient db, CsvCopy copy, Clock clock) {
        this.db = db;
        this.copy = copy;
        this.clock = clock;
    }

    /// What is open, the oldest first; what is accepted only where it is asked for.
    public ReturnListView list(Actor by, ReturnFilter filter) {
        var key = KEY.matcher(filter.after());
        var isLater = key.matches();
        var rows = db.sql("""
                        select a.reference, p.title as project, o.name as lead, g.code as programme, r.period, r.due_on,
                               r.status, s.standing
                        """ + LISTED + """
                        and (:due = '' or (r.due_on, a.reference, r.period) > (nullif(:due, '')::date, :award, :period))
                        order by r.due_on, a.reference, r.period limit :most""")
                .params(values(by, filter))
                .param("due", isLater ? key.group(1) : "")
                .param("award", isLater ? key.group(2) : "")
                .param("period", isLater ? key.group(3) : "")
                .param("most", PAGE + 1)
                .query(this::row)
                .list();
        var more = rows.size() > PAGE;
        return new ReturnListView(
                more ? rows.subList(0, PAGE) : rows, more ? rows.get(PAGE - 1).key() : null, by.readsCase(true));
    }

    /// All of them as a file.
    public Csv csv(Actor by, ReturnFilter filter) {
        return copy.of("""
                select a.reference as award, csv_safe(p.title) as project, csv_safe(o.name) as lead, g.code as programme,
                       r.period, r.first_day, r.last_day, r.due_on, lower(s.standing) as standing, lower(r.status) as status,
                       to_char(r.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as submitted_at
                """ + LISTED + "order by r.due_on, a.reference, r.period", values(by, filter));
    }

    /// How many of a programme are late: those that the list shows where it is filtered so.
    public LateReturns late(Actor by, String programme) {
        return db.sql("""
                        select count(*) as returns, count(distinct r.award_id) as awards,
                               coalesce(:today::date - min(r.due_on), 0) as days
                        """ + LISTED)
                .params(values(by, new ReturnFilter(Optional.of(ReturnStanding.LATE), programme, "")))
                .query((row, _) -> new LateReturns(row.getInt("returns"), row.getInt("awards"), row.getLong("days")))
                .single();
    }

    private Map<String, String> values(Actor by, ReturnFilter filter) {
        var values = new HashMap<String, String>();
        values.put("today", today().toString());
        values.put("ours", scope(by));
        values.put("standing", filter.standing().map(ReturnStanding::name).orElse(""));
        values.put("programme", filter.programme());
        return values;
    }

    /// Whose returns this person may see: everybody's or those of some organisations.
    private static String scope(Actor by) {
        if (by.readsCase(true)) {
            return "*";
        }
        var ours = by.organisations().stream()
                .filter(organisation -> MonitoringAccess.isMember(by, organisation))
                .map(UUID::toString)
                .sorted()
                .toList();
        if (ours.isEmpty()) {
            throw new NotAllowed("Only the Department and organisations that hold an award read returns.");
        }
        return String.join(",", ours);
    }

    private ReturnRow row(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var standing = ReturnStanding.valueOf(row.getString("standing"));
        return new ReturnRow(
                row.getString("reference"),
                row.getString("project"),
                row.getString("lead"),
                row.getString("programme"),
                ReturnPeriod.of(row.getString("period")),
                due,
                ReturnStatus.valueOf(row.getString("status")),
                standing,
                standing == ReturnStanding.LATE ? ChronoUnit.DAYS.between(due, today()) : 0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
