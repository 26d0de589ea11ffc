-- What was agreed, in the form in which other rooms look for it.

-- The instalments of every accepted agreement under section 31.
create or replace view agreed_instalment as
select g.award_id,
       (i ->> 'number')::integer as number,
       (i ->> 'due')::date as due,
       (i -> 'amount' ->> 'pence')::bigint as amount_pence
  from agreement g
 cross join lateral json_array_elements(g.offer -> 'plan' -> 'instalments') as i
 where g.answer = 'ACCEPTED';

grant select on agreed_instalment to grants_app;
