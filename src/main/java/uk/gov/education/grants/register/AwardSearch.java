package uk.gov.education.grants.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Where;

/// Finds the awards of one page of the list. A page goes on from the last award of the one before, so the thousandth
/// costs what the first costs.
@Component
class AwardSearch {

    private final JdbcClient db;

    AwardSearch(JdbcClient db) {
        this.db = db;
    }

    private record Found(AwardRow row, Cursor cursor) {}

    private record Sum(long count, Optional<Money> total) {}

    AwardList page(AwardFilter filter, AwardOrder order, int size) {
        var found = rows(filter.where(), order, size);
        if (found.isEmpty() && order.from().isPresent()) {
            return page(filter, AwardOrder.firstPage(order.sort()), size);
        }
        var more = found.size() > size;
        var shown = more ? found.subList(0, size) : found;
        if (!order.forwards()) {
            shown = shown.reversed();
        }
        var isFirst = order.forwards() ? order.from().isEmpty() : !more;
        var isLast = order.forwards() && !more;
        var sum = sum(filter);
        return new AwardList(
                shown.stream().map(Found::row).toList(),
                sum.count(),
                sum.total(),
                isFirst
                        ? Optional.empty()
                        : Optional.of(shown.getFirst().cursor().text()),
                isLast ? Optional.empty() : Optional.of(shown.getLast().cursor().text()));
    }

    private List<Found> rows(Where filtered, AwardOrder order, int size) {
        var where = order.from()
                .map(from -> filtered.and(order.sort().beyond(order.forwards()))
                        .with("key", from.key())
                        .with("reference", from.reference()))
                .orElse(filtered);
        return db.sql("""
                        select %s, cast(%s as text) as key
                          from register_award a
                        %s
                         order by %s
                         limit %d""".formatted(
                                AwardRows.COLUMNS,
                                order.sort().key(),
                                where.clause(),
                                order.sort().order(order.forwards()),
                                size + 1))
                .params(where.values())
                .query((row, _) -> new Found(
                        AwardRows.read(row),
                        new Cursor(order.sort(), row.getString("key"), row.getString("award_reference"))))
                .list();
    }

    /// Exact and cheap: from the totals that are kept, where they say it, else of the awards themselves, as
    /// long as they are not more than a page can wait for.
    private Sum sum(AwardFilter filter) {
        return filter.whereTotalled()
                .map(where -> sum("sum(awards)", "register_total " + where.clause(), where.values()))
                .orElseGet(() -> counted(filter.where()));
    }

    private Sum counted(Where where) {
        var found = "(select amount_pence from register_award %s limit %d) found"
                .formatted(where.clause(), AwardList.COUNTED + 1);
        var sum = sum("count(*)", found, where.values());
        return sum.count() > AwardList.COUNTED ? new Sum(sum.count(), Optional.empty()) : sum;
    }

    private Sum sum(String count, String from, Map<String, String> values) {
        return db.sql("select coalesce(%s, 0)::bigint as count, coalesce(sum(amount_pence), 0)::bigint as total from %s"
                        .formatted(count, from))
                .params(values)
                .query((row, _) -> new Sum(row.getLong("count"), Optional.of(new Money(row.getLong("total")))))
                .single();
    }
}
