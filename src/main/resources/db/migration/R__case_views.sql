-- The bids that are with the Department, one row each, as those see them who work on cases.

drop view if exists case_bid;

-- regions: of the places where the project works; of its lead where it names none. assessors: who has or had the bid,
-- but for those who gave it back. theme: of the round's, the one the bid chose. words: what a search looks in.
create view case_bid as
select b.id as bid_id,
       b.round_id,
       b.reference,
       j.title as project,
       o.name as lead,
       o.kind as lead_kind,
       b.status,
       b.informed_at is not null as informed,
       b.submitted_at,
       b.asked_pence,
       coalesce(
           (select array_agg(distinct c.region order by c.region)
              from bid_place w join area_code c using (gss_code) where w.bid_id = b.id),
           array_remove(array[coalesce(
               (select c.region from area_code c where c.local_authority_id = b.lead_organisation_id
                 order by c.valid_from desc limit 1), o.region)], null)) as regions,
       m.score_hundredths,
       m.spread_hundredths,
       n.advice,
       case when n.advice = 'FUND' then
           (select a.reference from award a where a.bid_id = b.id order by a.proposed_at desc limit 1) end as award,
       case when n.advice = 'FUND' then
           (select a.status from award a where a.bid_id = b.id order by a.proposed_at desc limit 1) end as award_status,
       array(select f.title from bid_flag f where f.bid_id = b.id and f.resolved_at is null order by f.number) as flags,
       array(select s.assessor_id from assessment s
              where s.bid_id = b.id and s.status not in ('DECLINED', 'WITHDRAWN')) as assessors,
       lower(concat_ws(' ', j.title, o.name, b.reference)) as words,
       (select r.theme from bid_reach r where r.bid_id = b.id) as theme
  from bid b
  -- each bid has both: "left" lets PostgreSQL leave out what a question does not ask for
  left join project j on j.id = b.project_id
  left join organisation o on o.id = b.lead_organisation_id
  left join moderation m on m.bid_id = b.id
  left join recommendation n on n.bid_id = b.id and n.taken_back_at is null
 where b.status not in ('DRAFT', 'READY', 'WITHDRAWN');

grant select on case_bid to grants_app;
