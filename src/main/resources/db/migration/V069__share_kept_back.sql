-- The share of claims that was kept back is paid at the very end, by one payment of each financial year.
alter table payment
    add column is_share_kept_back boolean not null default false,
    drop constraint payment_is_of_a_claim_or_of_an_instalment,
    add constraint payment_is_of_a_claim_an_instalment_or_the_share_kept_back check
        (num_nonnulls(claim_id, instalment) + is_share_kept_back::integer = 1);
create unique index share_kept_back_is_paid_once on payment (award_id, financial_year)
    where is_share_kept_back and status <> 'FAILED';

-- What of each year's money is kept back and not on its way yet. Nothing of it lapses at the end of the year.
create view share_kept_back as
select b.award_id, b.financial_year,
       least(p.kept_pence, b.committed_pence - b.authorised_pence - b.paid_pence)::bigint as kept_pence
  from award_balance b
  join (select award_id, financial_year,
               sum(case when not is_share_kept_back then kept_back_pence
                        when status <> 'VERIFIED' then -amount_pence
                        else 0 end) as kept_pence
          from payment where status <> 'FAILED'
         group by award_id, financial_year) p using (award_id, financial_year);

grant select on share_kept_back to grants_app;
