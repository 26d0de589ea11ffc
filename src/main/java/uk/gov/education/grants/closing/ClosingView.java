package uk.gov.education.grants.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.award.PayableAward;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// The end of an award as its page shows it, and what the reader may do there.
///
/// @param lastDay the last day of the award
/// @param figures with the spending that is certified, or with what was paid and kept back while nothing is
/// @param signed nothing before the final claim
/// @param share what is paid of the money kept back, as things stand
/// @param toSign what is in the way of the final claim
/// @param toReconcile what is in the way of setting the books straight
/// @param toClose what is in the way of closing the award
public record ClosingView(
        PayableAward award,
        LocalDate lastDay,
        FinalFigures figures,
        @Nullable Signed signed,
        @Nullable Reconciled reconciled,
        @Nullable Closed closed,
        SpendProfile share,
        @Nullable Evaluated evaluation,
        List<Returned> returned,
        List<String> toSign,
        List<String> toReconcile,
        List<String> toClose,
        May may) {

    /// What the organisation certified.
    ///
    /// @param question what the Department has asked about it and waits for
    public record Signed(
            Money spent,
            String achieved,
            String byName,
            String as,
            Instant at,
            @Nullable String question,
            @Nullable String askedBy) {}

    /// How the books were set straight.
    public record Reconciled(Money share, Money toReturn, String because, String byName, Instant at) {}

    public record Closed(String byName, Instant at) {}

    /// The first evaluation of the project that was published after the award began.
    public record Evaluated(String reference, String title, LocalDate on) {}

    /// Money that came back.
    public record Returned(
            FinancialYear year,
            Money amount,
            LocalDate receivedOn,
            String bankReference,
            String because,
            String byName) {}

    /// What this reader may do, as far as it depends on who they are.
    public record May(boolean readCase, boolean sign, boolean reconcile, boolean close, boolean noteReturn) {}

    /// What is promised and nobody needs any more.
    public SpendProfile released() {
        return figures.left().minus(share);
    }

    /// What the organisation has still to give back.
    public Money toReturn() {
        return signed == null ? Money.ZERO : figures.toReturn();
    }

    public boolean isAsked() {
        return signed != null && signed.question() != null;
    }
}
