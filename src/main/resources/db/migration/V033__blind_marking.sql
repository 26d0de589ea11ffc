-- A round whose assessors do not learn who bids.
alter table funding_round add column blind boolean not null default false;

-- When an assessor of such a round said that they recognised the bidder all the same.
alter table assessment add column recognised_at timestamptz;
