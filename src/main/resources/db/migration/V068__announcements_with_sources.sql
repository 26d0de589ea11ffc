-- What was announced for a programme, or for one of its rounds: by whom, when, and where it can be read.
alter table programme_envelope
    add column round_code text references funding_round (code) on update cascade,
    add column announced_on date,
    add column announced_by text not null default '',
    add column source_url text;

-- What was paid of an award is looked for where anything was.
create index award_balance_paid on award_balance (award_id) where paid_pence > 0;
