-- What was agreed, in the form in which other rooms look for it.

-- The instalments of every accepted agreement under section 31, as the last variation left them.
create or replace view agreed_instalment as
select g.award_id,
       (i ->> 'number')::integer as number,
       (i ->> 'due')::date as due,
       (i -> 'amount' ->> 'pence')::bigint as amount_pence
  from agreement g
 cross join lateral json_array_elements(
           coalesce((select a.plan from agreement_amendment a where a.award_id = g.award_id order by a.number desc limit 1),
                    g.offer -> 'plan') -> 'instalments') as i
 where g.answer = 'ACCEPTED';

grant select on agreed_instalment to grants_app;
