-- The terms on which grant is given, by the power under which it is paid. Whoever publishes adds a version: the
-- application has no right to change one, so what was agreed can be read for ever as it was.
create table agreement_terms (
    route             text        not null constraint terms_route_is_known check (route in ('SECTION_31', 'SECTION_14')),
    version           integer     not null constraint terms_version_is_counted_from_one check (version >= 1),
    words             text        not null constraint terms_words_are_not_empty check (words <> ''),
    in_force_from     date        not null,
    published_by_name text        not null,
    published_at      timestamptz not null,
    primary key (route, version)
);

grant select, insert on agreement_terms to grants_app;

-- A heading stands on a line of its own, its text below it; an empty line ends it.
insert into agreement_terms (route, version, words, in_force_from, published_by_name, published_at) values
('SECTION_14', 1, 'What the money is for
You use the grant for the purpose in this agreement, and for nothing else. What you buy or pay with it must be needed for that purpose.

How you are paid
You claim what you have spent, after you have spent it, and show evidence of it. We do not pay in advance of need. The share kept back is paid when we have accepted your final claim, its certificate and the evaluation.

At the end of a financial year
Money of a financial year that you have not spent by 31 March stays with the Department. It is not carried over unless we agree to that in writing before the year ends.

If something changes
Tell us at once when you cannot do what was agreed, or want to do it in another way. Nothing in this agreement changes until both of us have agreed the change in writing.

Reports
You send a return for each period in this agreement: what was done, how far the targets are reached, what was spent, and what may go wrong.

Records
You keep the accounts, invoices and receipts of this work for at least six years after the last payment. We and the National Audit Office may look at them.

Evaluation
You take part in the independent evaluation of this work and let its findings be published, whatever they say.

Saying in public
You do not announce this award before we do. Afterwards you say that the Department for Education pays for the work.

When money is paid back
You pay back what was used for another purpose, what cannot be evidenced, what was paid twice, and what is left over at the end.

When the agreement ends early
We may suspend payment or end this agreement when its terms are not kept, when the work has stopped, or when something we were told was not true. We say why in writing and give you time to put it right where it can be put right. You may end it by writing to us; what was spent for the purpose until then is paid.',
    date '2014-04-01', 'Grant programmes', timestamptz '2014-03-31 23:00:00Z'),
('SECTION_31', 1, 'What the money is for
The grant is paid under a determination of the Secretary of State, with the consent of the Treasury. You use it for the purpose in this agreement, and for nothing else.

How you are paid
We pay the instalments of the determination on or after their days. We do not pay in advance of need: an instalment waits when earlier ones are not spent, when a return is missing, or when a condition is not met.

At the end of a financial year
Money of a financial year that you have not spent by 31 March returns to the Department. It is not carried over unless we agree to that in writing before the year ends.

If something changes
Tell us at once when you cannot do what was agreed, or want to do it in another way. Nothing in this agreement changes until both of us have agreed the change in writing.

Reports
You send a return for each period in this agreement: what was done, how far the targets are reached, what was spent, and what may go wrong. Once a year your chief finance officer certifies what was spent for the purpose.

Records
You keep the accounts, invoices and receipts of this work for at least six years after the last payment. We and the National Audit Office may look at them.

Evaluation
You take part in the independent evaluation of this work and let its findings be published, whatever they say.

Saying in public
You do not announce this award before we do. Afterwards you say that the Department for Education pays for the work.

When money is paid back
You pay back what was used for another purpose, what cannot be evidenced, what was paid twice, and what is left over at the end.

When the agreement ends early
We may suspend payment or end this agreement when its terms are not kept, when the work has stopped, or when something we were told was not true. We say why in writing and give you time to put it right where it can be put right. You may end it by writing to us; what was spent for the purpose until then is paid.',
    date '2014-04-01', 'Grant programmes', timestamptz '2014-03-31 23:00:00Z');
