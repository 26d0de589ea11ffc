-- Since when an account is switched off, and when it was let go of: seven years later. Of those that are off already it
-- is not known, so their time begins now.
alter table person add column disabled_at timestamptz, add column let_go_at timestamptz;
update person set disabled_at = now() where disabled;
alter table person
    drop column disabled,
    add constraint only_the_disabled_are_let_go check (let_go_at is null or disabled_at is not null);

-- What was said of somebody goes, and with it who they were. The row stays, because cases point to it; what is written in
-- a case goes with the case.
create function let_go_of_accounts() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone uuid[] := array(select id from person
                          where let_go_at is null and disabled_at < clock_timestamp() - interval '7 years');
    part text;
begin
    foreach part in array array['assessor', 'assessor_expertise', 'assessor_interest', 'dfe_sign_in', 'membership',
                                 'password_link', 'recovery_code', 'saved_view', 'second_step'] loop
        execute format('delete from %I where person_id = any($1)', part) using gone;
    end loop;
    update person
       set username = 'left-' || id, name = 'Somebody who has left', password_hash = null, let_go_at = clock_timestamp()
     where id = any(gone);
    return cardinality(gone);
end $$;
revoke execute on function let_go_of_accounts from public;
grant execute on function let_go_of_accounts to grants_app;

-- Bids of a round that led to nothing, seven years after it was decided: everything that was written of them and in
-- them. A project that was awarded a grant keeps its bids. For the owner of the schema alone, by hand, round by round;
-- that it was done stands in the audit trail.
create function let_go_of_bids(of_round text) returns bigint
    language plpgsql set search_path = public, pg_temp as $$
declare
    decided     date;
    gone        uuid[];
    assessments uuid[];
    part        text;
begin
    select coalesce(decision_on, closes_at::date) into strict decided from funding_round where code = of_round;
    if decided is null or decided + interval '7 years' > current_date then
        raise exception 'The bids of % are kept for seven years after it was decided, which was %.', of_round,
            coalesce(decided::text, 'never') using errcode = 'check_violation';
    end if;
    gone := array(select b.id from bid b join funding_round r on r.id = b.round_id
                   where r.code = of_round and not exists (select from award where project_id = b.project_id));
    assessments := array(select id from assessment where bid_id = any(gone));
    foreach part in array array['assessment_submission_score', 'assessment_submission', 'assessment_score'] loop
        execute format('delete from %I where assessment_id = any($1)', part) using assessments;
    end loop;
    foreach part in array array['assessment', 'bid_assignment', 'bid_comment', 'bid_flag', 'bid_look', 'bid_partner',
                                 'bid_place', 'bid_reach', 'bid_section', 'bid_section_revision', 'bid_submission',
                                 'bid_year', 'moderation', 'nominee', 'nominee_outcome', 'panel_amount',
                                 'recommendation'] loop
        execute format('delete from %I where bid_id = any($1)', part) using gone;
    end loop;
    delete from document where subject = any(gone);
    delete from letter where about in (select reference from bid where id = any(gone));
    delete from bulk_item where subject in (select reference from bid where id = any(gone));
    insert into audit_entry (at, person_id, person_name, event, subject_kind, subject, sentence)
    values (clock_timestamp(), '00000000-0000-0000-0000-000000000001', 'Grant programmes', 'BidsLetGo', 'Round', of_round,
            format('let go of %s bids that led to nothing, seven years after the round was decided', cardinality(gone)));
    delete from bid where id = any(gone);
    return cardinality(gone);
end $$;
revoke execute on function let_go_of_bids from public;
