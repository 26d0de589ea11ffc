-- Which account at DfE Sign-in, or at another OpenID provider, is which person here, and what it said of them when that
-- last changed. What they may do does not follow from it: that stands in their memberships alone.
create table dfe_sign_in (
    issuer       text        not null,
    subject      text        not null,
    person_id    uuid        not null references person,
    linked_at    timestamptz not null,
    organisation text,
    roles        text,
    said_at      timestamptz not null,
    primary key (issuer, subject),
    constraint person_has_one_account_of_a_provider unique (person_id, issuer)
);
grant select, insert, update, delete on dfe_sign_in to grants_app;
