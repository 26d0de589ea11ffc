package uk.gov.education.grants.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.organisation.OrganisationRow;
import uk.gov.education.grants.organisation.OrganisationService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotAllowed;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// The accounts to which organisations are paid: a certifier proposes one, a finance officer confirms or
/// refuses it, and once confirmed it is used after a pause. The account before is used until then. One that
/// another organisation names too waits until a second finance officer has confirmed it. Whole
/// numbers are shown only to finance officers who decide; the audit trail never holds them.
@Service
@Transactional(readOnly = true)
public class BankDetailsService {

    /// How many days after its confirmation an account is used.
    public static final int DAYS_OF_PAUSE = 3;

    private static final InWords WORDS = new InWords();

    private final OrganisationService organisations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankDetailsService(
            OrganisationService organisations, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.organisations = organisations;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /// What an organisation has proposed, the latest first.
    public BankDetailsView show(Actor by, String orgId) {
        var organisation = find(by, orgId);
        var seesNumbers = PaymentAccess.mayAuthorise(by);
        var accounts = db.sql("""
                        select account_name, sort_code, account_number, proposed_by_name, proposed_at, checked_by_name,
                               decided_by_name, decided_at, usable_from, refused_because
                        from bank_details where organisation_id = :organisation order by proposed_at desc, id limit 20""")
                .param("organisation", organisation.id())
                .query(Rows.of(BankDetailsRow.class))
                .list();
        var waiting = accounts.stream().filter(BankDetailsRow::waits).findAny();
        var waits = waiting.isPresent();
        return new BankDetailsView(
                organisation.orgId(),
                organisation.name(),
                accounts.stream()
                        .map(account -> seesNumbers && account.waits() ? account : account.masked())
                        .toList(),
                LocalDate.now(clock),
                seesNumbers
                        ? waiting.map(account ->
                                        othersWith(organisation.id(), account.sortCode(), account.accountNumber()))
                                .orElse(List.of())
                        : List.of(),
                !waits && PaymentAccess.mayCertify(by, organisation.id()),
                waits && PaymentAccess.mayAuthorise(by) && !by.belongsTo(organisation.id()));
    }

    /// The same, for a certifier who is about to propose an account.
    public BankDetailsView toPropose(Actor certifier, String orgId) {
        requireCertifier(certifier, find(certifier, orgId));
        return show(certifier, orgId);
    }

    /// The same, for a finance officer who is about to decide on it.
    public BankDetailsView toDecide(Actor finance, String orgId) {
        find(finance, orgId);
        PaymentAccess.requireAuthorise(finance);
        return show(finance, orgId);
    }

    /// The accounts that wait for a finance officer, the oldest first.
    List<BankDetailsWaiting> waiting() {
        return db.sql("""
                        select o.org_id, o.name, b.proposed_by_name, b.proposed_at
                        from bank_details b join organisation o on o.id = b.organisation_id
                        where b.decided_by is null order by b.proposed_at limit 50""").query(Rows.of(BankDetailsWaiting.class)).list();
    }

    /// Proposes the account to which the organisation wants to be paid.
    @Transactional
    public void propose(Actor certifier, String orgId, BankAccount account) {
        var organisation = find(certifier, orgId);
        requireCertifier(certifier, organisation);
        if (open(organisation).isPresent()) {
            throw new Conflict("Bank details wait to be confirmed already. They are decided on first.");
        }
        db.sql("""
                        insert into bank_details (id, organisation_id, account_name, sort_code, account_number, proposed_by,
                                                  proposed_by_name, proposed_at)
                        values (:id, :organisation, :name, :sortCode, :number, :by, :byName, :at)""")
                .param("id", UUID.randomUUID())
                .param("organisation", organisation.id())
                .param("name", account.name())
                .param("sortCode", account.sortCode())
                .param("number", account.number())
                .param("by", certifier.person())
                .param("byName", certifier.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        said(certifier, organisation, "proposed bank details, account %s".formatted(account.masked()));
    }

    /// Confirms the account that waits: it is used after a pause. Where another organisation names it too, the first
    /// to confirm it leaves it to a second finance officer.
    @Transactional
    public void confirm(Actor finance, String orgId) {
        var organisation = find(finance, orgId);
        var waiting = toDecide(finance, organisation);
        var others = othersWith(organisation.id(), waiting.sortCode(), waiting.accountNumber());
        if (finance.person().equals(waiting.checkedBy())) {
            throw new NotAllowed(
                    "You have confirmed this account already. Another finance officer has to confirm it too.");
        }
        if (!others.isEmpty() && waiting.checkedBy() == null) {
            check(finance, waiting);
            said(
                    finance,
                    organisation,
                    "confirmed bank details, account %s, which %s names too: another finance officer has to confirm them as well"
                            .formatted(BankAccount.masked(waiting.accountNumber()), String.join(" and ", others)));
            return;
        }
        var usableFrom = LocalDate.now(clock).plusDays(DAYS_OF_PAUSE);
        decide(finance, waiting, Optional.of(usableFrom), Optional.empty());
        said(
                finance,
                organisation,
                "confirmed bank details, account %s, to be used from %s on"
                        .formatted(BankAccount.masked(waiting.accountNumber()), WORDS.day(usableFrom)));
    }

    @Transactional
    public void refuse(Actor finance, String orgId, String reason) {
        var organisation = find(finance, orgId);
        var waiting = toDecide(finance, organisation);
        decide(finance, waiting, Optional.empty(), Optional.of(reason));
        said(finance, organisation, "refused bank details: " + reason);
    }

    /// The first day on which any confirmed account of an organisation can be used.
    Optional<LocalDate> usableFrom(UUID organisation) {
        return db.sql("""
                        select usable_from from bank_details
                        where organisation_id = :organisation and usable_from is not null order by usable_from limit 1""")
                .param("organisation", organisation)
                .query(LocalDate.class)
                .optional();
    }

    /// @param checkedBy who has confirmed it first, where two have to
    private record Open(
            UUID id,
            UUID proposedBy,
            String sortCode,
            String accountNumber,
            @Nullable UUID checkedBy) {}

    private Open toDecide(Actor finance, OrganisationRow organisation) {
        PaymentAccess.requireAuthorise(finance);
        var open = open(organisation).orElseThrow(() -> new Conflict("No bank details wait to be confirmed."));
        if (open.proposedBy().equals(finance.person()) || finance.belongsTo(organisation.id())) {
            throw new NotAllowed("You belong to the organisation, so another finance officer has to decide.");
        }
        return open;
    }

    private Optional<Open> open(OrganisationRow organisation) {
        return db.sql("""
                        select id, proposed_by, sort_code, account_number, checked_by from bank_details
                        where organisation_id = :organisation and decided_by is null for update""")
                .param("organisation", organisation.id())
                .query(Rows.of(Open.class))
                .optional();
    }

    /// The names of other organisations that have named this account, save where it was refused.
    private List<String> othersWith(UUID organisation, String sortCode, String accountNumber) {
        return db.sql("""
                        select distinct o.name from bank_details b join organisation o on o.id = b.organisation_id
                        where b.sort_code = :sortCode and b.account_number = :number and b.organisation_id <> :organisation
                          and b.refused_because is null
                        order by o.name""")
                .param("sortCode", sortCode)
                .param("number", accountNumber)
                .param("organisation", organisation)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    private void check(Actor finance, Open waiting) {
        db.sql("update bank_details set checked_by = :by, checked_by_name = :name, checked_at = :at where id = :id")
                .param("by", finance.person())
                .param("name", finance.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", waiting.id())
                .update();
    }

    private void decide(Actor finance, Open waiting, Optional<LocalDate> usableFrom, Optional<String> refused) {
        db.sql("""
                        update bank_details
                        set decided_by = :by, decided_by_name = :name, decided_at = :at, usable_from = :from,
                            refused_because = :refused
                        where id = :id""")
                .param("by", finance.person())
                .param("name", finance.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", usableFrom.orElse(null))
                .param("refused", refused.orElse(null))
                .param("id", waiting.id())
                .update();
    }

    private static void requireCertifier(Actor by, OrganisationRow organisation) {
        if (!PaymentAccess.mayCertify(by, organisation.id())) {
            throw new NotAllowed("Only a certifier of the organisation proposes its bank details.");
        }
    }

    private OrganisationRow find(Actor by, String orgId) {
        return organisations
                .byOrgId(Actor.SERVICE, orgId)
                .filter(found -> PaymentAccess.isMember(by, found.id()) || by.readsCase(true))
                .orElseThrow(() -> new NotFound("There is no organisation %s.".formatted(orgId)));
    }

    private void said(Actor by, OrganisationRow organisation, String sentence) {
        events.publishEvent(new BankDetailsChanged(by, clock.instant(), organisation.orgId(), sentence));
    }
}
