package uk.gov.education.grants.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardClosingService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;

/// Notes money that organisations give back: what was not spent, or was spent on something else. It goes back to the
/// programme's budget of the year in which it was paid.
@Service
@Transactional(readOnly = true)
public class ReturnedMoneyService {

    private final ClosingService closings;
    private final PayableAwards payable;
    private final AwardClosingService awards;
    private final JdbcClient db;
    private final Clock clock;

    ReturnedMoneyService(
            ClosingService closings, PayableAwards payable, AwardClosingService awards, JdbcClient db, Clock clock) {
        this.closings = closings;
        this.payable = payable;
        this.awards = awards;
        this.db = db;
        this.clock = clock;
    }

    /// What came back, as the bank's statement shows it.
    ///
    /// @param year whose money it was
    /// @param bankReference by which it is found again; each is noted once
    public record Receipt(FinancialYear year, Money amount, LocalDate on, String bankReference, String because) {}

    /// Why a receipt cannot be noted.
    ///
    /// @param field of the form
    public record Objection(String field, String why) {}

    /// The award, for a finance officer who is about to note that money came back.
    public ClosingView toNote(Actor finance, AwardReference reference) {
        var view = closings.show(finance, reference);
        ClosingAccess.requireNoteReturn(finance, view.award().lead());
        return view;
    }

    /// Notes money that came back. More than was paid of the year is refused, and the same receipt twice.
    @Transactional
    public List<Objection> note(Actor finance, AwardReference reference, Receipt receipt) {
        var award = payable.hold(toNote(finance, reference).award().id());
        var objections = objectionsTo(receipt, closings.show(finance, reference));
        if (objections.isEmpty()) {
            keep(finance, award.id(), receipt);
            awards.moneyReturned(
                    finance,
                    reference,
                    receipt.year(),
                    receipt.amount(),
                    "noted that %s of %s came back: %s".formatted(receipt.amount(), receipt.year(), receipt.because()));
        }
        return objections;
    }

    private List<Objection> objectionsTo(Receipt receipt, ClosingView award) {
        var objections = new ArrayList<Objection>();
        var paid = award.figures().years().stream()
                .filter(year -> year.year().equals(receipt.year()))
                .map(FinalFigures.Year::paid)
                .reduce(Money.ZERO, Money::plus);
        if (!receipt.amount().isPositive()) {
            objections.add(new Objection("amount", "Enter more than £0"));
        }
        if (receipt.amount().isMoreThan(paid)) {
            objections.add(new Objection(
                    "amount",
                    "%s is %s too much: %s was paid of the money of %s"
                            .formatted(receipt.amount(), receipt.amount().minus(paid), paid, receipt.year())));
        }
        if (receipt.on().isAfter(LocalDate.now(clock))) {
            objections.add(new Objection("on", "The day on which it came must not be after today"));
        }
        if (award.returned().stream()
                .anyMatch(earlier -> earlier.bankReference().equals(receipt.bankReference()))) {
            objections.add(new Objection(
                    "reference", "“%s” is noted for this award already".formatted(receipt.bankReference())));
        }
        return objections;
    }

    private void keep(Actor finance, UUID award, Receipt receipt) {
        db.sql("""
                        insert into money_returned (id, award_id, financial_year, amount_pence, received_on, bank_reference,
                                                    because, noted_by, noted_by_name, noted_at)
                        values (gen_random_uuid(), :award, :year, :amount, :on, :reference, :because, :by, :name, :at)""")
                .param("award", award)
                .param("year", receipt.year().toString())
                .param("amount", receipt.amount().pence())
                .param("on", receipt.on())
                .param("reference", receipt.bankReference())
                .param("because", receipt.because())
                .param("by", finance.person())
                .param("name", finance.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
