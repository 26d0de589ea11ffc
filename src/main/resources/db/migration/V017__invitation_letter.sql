-- The link of an invitation is a secret of which the house keeps only a hash, so the letter that brings it forgets it
-- once it has left, or is never to leave. A letter that failed keeps it until it is tried again.
create function forget_invitation_link() returns trigger language plpgsql as $$
begin
    new.body := regexp_replace(new.body, '/invitations/\S+', '/invitations/(the link was in the letter alone)');
    return new;
end $$;

create trigger invitation_link_is_forgotten before insert or update of status on letter
    for each row when (new.kind = 'COLLEAGUE_INVITED' and new.status in ('SENT', 'NOT_SENT'))
    execute function forget_invitation_link();
