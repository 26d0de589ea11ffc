-- What voided an approval, so that the next approver reads why it no longer counts.
alter table award_approval add column voided_reason text;
