-- Who signed in, and who was refused under the name of somebody, stands beside who saw what.
alter table sighting
    drop constraint sighting_kind_is_known,
    add constraint sighting_kind_is_known check (shown in ('PLAIN', 'CASE', 'PEOPLE', 'FILE', 'BANK', 'SIGN_IN'));
