package uk.gov.education.grants.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Conflict;
import uk.gov.education.grants.shared.Contents;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.NotFound;
import uk.gov.education.grants.shared.Rows;

/// Files of payments for the bank, and what the bank answers. A file is made once and kept byte for byte; clerks make
/// files one after the other, so nobody puts a payment in two.
@Service
@Transactional(readOnly = true)
public class PaymentFileService {

    private static final String FILE = """
            select f.number, f.payments, f.amount_pence as amount, f.made_by_name, f.made_at, f.sha256,
                   (select count(*) from payment m where m.file_number = f.number and m.status = 'IN_FILE') as open
            from payment_file f
            """;

    private final PaymentRepository payments;
    private final Payments desk;
    private final PaymentService settling;
    private final PaymentReader reader;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentFileService(
            PaymentRepository payments,
            Payments desk,
            PaymentService settling,
            PaymentReader reader,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payments = payments;
        this.desk = desk;
        this.settling = settling;
        this.reader = reader;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public FilesView list(Actor by) {
        PaymentAccess.requireReadPayments(by);
        var files = db.sql(FILE + "order by f.number desc limit 100")
                .query(Rows.of(FileRow.class))
                .list();
        return db.sql("""
                        select count(*) as waiting, coalesce(sum(amount_pence), 0)::bigint as amount
                        from payment where status = 'AUTHORISED'""")
                .query((row, _) -> new FilesView(
                        files,
                        row.getLong("waiting"),
                        new Money(row.getLong("amount")),
                        PaymentAccess.mayAuthorise(by)))
                .single();
    }

    /// The account to which a payment goes.
    private record Account(
            UUID id, UUID bankDetailsId, String accountName, String sortCode, String accountNumber, String award) {

        PaymentFile.Line line(Payment payment) {
            return new PaymentFile.Line(
                    payment.reference(), accountName, sortCode, accountNumber, payment.amount(), "DfE grant " + award);
        }
    }

    /// Puts every authorised payment that is in no file into a new one. Its number.
    @Transactional
    public int make(Actor finance) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        db.sql("select pg_advisory_xact_lock(hashtext('payment_file'))").query().listOfRows();
        var accounts = accountsOfToday();
        var taken = payments.holdAuthorised().stream()
                .filter(payment -> accounts.containsKey(payment.id()))
                .toList();
        if (taken.isEmpty()) {
            throw new Conflict("No authorised payment waits for a file.");
        }
        var file = new PaymentFile(taken.stream()
                .map(payment ->
                        Objects.requireNonNull(accounts.get(payment.id())).line(payment))
                .toList());
        var number = keep(finance, file);
        for (var payment : taken) {
            payment.putInFile(
                    number, Objects.requireNonNull(accounts.get(payment.id())).bankDetailsId());
            desk.changed(finance, payment, "put the payment in file %d".formatted(number));
        }
        events.publishEvent(new PaymentFileMade(finance, clock.instant(), number, taken.size(), file.amount()));
        return number;
    }

    /// For each authorised payment the account of its payee that is usable today: the latest that was confirmed.
    private Map<UUID, Account> accountsOfToday() {
        return db.sql("""
                        select m.id, d.id as bank_details_id, d.account_name, d.sort_code, d.account_number,
                               a.reference as award
                        from payment m
                        join award a on a.id = m.award_id
                        join lateral (
                            select b.id, b.account_name, b.sort_code, b.account_number from bank_details b
                            where b.organisation_id = a.lead_organisation_id and b.usable_from <= :today
                            order by b.usable_from desc, b.decided_at desc limit 1) d on true
                        where m.status = 'AUTHORISED'""").param("today", LocalDate.now(clock)).query(Rows.of(Account.class)).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    private int keep(Actor finance, PaymentFile file) {
        var bytes = file.bytes();
        return db.sql("""
                        insert into payment_file (number, bytes, sha256, payments, amount_pence, made_by, made_by_name, made_at)
                        select coalesce(max(number), 0) + 1, :bytes, :sha256, :payments, :amount, :by, :name, :at from payment_file
                        returning number""")
                .param("bytes", bytes)
                .param("sha256", sha256(bytes))
                .param("payments", file.lines().size())
                .param("amount", file.amount().pence())
                .param("by", finance.person())
                .param("name", finance.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public FileView show(Actor by, int number) {
        PaymentAccess.requireReadPayments(by);
        var file = db.sql(FILE + "where f.number = :number")
                .param("number", number)
                .query(Rows.of(FileRow.class))
                .optional()
                .orElseThrow(() -> absent(number));
        return new FileView(
                file,
                sha256(bytesOf(number)).equals(file.sha256()),
                reader.inFile(number),
                PaymentAccess.mayAuthorise(by) && file.open() > 0);
    }

    /// The file, for a finance officer who is about to note what the bank did.
    public FileView toNote(Actor finance, int number) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        return show(finance, number);
    }

    /// The file itself, which holds the numbers of accounts: for finance officers.
    public Contents contents(Actor finance, int number) {
        PaymentAccess.requireReadPayments(finance);
        PaymentAccess.requireAuthorise(finance);
        var bytes = bytesOf(number);
        return out -> out.write(bytes);
    }

    /// What is understood of the bank's answer: each row with what will be noted, or why it cannot be.
    public List<BankResult> preview(Actor finance, int number, String answer) {
        var inFile = toNote(finance, number).payments().stream()
                .collect(Collectors.toMap(PaymentRow::reference, Function.identity()));
        return BankResult.readAll(answer).stream()
                .map(result -> result.problem() != null
                        ? result
                        : settling.objectionTo(result, inFile.get(result.reference()))
                                .map(result::with)
                                .orElse(result))
                .toList();
    }

    /// Notes every row that can be taken; a row that was noted before stays as it is. How many payments it settled.
    @Transactional
    public int note(Actor finance, int number, String answer) {
        var taken = preview(finance, number, answer).stream()
                .filter(result -> result.problem() == null)
                .toList();
        taken.forEach(result -> settling.settle(
                finance, result.reference(), result.isPaid(), Objects.requireNonNull(result.on()), result.reason()));
        return taken.size();
    }

    private byte[] bytesOf(int number) {
        return db.sql("select bytes from payment_file where number = :number")
                .param("number", number)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> absent(number));
    }

    private static NotFound absent(int number) {
        return new NotFound("There is no payment file %d.".formatted(number));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
