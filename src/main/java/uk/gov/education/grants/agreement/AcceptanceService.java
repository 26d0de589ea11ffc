package uk.gov.education.grants.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AnswerService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardStatus;
import uk.gov.education.grants.govuk.InWords;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// Shows an organisation what was offered to it, and takes the answer of its certifier. An offer is answered once.
@Service
@Transactional(readOnly = true)
public class AcceptanceService {

    private static final InWords WORDS = new InWords();

    private final AgreementStore store;
    private final AnswerService answers;
    private final JdbcClient db;
    private final Clock clock;

    AcceptanceService(AgreementStore store, AnswerService answers, JdbcClient db, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.db = db;
        this.clock = clock;
    }

    /// What was offered to this person's organisations, the latest first.
    public List<OfferRow> ofOurs(Actor by) {
        var ours = by.organisations().stream()
                .filter(organisation -> by.is(Role.BID_EDITOR, organisation) || by.is(Role.CERTIFIER, organisation))
                .toArray(UUID[]::new);
        return db.sql("""
                        select a.reference, p.title as project, o.name as lead, g.stands_until, a.status,
                               a.status = 'OFFERED' and g.answer is null as waits, g.answered_by_name,
                               (g.answered_at at time zone 'Europe/London')::date as answered_on,
                               (select sum(y.amount_pence)::bigint from award_profile y where y.award_id = a.id) as pence
                        from agreement g
                        join award a on a.id = g.award_id
                        join project p on p.id = a.project_id
                        join organisation o on o.id = g.lead_organisation_id
                        where g.lead_organisation_id = any(:ours)
                        order by g.offered_at desc, a.reference limit 200""")
                .param("ours", ours)
                .query((row, _) -> new OfferRow(
                        row.getString("reference"),
                        row.getString("project"),
                        row.getString("lead"),
                        new Money(row.getLong("pence")),
                        row.getObject("stands_until", LocalDate.class),
                        AwardStatus.valueOf(row.getString("status")).title(),
                        row.getBoolean("waits"),
                        row.getString("answered_by_name"),
                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    /// The offer, for the people of the lead organisation.
    public OfferView show(Actor by, AwardReference reference) {
        var agreement = find(reference);
        AgreementAccess.requireMember(by, agreement);
        return view(by, agreement);
    }

    /// The same, for everybody who may read it: to print or to keep.
    public OfferView read(Actor by, AwardReference reference) {
        var agreement = find(reference);
        AgreementAccess.requireReadOffer(by, agreement);
        return view(by, agreement);
    }

    /// The same, for a certifier who is about to answer.
    public OfferView toAnswer(Actor certifier, AwardReference reference) {
        var agreement = find(reference);
        AgreementAccess.requireAnswer(certifier, agreement);
        return view(certifier, agreement);
    }

    /// Takes the offer on for the organisation.
    ///
    /// @param signedAs the certifier's name as they sign
    /// @param fingerprint of the offer that was read
    /// @param received when the answer arrived, which decides whether it is in time
    @Transactional
    public void accept(
            Actor certifier, AwardReference reference, String signedAs, String fingerprint, Instant received) {
        var agreement = holdForAnswer(certifier, reference, received);
        if (!agreement.isWhole() || !agreement.fingerprint().equals(fingerprint)) {
            throw new Conflict("This is not the offer that was made. Read the offer again before you accept it.");
        }
        answer(certifier, agreement, Answer.Kind.ACCEPTED, signedAs, null);
        answers.accept(certifier, reference);
    }

    @Transactional
    public void decline(Actor certifier, AwardReference reference, String reason, Instant received) {
        var agreement = holdForAnswer(certifier, reference, received);
        answer(certifier, agreement, Answer.Kind.DECLINED, null, reason);
        answers.decline(certifier, reference, reason);
    }

    /// Ends every offer whose last day is over without an answer. How many.
    @Transactional
    public int lapse() {
        var over = store.unansweredBefore(LocalDate.now(clock));
        over.stream().flatMap(reference -> store.hold(reference).stream()).forEach(agreement -> {
            if (agreement.answer() == null) {
                var reason = "nobody answered by "
                        + WORDS.day(agreement.offer().plan().standsUntil());
                answer(Actor.SERVICE, agreement, Answer.Kind.LAPSED, null, reason);
                answers.lapse(agreement.reference(), reason);
            }
        });
        return over.size();
    }

    private KeptAgreement holdForAnswer(Actor certifier, AwardReference reference, Instant received) {
        var agreement = store.hold(reference).orElseThrow(() -> AgreementAccess.absent(reference));
        AgreementAccess.requireAnswer(certifier, agreement);
        var given = agreement.answer();
        if (given != null) {
            throw new Conflict(
                    "This offer was answered on %s UK time: %s.".formatted(WORDS.time(given.at()), given.inWords()));
        }
        if (isOver(agreement, received)) {
            throw new Conflict("The offer stood until %s and has lapsed."
                    .formatted(WORDS.day(agreement.offer().plan().standsUntil())));
        }
        return agreement;
    }

    private void answer(
            Actor by, KeptAgreement agreement, Answer.Kind kind, @Nullable String signedAs, @Nullable String reason) {
        store.answer(agreement.awardId(), new Answer(kind, by.person(), by.name(), clock.instant(), signedAs, reason));
    }

    private OfferView view(Actor by, KeptAgreement agreement) {
        var isOver = isOver(agreement, clock.instant());
        var mayAnswer = AgreementAccess.mayAnswer(by, agreement) && agreement.answer() == null && !isOver;
        return new OfferView(agreement, isOver, mayAnswer);
    }

    private boolean isOver(KeptAgreement agreement, Instant at) {
        return at.atZone(clock.getZone())
                .toLocalDate()
                .isAfter(agreement.offer().plan().standsUntil());
    }

    private KeptAgreement find(AwardReference reference) {
        return store.find(reference).orElseThrow(() -> AgreementAccess.absent(reference));
    }
}
