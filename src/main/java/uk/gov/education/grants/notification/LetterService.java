package uk.gov.education.grants.notification;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Shows the letters that were written, and sends one again that did not arrive.
@Service
@Transactional(readOnly = true)
public class LetterService {

    /// How many letters a page of the log shows.
    public static final int PAGE = 50;

    private static final String LETTERS = """
            select id, kind, about, person_name, address, subject, body, status, queued_at, sent_at, tries, last_failure
            from letter\s""";

    private final JdbcClient db;
    private final Matters matters;
    private final Outbox outbox;
    private final Postbox postbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterService(
            JdbcClient db,
            Matters matters,
            Outbox outbox,
            Postbox postbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.matters = matters;
        this.outbox = outbox;
        this.postbox = postbox;
        this.events = events;
        this.clock = clock;
    }

    /// The letters about a bid that this person may read, the newest first.
    public CaseLettersView ofBid(Actor by, String reference) {
        var bid = matters.bid(reference).orElseThrow(() -> LetterAccess.absent(reference));
        return lettersAbout(by, bid, List.of(reference), reference);
    }

    /// The letters about an award and about the bid it follows.
    public CaseLettersView ofAward(Actor by, String reference) {
        if (!by.isOfTheDepartment()) {
            throw LetterAccess.absent(reference);
        }
        var matter = ofAward(reference);
        return lettersAbout(by, matter, List.of(matter.reference(), reference), reference);
    }

    /// The letters before one of them (0 for the very latest), in one state or in all ("").
    public List<LetterRow> log(Actor by, String status, long before) {
        LetterAccess.requireAdmin(by);
        return db.sql(LETTERS + """
                        where (:status = '' or status = :status) and (:before = 0 or id < :before)
                        order by id desc limit :most""")
                .param("status", status)
                .param("before", before)
                .param("most", PAGE + 1)
                .query(Rows.of(LetterRow.class))
                .list();
    }

    /// Whether letters can leave at all.
    public boolean isOpen() {
        return postbox.isOpen();
    }

    /// Sends a letter that did not leave. One that is on its way or has arrived stays as it is. What it is about.
    @Transactional
    public String sendAgain(Actor by, long id) {
        LetterAccess.requireSendAgain(by);
        var letter = db.sql(LETTERS + "where id = :id")
                .param("id", id)
                .query(Rows.of(LetterRow.class))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such letter."));
        if (!letter.kind().maySendAgain()) {
            throw new Conflict("A letter about an account is not sent again. Whoever needs a link asks for a new one.");
        }
        if (!LetterAccess.maySendAgain(by, matterOf(letter), letter.kind())) {
            throw new NotFound("There is no such letter.");
        }
        if (AssessmentNotices.KINDS.contains(letter.kind()) && !isStillAsked(letter)) {
            throw new Conflict(
                    "%s no longer has this bid to assess, so the letter is not sent.".formatted(letter.personName()));
        }
        if (!postbox.isOpen()) {
            throw new Conflict("No mail server is configured, so letters cannot be sent.");
        }
        if (outbox.queueAgain(id)) {
            events.publishEvent(new LetterSentAgain(by, clock.instant(), letter.about(), letter.kind()));
        }
        return letter.about();
    }

    /// Whether the assessor written to still has the bid, and nothing has come up that keeps it from them.
    private boolean isStillAsked(LetterRow letter) {
        return db.sql("""
                        select exists (
                            select from letter l
                            join bid b on b.reference = l.about
                            join assessment a on a.bid_id = b.id and a.assessor_id = l.person_id
                            where l.id = :letter and a.status not in ('DECLINED', 'WITHDRAWN')
                              and not exists (select from interest_in_bid i
                                              where i.bid_id = b.id and i.person_id = a.assessor_id))""").param("letter", letter.id()).query(Boolean.class).single();
    }

    private Matter matterOf(LetterRow letter) {
        return matters.bid(letter.about())
                .or(() -> matters.award(letter.about()))
                .orElseThrow(() -> LetterAccess.absent(letter.about()));
    }

    private Matter ofAward(String reference) {
        return matters.bidOfAward(reference)
                .or(() -> matters.directAward(reference))
                .orElseThrow(() -> LetterAccess.absent(reference));
    }

    private CaseLettersView lettersAbout(Actor by, Matter matter, List<String> about, String reference) {
        LetterAccess.requireRead(by, matter);
        var letters = db
                .sql(LETTERS + "where about in (:about) order by id desc limit 500")
                .param("about", about)
                .query(Rows.of(LetterRow.class))
                .list()
                .stream()
                .filter(letter -> LetterAccess.mayRead(by, matter, letter.kind()))
                .toList();
        return new CaseLettersView(
                reference,
                matter.project(),
                LetterAccess.isMember(by, matter),
                postbox.isOpen() && LetterAccess.maySendAgain(by),
                letters);
    }
}
