-- The report of an evaluation may be kept here, beside or instead of an address elsewhere. What is published stays.
alter table evaluation
    add column report_document_id uuid references document,
    drop constraint evaluation_published_can_be_read,
    add constraint evaluation_published_can_be_read check
        (status <> 'PUBLISHED'
         or (published_on is not null and evidence_level is not null and num_nonnulls(report_url, report_document_id) > 0));
