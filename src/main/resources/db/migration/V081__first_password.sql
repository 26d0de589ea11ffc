-- Whoever is added chooses a password by a link. The letter that brings it forgets it, as others do.
drop trigger link_is_forgotten on letter;
create trigger link_is_forgotten before insert or update of status on letter
    for each row when (new.kind in ('COLLEAGUE_INVITED', 'PASSWORD_LINK', 'FIRST_PASSWORD') and new.status in ('SENT', 'NOT_SENT'))
    execute function forget_link();
