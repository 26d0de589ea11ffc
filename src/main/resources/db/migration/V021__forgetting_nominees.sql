-- The service itself may not delete what was typed into a bid, save what is said of people, when its time is over: of
-- bids that are decided, withdrawn or were never submitted. Outcomes stay, without their
-- reasons.
create function forget_nominees(decided_before date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    old_bids  uuid[];
    forgotten bigint;
begin
    select array_agg(b.id) into old_bids
    from bid b join funding_round r on r.id = b.round_id
    where r.parts @> '{NOMINEES}' and r.decision_on < decided_before
      and b.status not in ('SUBMITTED', 'IN_ASSESSMENT', 'MODERATED', 'RECOMMENDED');
    delete from nominee where bid_id = any(old_bids);
    delete from bid_comment where section = 'nominees' and bid_id = any(old_bids);
    update nominee_outcome set reason = 'Deleted with what was said of the person' where bid_id = any(old_bids);
    delete from bid_section_revision where section = 'nominees' and bid_id = any(old_bids);
    delete from bid_section where section = 'nominees' and bid_id = any(old_bids);
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;
revoke all on function forget_nominees(date) from public;
grant execute on function forget_nominees(date) to grants_app;
