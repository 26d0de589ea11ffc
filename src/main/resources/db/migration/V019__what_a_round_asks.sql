-- What a round asks of its bids beside its own questions, and the round whose invited bidders alone may bid in it: an
-- expression of interest is a bid to a round that asks little and gives nothing.
alter table funding_round
    add column parts text[] not null default '{PROJECT,MONEY,PARTNERS,PLACES,DOCUMENTS}'
        constraint round_parts_are_known check (parts <@ '{PROJECT,MONEY,PARTNERS,PLACES,DOCUMENTS}'::text[]),
    add column first_stage_id uuid references funding_round
        constraint round_is_first_stage_of_one_round unique
        constraint round_is_not_its_own_first_stage check (first_stage_id <> id);

alter table bid drop constraint bid_status_is_known;
alter table bid add constraint bid_status_is_known check (status in
    ('DRAFT', 'READY', 'SUBMITTED', 'IN_ASSESSMENT', 'MODERATED', 'RECOMMENDED', 'SUCCESSFUL', 'UNSUCCESSFUL',
     'INVITED', 'NOT_INVITED', 'INELIGIBLE', 'WITHDRAWN'));
