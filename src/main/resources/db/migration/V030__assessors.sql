-- The pool of assessors. Whoever holds the role is in it; what stands here says whether they may be asked.
create table assessor (
    person_id     uuid    primary key references person,
    most_bids     integer not null constraint assessor_has_room_for_a_bid check (most_bids between 1 and 99),
    trained_on    date,
    trained_until date,
    signed_on     date,
    constraint training_has_both_its_days check ((trained_on is null) = (trained_until is null)),
    constraint training_holds_from_the_day_it_was_given check (trained_until >= trained_on)
);

-- What an assessor knows about, in the words that officers use.
create table assessor_expertise (
    person_id uuid not null references person,
    subject   text not null constraint expertise_says_something check (subject <> ''),
    primary key (person_id, subject)
);

-- What an assessor is to organisations. Lines are added and end; none is ever removed.
create table assessor_interest (
    person_id       uuid        not null references person,
    number          integer     not null constraint interest_number_is_positive check (number > 0),
    organisation_id uuid        not null references organisation,
    kind            text        not null constraint interest_kind_is_known check (kind in ('EMPLOYER', 'AFFILIATION')),
    what            text        not null constraint interest_says_what_it_is check (what <> ''),
    first_day       date        not null,
    last_day        date,
    added_by_name   text        not null,
    added_at        timestamptz not null,
    primary key (person_id, number),
    constraint interest_ends_after_it_begins check (last_day >= first_day)
);
create index assessor_interest_by_organisation on assessor_interest (organisation_id);

grant select, insert, update on assessor to grants_app;
grant select, insert, delete on assessor_expertise to grants_app;
grant select, insert, update (last_day) on assessor_interest to grants_app;
