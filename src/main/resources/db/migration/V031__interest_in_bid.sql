-- Councils and those that followed them, however many steps later.
create view council_followed (organisation_id, successor_id) as
with recursive followed (organisation_id, successor_id) as (
    select before.local_authority_id, after.local_authority_id
    from area_code_successor s
    join area_code before on before.gss_code = s.gss_code
    join area_code after on after.gss_code = s.successor_gss
    where before.local_authority_id <> after.local_authority_id
    union
    select f.organisation_id, after.local_authority_id
    from followed f
    join area_code before on before.local_authority_id = f.successor_id
    join area_code_successor s on s.gss_code = before.gss_code
    join area_code after on after.gss_code = s.successor_gss
    where f.organisation_id <> after.local_authority_id
)
select organisation_id, successor_id from followed;

-- Every organisation with itself, with the councils that followed it and with those that it followed: who has an
-- interest in one of them has it in all.
create view organisation_kin (organisation_id, kin_id, how) as
select id, id, '' from organisation
union all
select organisation_id, successor_id, ', successor of ' from council_followed
union all
select successor_id, organisation_id, ', predecessor of ' from council_followed;

-- Who has an interest in a bid, and what they are to it: members, employees and affiliates of its lead and of its
-- partners, and whoever had a hand in writing it. What had ended before the bid was begun bars nobody; what is only
-- about to begin does.
create view interest_in_bid (bid_id, person_id, what) as
select side.bid_id, held.person_id,
       held.what || ' ' || theirs.name || case when kin.how = '' then '' else kin.how || asked.name end || side.part
from (
    select id, lead_organisation_id, ', which leads the bid', started_at from bid
    union all
    select b.id, p.organisation_id, ', a partner in the bid', b.started_at
    from bid_partner p join bid b on b.id = p.bid_id
) as side (bid_id, organisation_id, part, started_at)
join organisation_kin kin on kin.organisation_id = side.organisation_id
join (
    select person_id, organisation_id, 'a member of', null::date from membership where organisation_id is not null
    union all
    select person_id, organisation_id, what, last_day from assessor_interest
) as held (person_id, organisation_id, what, last_day) on held.organisation_id = kin.kin_id
join organisation theirs on theirs.id = held.organisation_id
join organisation asked on asked.id = side.organisation_id
where held.last_day is null or held.last_day >= (side.started_at at time zone 'Europe/London')::date
union all
select b.id, hand.person_id, 'one of those who wrote the bid'
from bid b cross join lateral (values (b.started_by), (b.ready_by), (b.submitted_by)) as hand (person_id)
where hand.person_id is not null;

grant select on council_followed, organisation_kin, interest_in_bid to grants_app;
