-- Files that people attach: what is known of each, and apart from it what is in it, so that lists never read a byte.
create table document (
    id               uuid        primary key,
    position         bigint      generated always as identity,
    subject          uuid        not null,
    name             text        not null constraint document_has_a_name check (name <> ''),
    type             text        not null constraint document_type_is_known check (type in
        ('PDF', 'WORD', 'EXCEL', 'ODT', 'ODS', 'PNG', 'JPEG', 'CSV', 'TEXT')),
    size_bytes       bigint      not null constraint document_is_no_larger_than_allowed check (size_bytes between 1 and 10485760),
    sha256           text        not null constraint document_has_a_fingerprint check (sha256 ~ '^[0-9a-f]{64}$'),
    scan             text        not null constraint document_scan_result_is_known check (scan in
        ('PENDING', 'CLEAN', 'NOT_SCANNED', 'INFECTED')),
    scan_tried_at    timestamptz not null,
    attached_by      uuid        not null,
    attached_by_name text        not null,
    attached_at      timestamptz not null,
    constraint document_is_attached_once_by_name_and_content unique (subject, name, sha256)
);
create index document_to_scan on document (scan_tried_at) where scan = 'PENDING';

create table document_bytes (
    document_id uuid  primary key references document on delete cascade,
    bytes       bytea not null
);
-- Documents are packed already; packing them again costs time and saves nothing.
alter table document_bytes alter column bytes set storage external;

-- What was attached is never rewritten; only the scanner's answer is added.
grant select, insert, delete on document to grants_app;
grant update (scan, scan_tried_at) on document to grants_app;
grant select, insert, delete on document_bytes to grants_app;
