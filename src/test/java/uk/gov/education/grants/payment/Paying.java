package uk.gov.education.grants.payment;

import static uk.gov.education.grants.award.Awarding.APPROVER;
import static uk.gov.education.grants.award.Awarding.OFFICER;
import static uk.gov.education.grants.shared.Money.pounds;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import uk.gov.education.grants.award.PayableAwards;
import uk.gov.education.grants.award.ProposalService;
import uk.gov.education.grants.award.RecommendOutcome.Proposed;
import uk.gov.education.grants.demo.MovableClock;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.payment.ClaimOutcome.Done;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Percent;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;

/// Live awards with agreements, and claims of them: made through the services.
@Component
public class Paying {

    public static final Actor FINANCE = Awarding.person("Fiona Clarke", Money.ZERO, Role.FINANCE);

    /// Confirms what two finance officers have to, as where two organisations of a test name the same account.
    public static final Actor OTHER_FINANCE = Awarding.person("Farah Haddad", Money.ZERO, Role.FINANCE);

    public static final Period WORK = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2030, 3, 31));
    public static final Period QUARTER = new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30));

    /// The day on which the first quarter is claimed.
    public static final LocalDate JULY = LocalDate.of(2027, 7, 10);

    private static final String CERTIFIER = "Cass Payne";

    private final JdbcClient db;
    private final Awarding awarding;
    private final ProposalService proposals;
    private final ApprovalService approvals;
    private final AgreementService agreements;
    private final OfferService offers;
    private final AcceptanceService acceptances;
    private final BankDetailsService bankDetails;
    private final PayableAwards awards;
    private final ClaimService claims;
    private final ClaimEvidenceService evidence;
    private final MovableClock clock;

    Paying(
            JdbcClient db,
            Awarding awarding,
            ProposalService proposals,
            ApprovalService approvals,
            AgreementService agreements,
            OfferService offers,
            AcceptanceService acceptances,
            BankDetailsService bankDetails,
            PayableAwards awards,
            ClaimService claims,
            ClaimEvidenceService evidence,
            MovableClock clock) {
        this.db = db;
        this.awarding = awarding;
        this.proposals = proposals;
        this.approvals = approvals;
        this.agreements = agreements;
        this.offers = offers;
        this.acceptances = acceptances;
        this.bankDetails = bankDetails;
        this.awards = awards;
        this.claims = claims;
        this.evidence = evidence;
        this.clock = clock;
    }

    /// £60,000 for 2027-28 and £30,000 for the year after to a charity, for staff and for travel.
    public AwardReference liveUnderSection14(UUID lead) {
        return live(lead, PaymentRoute.SECTION_14, pounds(0), pounds(60_000), pounds(30_000));
    }

    /// £100,000 for 2027-28 to a council, in four instalments of which the first is due on 1 April 2027.
    public AwardReference liveUnderSection31(UUID lead) {
        return live(lead, PaymentRoute.SECTION_31, pounds(0), pounds(100_000));
    }

    private AwardReference live(UUID lead, PaymentRoute route, Money... years) {
        awarding.dueDiligence(lead, LocalDate.of(2027, 11, 30));
        var proposal = new DirectProposal(
                awarding.project(lead, "Pause"),
                lead,
                new AwardTerms(
                        AwardKind.PILOT, WORK, Awarding.profile(years), route, "To work in more areas", Set.of()),
                "Nobody else does this work.");
        var award = ((Proposed) proposals.proposeDirect(OFFICER, awarding.round(pounds(1_000_000)), proposal)).award();
        approvals.approve(APPROVER, award, "Good value");
        if (route == PaymentRoute.SECTION_14) {
            prepare(award);
        }
        offers.inform(OFFICER, award);
        var certifier = memberOf(lead, CERTIFIER, Role.CERTIFIER);
        var fingerprint = acceptances.show(certifier, award).agreement().fingerprint();
        acceptances.accept(certifier, award, certifier.name(), fingerprint, clock.instant());
        offers.start(OFFICER, award);
        var payee = awards.find(award).orElseThrow().leadOrgId();
        bankDetails.propose(certifier, payee, new BankAccount("Pause, creating space", "12-34-56", "00012345"));
        bankDetails.confirm(FINANCE, payee);
        if (bankDetails.usableFrom(lead).isEmpty()) {
            bankDetails.confirm(OTHER_FINANCE, payee);
        }
        return award;
    }

    private void prepare(AwardReference award) {
        var plan = Objects.requireNonNull(agreements.toPrepare(OFFICER, award).offer())
                .plan();
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

    /// A claim of the first quarter with a document, which its certifier has submitted.
    public String submitted(Actor editor, Actor certifier, AwardReference award, Money staff, Money travel) {
        var claim = ((Done) claims.start(editor, award, QUARTER)).claim();
        claims.change(editor, claim, List.of(staff, travel));
        attach(editor, claim);
        claims.submit(certifier, claim, staff.plus(travel), "");
        return claim;
    }

    public void attach(Actor editor, String claim) {
        evidence.add(
                editor,
                claim,
                List.of(new Upload("ledger.csv", "what,pounds\nstaff,10000\n".getBytes(StandardCharsets.UTF_8))));
    }

    /// Takes away what was made here and really saved, so that no other test finds it.
    @Transactional
    public void forget() {
        db.sql("set local role none").update();
        var ours =
                " where award_id in (select id from award where round_id in (select id from funding_round where code like '%-direct'))";
        List.of(
                        "delete from payment" + ours,
                        "delete from payment_file f where not exists (select from payment where file_number = f.number)",
                        "delete from bank_details where proposed_by_name = '" + CERTIFIER + "'",
                        "delete from agreement" + ours,
                        "delete from agreement_plan" + ours)
                .forEach(sql -> db.sql(sql).update());
        db.sql("set local role grants_app").update();
        awarding.forget();
    }

    public static Actor memberOf(UUID organisation, String name, Role... roles) {
        return new Actor(
                UUID.randomUUID(),
                name,
                Set.of(roles).stream()
                        .map(role -> new Actor.Standing(role, Optional.of(organisation)))
                        .collect(Collectors.toSet()),
                Money.ZERO);
    }
}
