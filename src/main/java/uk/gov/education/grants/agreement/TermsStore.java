package uk.gov.education.grants.agreement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.shared.Rows;

/// Keeps every version of the terms.
@Component
class TermsStore {

    private static final String ALL =
            "select route, version, words, in_force_from, published_by_name, published_at from agreement_terms ";

    private final JdbcClient db;

    TermsStore(JdbcClient db) {
        this.db = db;
    }

    /// Every version of both routes, the latest first.
    List<Terms> all() {
        return db.sql(ALL + "order by route, version desc")
                .query(Rows.of(Terms.class))
                .list();
    }

    Optional<Terms> find(PaymentRoute route, int version) {
        return db.sql(ALL + "where route = :route and version = :version")
                .param("route", route.name())
                .param("version", version)
                .query(Rows.of(Terms.class))
                .optional();
    }

    Terms newest(PaymentRoute route) {
        return db.sql(ALL + "where route = :route order by version desc limit 1")
                .param("route", route.name())
                .query(Rows.of(Terms.class))
                .single();
    }

    /// The terms of an offer that is made on a day.
    Terms inForce(PaymentRoute route, LocalDate on) {
        return db.sql(ALL + "where route = :route and in_force_from <= :on order by version desc limit 1")
                .param("route", route.name())
                .param("on", on)
                .query(Rows.of(Terms.class))
                .single();
    }

    void publish(Terms terms) {
        db.sql("""
                        insert into agreement_terms (route, version, words, in_force_from, published_by_name, published_at)
                        values (:route, :version, :words, :from, :by, :at)""")
                .param("route", terms.route().name())
                .param("version", terms.version())
                .param("words", terms.words())
                .param("from", terms.inForceFrom())
                .param("by", terms.publishedByName())
                .param("at", terms.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
