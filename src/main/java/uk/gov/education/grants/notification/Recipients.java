package uk.gov.education.grants.notification;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.BidStatus;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.Rows;

/// To whom letters go. Nobody is written to whose account is switched off.
@Component
class Recipients {

    private final JdbcClient db;

    Recipients(JdbcClient db) {
        this.db = db;
    }

    List<Recipient> editors(Matter matter) {
        return holders(matter.leadId(), Set.of(Role.BID_EDITOR));
    }

    /// Those who may sign off: whoever marked the bid ready may not.
    List<Recipient> certifiers(Matter matter) {
        return holders(matter.leadId(), Set.of(Role.CERTIFIER)).stream()
                .filter(person -> !Objects.equals(person.id(), matter.readyBy()))
                .toList();
    }

    List<Recipient> everybody(Matter matter) {
        return holders(matter.leadId(), Set.of(Role.BID_EDITOR, Role.CERTIFIER));
    }

    /// Those who can still finish a bid: its editors, and its certifiers once it waits for them.
    List<Recipient> finishers(Matter matter) {
        return matter.status() == BidStatus.READY ? everybody(matter) : editors(matter);
    }

    List<Recipient> assessor(String assessment) {
        return db.sql("""
                        select p.id, p.name, p.username as address from assessment a join person p on p.id = a.assessor_id
                        where a.reference = :assessment and p.disabled_at is null""")
                .param("assessment", assessment)
                .query(Rows.of(Recipient.class))
                .list();
    }

    List<Recipient> owner(String username) {
        return db.sql(
                        "select id, name, username as address from person where username = :username and disabled_at is null")
                .param("username", username)
                .query(Rows.of(Recipient.class))
                .list();
    }

    private List<Recipient> holders(UUID organisation, Set<Role> roles) {
        return db.sql("""
                        select distinct p.id, p.name, p.username as address
                        from person p join membership m on m.person_id = p.id
                        where m.organisation_id = :organisation and m.role in (:roles) and p.disabled_at is null
                        order by p.name, p.username""")
                .param("organisation", organisation)
                .param("roles", roles.stream().map(Role::name).toList())
                .query(Rows.of(Recipient.class))
                .list();
    }
}
