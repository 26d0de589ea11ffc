-- One bidder may have longer than everybody, for a reason that can be told. A later extension takes the place of an
-- earlier one; the audit trail keeps both.
create table round_extension (
    round_id        uuid        not null references funding_round,
    organisation_id uuid        not null references organisation,
    closes_at       timestamptz not null,
    reason          text        not null constraint extension_has_a_reason check (reason <> ''),
    primary key (round_id, organisation_id)
);
grant select, insert, update on round_extension to grants_app;

-- When the round closes for a bid: the later of what holds for everybody and what holds for its lead.
create view bid_closing as
    select b.id as bid_id, greatest(r.closes_at, x.closes_at) as closes_at
    from bid b
    join funding_round r on r.id = b.round_id
    left join round_extension x on x.round_id = b.round_id and x.organisation_id = b.lead_organisation_id;
grant select on bid_closing to grants_app;
