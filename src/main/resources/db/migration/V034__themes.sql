-- The themes of a round, one of which each of its bids chooses, in the order of the round.
alter table funding_round add column themes text[] not null default '{}';

-- The theme that a submitted bid chose, where its round has any.
alter table bid_reach add column theme text constraint bid_theme_has_a_name check (theme <> '');
