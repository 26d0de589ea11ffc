-- What everybody sees of evaluations: those that are published, one line each. The list of evidence and its file are
-- read from here.

drop view if exists published_evidence;

create view published_evidence as
select e.id,
       e.reference,
       e.title,
       p.code as project_code,
       p.title as project,
       o.name as evaluator,
       e.design,
       e.evidence_level,
       e.published_on,
       f.better,
       f.no_difference,
       f.worse,
       f.mixed,
       e.youngest,
       e.oldest,
       w.place_names,
       w.places,
       w.regions,
       e.cost_unit,
       e.cost_pence,
       e.saving_pence,
       e.price_year,
       e.report_url
  from evaluation e
  join project p on p.id = e.project_id
  join organisation o on o.id = e.evaluator_organisation_id
  left join lateral (select count(*) filter (where direction = 'POSITIVE') as better,
                            count(*) filter (where direction = 'NO_EFFECT') as no_difference,
                            count(*) filter (where direction = 'NEGATIVE') as worse,
                            count(*) filter (where direction = 'MIXED') as mixed
                       from evaluation_finding where evaluation_id = e.id) f on true
  left join lateral (select string_agg(c.name, ';' order by c.name) as place_names,
                            string_agg(c.gss_code, ';' order by c.gss_code) as places,
                            string_agg(distinct c.region, ';' order by c.region) as regions
                       from evaluation_place s join area_code c using (gss_code) where s.evaluation_id = e.id) w on true
 where e.status = 'PUBLISHED';

grant select on published_evidence to grants_app;
