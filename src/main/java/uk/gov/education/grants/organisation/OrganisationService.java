package uk.gov.education.grants.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.organisation.AddOutcome.Added;
import uk.gov.education.grants.organisation.AddOutcome.AlreadyKnown;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.OrganisationKind;

/// Finds organisations, adds those that are missing, and renames them. A name may belong to two bodies; the
/// identifier belongs to one.
@Service
@Transactional(readOnly = true)
public class OrganisationService {

    private final OrganisationRepository organisations;
    private final LocalAuthorityService authorities;
    private final DueDiligenceRepository dueDiligence;
    private final OverrideRepository overrides;
    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrganisationService(
            OrganisationRepository organisations,
            LocalAuthorityService authorities,
            DueDiligenceRepository dueDiligence,
            OverrideRepository overrides,
            JdbcClient db,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.authorities = authorities;
        this.dueDiligence = dueDiligence;
        this.overrides = overrides;
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /// The organisation itself, for a room whose work belongs to one.
    public Organisation find(Actor by, UUID id) {
        OrganisationAccess.requireSignedIn(by);
        return organisations
                .findById(id)
                .orElseThrow(() -> new NotFound("There is no organisation with the id %s.".formatted(id)));
    }

    /// The body of an identifier such as "GB-LAE-HCK".
    public Optional<OrganisationRow> byOrgId(Actor by, String orgId) {
        OrganisationAccess.requireSignedIn(by);
        return organisations.findByOrgId(orgId).map(OrganisationService::rowOf);
    }

    /// The bodies of exactly this name, those with an area in force today first. Mostly one; "Dorset" is two.
    public List<OrganisationRow> withName(Actor by, String name) {
        OrganisationAccess.requireSignedIn(by);
        return db.sql("""
                        select o.id, o.org_id, o.name, o.kind, o.region from organisation o
                        left join area_code a on a.local_authority_id = o.id
                            and :today between a.valid_from and coalesce(a.valid_to, 'infinity')
                        where lower(o.name) = lower(:name)
                        order by a.gss_code is null, o.org_id""")
                .param("name", name.strip())
                .param("today", today())
                .query(OrganisationService::row)
                .list();
    }

    public OrganisationPage search(Actor by, OrganisationSearch search) {
        OrganisationAccess.requireSignedIn(by);
        var rows = db.sql("""
                        select o.id, o.org_id, o.name, o.kind, o.region from organisation o
                        left join local_authority l on l.id = o.id
                        where (:kind::text is null or o.kind = :kind)
                          and not exists (
                              select from regexp_split_to_table(lower(:words), '\\s+') word
                              where strpos(lower(concat_ws(' ', o.name, l.official_name, o.org_id)), word) = 0)
                          and (:after::uuid is null
                              or (lower(o.name), o.id) > (select lower(name), id from organisation where id = :after))
                        order by lower(o.name), o.id
                        limit :most""")
                .param("kind", search.kind().map(Enum::name).orElse(null))
                .param("words", search.words().strip())
                .param("after", search.after().orElse(null))
                .param("most", OrganisationPage.SIZE + 1)
                .query(OrganisationService::row)
                .list();
        return OrganisationPage.of(rows, OrganisationAccess.mayManage(by));
    }

    /// Every organisation, to choose from: councils of today first, then other bodies, then councils that have ended.
    public List<OrganisationOption> options(Actor by) {
        OrganisationAccess.requireSignedIn(by);
        return db.sql("""
                        select o.id, o.kind,
                               o.name || coalesce(' (until ' || to_char(ended.last_day, 'FMDD FMMonth YYYY') || ')', '') as name
                        from organisation o
                        left join (
                            select local_authority_id, max(valid_to) as last_day from area_code
                            group by local_authority_id
                            having max(coalesce(valid_to, 'infinity')) < :today) ended on ended.local_authority_id = o.id
                        order by ended.last_day is not null, o.kind <> 'LOCAL_AUTHORITY', lower(o.name), o.id""")
                .param("today", today())
                .query((row, _) -> new OrganisationOption(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind"))))
                .list();
    }

    /// Everything a page says of one organisation.
    public OrganisationView show(Actor by, String orgId) {
        OrganisationAccess.requireSignedIn(by);
        var organisation = named(orgId);
        return new OrganisationView(
                organisation.id(),
                orgId,
                organisation.name(),
                organisation.kind(),
                organisation.charityNumber(),
                organisation.companyNumber(),
                organisation.region(),
                organisation.website(),
                organisation instanceof LocalAuthority council
                        ? Optional.of(new OrganisationView.Council(
                                council.officialName(),
                                council.authorityType(),
                                council.childPopulation(),
                                authorities.areasOf(council.id())))
                        : Optional.empty(),
                dueDiligence.findById(organisation.id()).map(DueDiligence::view),
                overrides.findById(organisation.id()).map(DueDiligenceOverride::view),
                OrganisationAccess.mayManage(by),
                OrganisationAccess.mayCheck(by));
    }

    /// The same, for who is about to rename it.
    public OrganisationView toRename(Actor by, String orgId) {
        OrganisationAccess.requireManaging(by);
        return show(by, orgId);
    }

    /// The kinds of body that are added by hand.
    public Set<OrganisationKind> kindsToAdd(Actor by) {
        OrganisationAccess.requireManaging(by);
        return NewOrganisation.KINDS;
    }

    @Transactional
    public AddOutcome add(Actor by, NewOrganisation added) {
        OrganisationAccess.requireManaging(by);
        var known = same(added);
        if (known.isPresent()) {
            return known.get();
        }
        var organisation = organisations.saveAndFlush(new Organisation(added));
        events.publishEvent(new OrganisationAdded(by, clock.instant(), organisation.orgId(), organisation.name()));
        return new Added(organisation.id(), organisation.orgId());
    }

    @Transactional
    public void rename(Actor by, String orgId, String name) {
        OrganisationAccess.requireManaging(by);
        var organisation = named(orgId);
        var before = organisation.name();
        if (before.equals(name)) {
            return;
        }
        organisation.rename(name);
        organisations.saveAndFlush(organisation);
        events.publishEvent(new OrganisationRenamed(by, clock.instant(), orgId, before, name));
    }

    /// The body that is meant: of the same number or identifier or, where no register tells them apart, of the same
    /// name.
    private Optional<AlreadyKnown> same(NewOrganisation added) {
        return db.sql("""
                        select id, org_id, name from organisation
                        where org_id = :org_id or charity_number = :charity or company_number = :company
                           or (not :registered and lower(name) = lower(:name))
                        order by org_id = :org_id desc, id
                        limit 1""")
                .param("org_id", added.orgId())
                .param(
                        "charity",
                        added.charityNumber().map(CharityNumber::number).orElse(null))
                .param(
                        "company",
                        added.companyNumber().map(CompanyNumber::number).orElse(null))
                .param("registered", added.isOnARegister())
                .param("name", added.name())
                .query((row, _) -> new AlreadyKnown(
                        row.getObject("id", UUID.class), row.getString("org_id"), row.getString("name")))
                .optional();
    }

    private Organisation named(String orgId) {
        return organisations
                .findByOrgId(orgId)
                .orElseThrow(() -> new NotFound("There is no organisation with the identifier %s.".formatted(orgId)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static OrganisationRow rowOf(Organisation organisation) {
        return new OrganisationRow(
                organisation.id(),
                organisation.orgId(),
                organisation.name(),
                organisation.kind(),
                organisation.region().map(region -> region.title()).orElse(""));
    }

    private static OrganisationRow row(ResultSet row, int number) throws SQLException {
        var region = row.getString("region");
        return new OrganisationRow(
                row.getObject("id", UUID.class),
                row.getString("org_id"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                region == null ? "" : region);
    }
}
