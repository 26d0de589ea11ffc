package uk.gov.education.grants.lives;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.payment.Paying.FINANCE;
import static uk.gov.education.grants.payment.Paying.OTHER_FINANCE;
import static uk.gov.education.grants.payment.Paying.WORK;
import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.gov.education.grants.agreement.AcceptanceService;
import uk.gov.education.grants.agreement.AgreementPlan;
import uk.gov.education.grants.agreement.AgreementService;
import uk.gov.education.grants.agreement.CostLine;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.AwardTerms;
import uk.gov.education.grants.award.Awarding;
import uk.gov.education.grants.award.DirectProposal;
import uk.gov.education.grants.award.OfferService;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.award.SuspensionService;
import uk.gov.education.grants.closing.Certificate;
import uk.gov.education.grants.closing.ClosingService;
import uk.gov.education.grants.closing.ReturnedMoneyService;
import uk.gov.education.grants.closing.ReturnedMoneyService.Receipt;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.payment.BankAccount;
import uk.gov.education.grants.payment.BankDetailsService;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.support.World;

/// Awards, from their proposal to their end.
final class AwardLives {

    private final Awarding awarding;
    private final ProposalService proposals;
    private final ApprovalService approvals;
    private final AgreementService agreements;
    private final AcceptanceService acceptances;
    private final OfferService offers;
    private final SuspensionService suspensions;
    private final ClosingService closings;
    private final ReturnedMoneyService receipts;
    private final BankDetailsService bankDetails;
    private final MoneyLives money;
    private final VariationLives variations;
    private final MonitoringLives monitoring;
    private final JdbcClient db;
    private final Clock clock;
    private final List<Cast> leads = new ArrayList<>();

    AwardLives(
            Awarding awarding,
            ProposalService proposals,
            ApprovalService approvals,
            AgreementService agreements,
            AcceptanceService acceptances,
            OfferService offers,
            SuspensionService suspensions,
            ClosingService closings,
            ReturnedMoneyService receipts,
            BankDetailsService bankDetails,
            MoneyLives money,
            VariationLives variations,
            MonitoringLives monitoring,
            JdbcClient db,
            Clock clock) {
        this.awarding = awarding;
        this.proposals = proposals;
        this.approvals = approvals;
        this.agreements = agreements;
        this.acceptances = acceptances;
        this.offers = offers;
        this.suspensions = suspensions;
        this.closings = closings;
        this.receipts = receipts;
        this.bankDetails = bankDetails;
        this.money = money;
        this.variations = variations;
        this.monitoring = monitoring;
        this.db = db;
        this.clock = clock;
    }

    /// £90,000 each, half of them to charities who claim and half to councils who are paid in instalments.
    void begin(Lives lives, int number) {
        var round = awarding.round(pounds(1_000_000_000));
        leads.add(Cast.of(new World(db).charity("Pause")));
        leads.add(Cast.of(awarding.council("Leeds")));
        for (var award = 0; award < number; award++) {
            var cast = leads.get(award % leads.size());
            var route = award % 2 == 0 ? PaymentRoute.SECTION_14 : PaymentRoute.SECTION_31;
            lives.add(life(lives, cast, proposed(round, cast, route), route));
        }
    }

    void leads(Cast cast) {
        leads.add(cast);
    }

    /// Their accounts are confirmed, and their due diligence is of today.
    void checkLeads() {
        for (var cast : leads) {
            awarding.dueDiligence(cast.organisation(), today().plusMonths(11));
            var payee = db.sql("select org_id from organisation where id = ?")
                    .param(cast.organisation())
                    .query(String.class)
                    .single();
            bankDetails.propose(cast.certifier(), payee, new BankAccount("Pause", "12-34-56", account(cast)));
            bankDetails.confirm(FINANCE, payee);
        }
    }

    private String account(Cast cast) {
        return "%08d".formatted(12_345 + leads.indexOf(cast));
    }

    /// All that nobody answered in time.
    void lapse() {
        acceptances.lapse();
    }

    private AwardReference proposed(String round, Cast cast, PaymentRoute route) {
        awarding.dueDiligence(cast.organisation(), today().plusMonths(11));
        var terms = new AwardTerms(
                AwardKind.PILOT,
                WORK,
                Awarding.profile(pounds(0), pounds(60_000), pounds(30_000)),
                route,
                "To work in more areas",
                Set.of());
        var proposal = new DirectProposal(
                awarding.project(cast.organisation(), "Pause"),
                cast.organisation(),
                terms,
                "Nobody else does this work.");
        return ((Proposed) proposals.proposeDirect(OFFICER, round, proposal)).award();
    }

    Life life(Lives lives, Cast cast, AwardReference award, PaymentRoute route) {
        var life = lives.of("award", award.text())
                .in(
                        "PROPOSED",
                        () -> approvals.approve(APPROVER, award, "Good value"),
                        () -> approvals.approve(APPROVER, award, "Good value"),
                        () -> approvals.refuse(APPROVER, award, "Poor value"))
                .in("APPROVED", () -> inform(award, route))
                .in("OFFERED", () -> accept(cast, award), () -> accept(cast, award), () -> decline(lives, cast, award))
                .in("ACCEPTED", () -> offers.start(OFFICER, award))
                .in(
                        "LIVE",
                        () -> suspend(lives, award),
                        () -> closings.sign(cast.certifier(), award, certificate(award)))
                .in("SUSPENDED", () -> suspensions.resume(OFFICER, award, "It is in order"))
                .in(
                        "FINAL_CLAIM",
                        () -> closings.ask(OFFICER, award, "Is the van in it?"),
                        () -> closings.sign(cast.certifier(), award, certificate(award)),
                        () -> reconcile(award))
                .in("RECONCILED", () -> close(award));
        money.ofAward(lives, life, cast, award);
        variations.ofAward(lives, life, cast, award);
        monitoring.ofAward(lives, life, cast, award);
        return life;
    }

    private void inform(AwardReference award, PaymentRoute route) {
        if (route == PaymentRoute.SECTION_14) {
            var plan = Objects.requireNonNull(
                            agreements.toPrepare(OFFICER, award).offer())
                    .plan();
            if (plan.budget().size() != 2) {
                agreements.prepare(
                        OFFICER,
                        award,
                        new AgreementPlan(
                                plan.standsUntil(),
                                plan.conditions(),
                                plan.targets(),
                                plan.returns(),
                                Percent.of(5),
                                List.of(new CostLine("Staff", pounds(70_000)), new CostLine("Travel", pounds(20_000))),
                                List.of()),
                        0);
            }
        }
        offers.inform(OFFICER, award);
    }

    private void accept(Cast cast, AwardReference award) {
        var offer = acceptances.show(cast.certifier(), award).agreement();
        acceptances.accept(cast.certifier(), award, cast.certifier().name(), offer.fingerprint(), clock.instant());
    }

    private void decline(Lives lives, Cast cast, AwardReference award) {
        if (lives.oneIn(4)) {
            acceptances.decline(cast.certifier(), award, "We cannot do it now", clock.instant());
        }
    }

    private void suspend(Lives lives, AwardReference award) {
        if (lives.oneIn(6)) {
            suspensions.suspend(OFFICER, award, "Its accounts are late");
        }
    }

    private Certificate certificate(AwardReference award) {
        var claimed = db.sql("""
                        select coalesce(sum(l.amount_pence), 0) from claim_line l join claim c on c.id = l.claim_id
                        join award a on a.id = c.award_id where a.reference = ? and c.status <> 'DRAFT'""").param(award.text()).query(Long.class).single();
        return new Certificate(pounds(claimed / 100), "Forty women kept their children.", "Cora Certifier");
    }

    /// Else twelve returns would have to be written first.
    private void reconcile(AwardReference award) {
        for (var asked : List.of("award_return", "award_review")) {
            db.sql("delete from " + asked
                            + " where status = 'DUE' and award_id = (select id from award where reference = ?)")
                    .param(award.text())
                    .update();
        }
        closings.reconcile(OFFICER, award, "The certificate agrees with the claims");
    }

    private void close(AwardReference award) {
        for (var year = 2026; year < 2030; year++) {
            var paid = db.sql("""
                            select coalesce(sum(amount_pence), 0) from payment m join award a on a.id = m.award_id
                            where a.reference = ? and m.status = 'PAID' and m.financial_year = ?""")
                    .params(award.text(), new FinancialYear(year).toString())
                    .query(Long.class)
                    .single();
            if (paid > 0) {
                receipts.note(
                        FINANCE,
                        award,
                        new Receipt(new FinancialYear(year), pounds(paid / 100), today(), "BACS " + year, "Not spent"));
            }
        }
        closings.close(OTHER_FINANCE, award);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
