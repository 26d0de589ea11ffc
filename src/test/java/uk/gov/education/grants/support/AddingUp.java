package uk.gov.education.grants.support;

/// Whether the money in a database adds up, whoever moved it.
public final class AddingUp {

    /// What does not add up: one statement, so all of it is as it was at one moment.
    public static final String WRONG = """
        select 'budget, promised and paid of ' || financial_year as wrong from programme_budget
         where not (budget_pence >= committed_pence and committed_pence >= paid_pence and paid_pence >= 0)
        union all
        select 'budget and entries of ' || b.financial_year
          from programme_budget b
          cross join lateral (
                select coalesce(sum(amount_pence) filter (where account <> 'DEPARTMENT'), 0) as budget,
                       coalesce(sum(amount_pence) filter (where account in ('PROMISED', 'AUTHORISED', 'PAID')), 0) as committed,
                       coalesce(sum(amount_pence) filter (where account = 'PAID'), 0) as paid
                  from ledger_line l
                 where l.programme_id = b.programme_id and l.financial_year = b.financial_year) l
         where (b.budget_pence, b.committed_pence, b.paid_pence) <> (l.budget, l.committed, l.paid)
        union all
        select 'budget and awards of ' || b.financial_year
          from programme_budget b
          cross join lateral (
                select coalesce(sum(y.committed_pence), 0) as committed, coalesce(sum(y.paid_pence), 0) as paid
                  from award_balance y join award a on a.id = y.award_id
                 where a.programme_id = b.programme_id and y.financial_year = b.financial_year) a
         where (b.committed_pence, b.paid_pence) <> (a.committed, a.paid)
        union all
        select 'round and awards of ' || r.code
          from funding_round r
          cross join lateral (
                select coalesce(sum(y.committed_pence), 0) as committed
                  from award_balance y join award a on a.id = y.award_id where a.round_id = r.id) a
         where r.committed_pence <> a.committed
        union all
        select 'all entries together' from ledger_line having sum(amount_pence) <> 0\
        """;

    private AddingUp() {}
}
