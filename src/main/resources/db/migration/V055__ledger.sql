-- The ledger: every movement of money takes from one account and puts into another, so that the books always balance.
-- Rows are added and never changed; every balance that a page shows or a rule looks at is moved by them alone. Record 24.

-- Which account each movement takes from, and which it puts into.
create table ledger_movement (
    movement   text primary key,
    taken_from text not null,
    put_into   text not null,
    constraint movement_goes_from_one_account_to_another check (taken_from <> put_into)
);
insert into ledger_movement values
    ('BUDGETED',   'DEPARTMENT', 'AVAILABLE'),
    ('CUT',        'AVAILABLE',  'DEPARTMENT'),
    ('ALLOCATED',  'PROGRAMME',  'ROUND'),
    ('COMMITTED',  'AVAILABLE',  'PROMISED'),
    ('RELEASED',   'PROMISED',   'AVAILABLE'),
    ('LAPSED',     'PROMISED',   'AVAILABLE'),
    ('AUTHORISED', 'PROMISED',   'AUTHORISED'),
    ('FAILED',     'AUTHORISED', 'PROMISED'),
    ('PAID',       'AUTHORISED', 'PAID'),
    ('RETURNED',   'PAID',       'AVAILABLE');

create table ledger_entry (
    number         bigint      generated always as identity primary key,
    movement       text        not null references ledger_movement,
    programme_id   uuid        not null references programme,
    round_id       uuid        references funding_round,
    award_id       uuid        references award,
    financial_year text        constraint ledger_year_is_a_year check (financial_year ~ '^20\d\d-\d\d$'),
    amount_pence   bigint      not null constraint ledger_amount_is_above_nothing check (amount_pence > 0),
    reason         text        not null constraint ledger_entry_has_a_reason check (reason <> ''),
    posted_at      timestamptz not null,
    posted_by      uuid        not null,
    posted_by_name text        not null,
    constraint ledger_allocation_is_to_a_round_and_no_year check
        ((movement = 'ALLOCATED') = (financial_year is null) and (movement <> 'ALLOCATED' or round_id is not null)),
    constraint ledger_promise_is_to_an_award_of_a_round check
        (movement in ('BUDGETED', 'CUT', 'ALLOCATED') = (award_id is null) and (award_id is null or round_id is not null))
);
create index ledger_entry_by_programme on ledger_entry (programme_id, number desc);
create index ledger_entry_by_award on ledger_entry (award_id, number desc) where award_id is not null;

-- What is promised to an award in each year, whether paid already or not; what of it is on its way, and what is paid.
create table award_balance (
    award_id         uuid   not null references award,
    financial_year   text   not null,
    committed_pence  bigint not null default 0,
    authorised_pence bigint not null default 0 constraint award_is_not_authorised_below_nothing check (authorised_pence >= 0),
    paid_pence       bigint not null default 0 constraint award_is_not_paid_below_nothing check (paid_pence >= 0),
    primary key (award_id, financial_year),
    constraint award_is_not_overpaid check (authorised_pence + paid_pence <= committed_pence)
);

alter table programme_budget
    add column paid_pence bigint not null default 0 constraint budget_is_not_paid_below_nothing check (paid_pence >= 0),
    add constraint budget_is_not_overpaid check (paid_pence <= committed_pence);

-- What was there before the ledger was opened.
insert into ledger_entry (movement, programme_id, financial_year, amount_pence, reason, posted_at, posted_by, posted_by_name)
select 'BUDGETED', programme_id, financial_year, budget_pence, 'brought forward when the ledger was opened', now(),
       '00000000-0000-0000-0000-000000000001', 'Grant programmes'
  from programme_budget where budget_pence > 0 order by programme_id, financial_year;
insert into ledger_entry (movement, programme_id, round_id, amount_pence, reason, posted_at, posted_by, posted_by_name)
select 'ALLOCATED', programme_id, id, allocation_pence, 'brought forward when the ledger was opened', now(),
       '00000000-0000-0000-0000-000000000001', 'Grant programmes'
  from funding_round where stage <> 'DRAFT' and allocation_pence > 0 order by code;
insert into ledger_entry (movement, programme_id, round_id, award_id, financial_year, amount_pence, reason, posted_at,
                          posted_by, posted_by_name)
select 'COMMITTED', a.programme_id, a.round_id, a.id, y.financial_year, y.amount_pence,
       'brought forward when the ledger was opened', now(), '00000000-0000-0000-0000-000000000001', 'Grant programmes'
  from award a join award_profile y on y.award_id = a.id
 where a.status not in ('PROPOSED', 'REFUSED', 'DECLINED', 'LAPSED') and y.amount_pence > 0
 order by a.approved_at, a.reference, y.financial_year;
insert into award_balance (award_id, financial_year, committed_pence)
select award_id, financial_year, amount_pence from ledger_entry where movement = 'COMMITTED';

-- Moves the balances by what was posted. Everybody locks in one order - rounds, years, awards - so that nobody waits in
-- a circle, and the constraints of the balances refuse what cannot be.
create function ledger_moves_balances() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from funding_round where id in (select round_id from posted) order by id for no key update;
    insert into programme_budget (programme_id, financial_year, budget_pence)
    select distinct programme_id, financial_year, 0 from posted where movement = 'BUDGETED'
     order by programme_id, financial_year
        on conflict do nothing;
    perform from programme_budget
      where (programme_id, financial_year) in (select programme_id, financial_year from posted)
      order by programme_id, financial_year for no key update;

    update funding_round r set committed_pence = r.committed_pence + m.committed
      from (select round_id, sum(case when movement = 'COMMITTED' then amount_pence else -amount_pence end) as committed
              from posted where movement in ('COMMITTED', 'RELEASED', 'LAPSED', 'RETURNED') group by round_id) m
     where r.id = m.round_id;
    update programme_budget b
       set budget_pence = b.budget_pence + m.budget,
           committed_pence = b.committed_pence + m.committed,
           paid_pence = b.paid_pence + m.paid
      from (select programme_id, financial_year,
                   coalesce(sum(case movement when 'BUDGETED' then amount_pence when 'CUT' then -amount_pence end), 0) as budget,
                   coalesce(sum(case when movement = 'COMMITTED' then amount_pence
                                     when movement in ('RELEASED', 'LAPSED', 'RETURNED') then -amount_pence end), 0) as committed,
                   coalesce(sum(case movement when 'PAID' then amount_pence when 'RETURNED' then -amount_pence end), 0) as paid
              from posted where financial_year is not null group by programme_id, financial_year) m
     where b.programme_id = m.programme_id and b.financial_year = m.financial_year;

    insert into award_balance (award_id, financial_year)
    select distinct award_id, financial_year from posted where movement = 'COMMITTED' order by award_id, financial_year
        on conflict do nothing;
    perform from award_balance
      where (award_id, financial_year) in (select award_id, financial_year from posted)
      order by award_id, financial_year for no key update;
    update award_balance b
       set committed_pence = b.committed_pence + m.committed,
           authorised_pence = b.authorised_pence + m.authorised,
           paid_pence = b.paid_pence + m.paid
      from (select award_id, financial_year,
                   coalesce(sum(case when movement = 'AUTHORISED' then amount_pence
                                     when movement in ('FAILED', 'PAID') then -amount_pence end), 0) as authorised,
                   coalesce(sum(case when movement = 'COMMITTED' then amount_pence
                                     when movement in ('RELEASED', 'LAPSED', 'RETURNED') then -amount_pence end), 0) as committed,
                   coalesce(sum(case movement when 'PAID' then amount_pence when 'RETURNED' then -amount_pence end), 0) as paid
              from posted where award_id is not null group by award_id, financial_year) m
     where b.award_id = m.award_id and b.financial_year = m.financial_year;

    if exists (select from posted p
                where p.financial_year is not null
                  and not exists (select from programme_budget b
                                   where (b.programme_id, b.financial_year) = (p.programme_id, p.financial_year))
                   or p.award_id is not null
                  and not exists (select from award_balance b
                                   where (b.award_id, b.financial_year) = (p.award_id, p.financial_year))) then
        raise exception 'money moves only between accounts that exist'
            using errcode = 'check_violation', constraint = 'ledger_moves_between_accounts_that_exist';
    end if;
    return null;
end $$;
create trigger ledger_moves_balances after insert on ledger_entry
    referencing new table as posted for each statement execute function ledger_moves_balances();

-- The books: each entry as its two lines, which add up to nothing.
create view ledger_line as
select e.number, a.account, a.sign * e.amount_pence as amount_pence, e.programme_id, e.round_id, e.award_id, e.financial_year
  from ledger_entry e
  join ledger_movement m using (movement)
 cross join lateral (values (m.taken_from, -1), (m.put_into, 1)) as a (account, sign);

-- The application posts and reads; the balances are the ledger's. Who wants to lock a budget's row needs the right to
-- change something of it: its key is no money.
grant select on ledger_movement, ledger_line, award_balance to grants_app;
grant select, insert on ledger_entry to grants_app;
revoke insert, update on programme_budget from grants_app;
grant update (financial_year) on programme_budget to grants_app;

alter table report_budget_history add column paid_pence bigint;
