-- What an unsuccessful bidder is told of the bid's strengths and weaknesses. It is owed once they know the outcome.
alter table bid
    add column feedback         text constraint feedback_says_something check (feedback <> ''),
    add column feedback_by_name text,
    add column feedback_at      timestamptz,
    add constraint feedback_says_by_whom_and_when check
        ((feedback is null) = (feedback_by_name is null) and (feedback is null) = (feedback_at is null));
create index bid_owed_feedback on bid (informed_at) where status = 'UNSUCCESSFUL' and feedback is null;
