package uk.gov.education.grants.portfolio;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.award.ApprovalService;
import uk.gov.education.grants.award.ApproveOutcome.Approved;
import uk.gov.education.grants.award.ApproveOutcome.BudgetGone;
import uk.gov.education.grants.award.ApproveOutcome.NeedsAnother;
import uk.gov.education.grants.award.ApproveOutcome.NotFundable;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Actor;

/// Says yes to proposed awards, each with its rules and with the money of that moment.
@Component
class ApprovalsAct implements BulkAct {

    private final ApprovalService approvals;
    private final JdbcClient db;

    ApprovalsAct(ApprovalService approvals, JdbcClient db) {
        this.approvals = approvals;
        this.db = db;
    }

    @Override
    public BulkKind kind() {
        return BulkKind.APPROVALS;
    }

    /// Those that this person may decide on and has not; the best score first, so that money goes there first.
    @Override
    public List<BulkItem> itemsFor(Actor by, RoundView round) {
        return db.sql("""
                        select a.reference, j.title as project, o.name as lead, m.score_hundredths,
                               (select string_agg(y.financial_year || ' ' || y.amount_pence, ';')
                                  from award_profile y where y.award_id = a.id) as years
                          from award a
                          join project j on j.id = a.project_id
                          join organisation o on o.id = a.lead_organisation_id
                          left join moderation m on m.bid_id = a.bid_id
                         where a.round_id = :round and a.status = 'PROPOSED'
                           and not exists (select from award_preparer h where h.award_id = a.id and h.person_id = :me)
                           and not exists (select from assessment s where s.bid_id = a.bid_id and s.assessor_id = :me and s.status = 'SUBMITTED')
                           and not exists (select from moderation k where k.bid_id = a.bid_id and k.moderated_by = :me)
                           and not exists (select from award_approval v where v.award_id = a.id and v.approver_id = :me and v.voided_at is null)
                         order by m.score_hundredths desc nulls last, a.reference""")
                .param("round", round.id())
                .param("me", by.person())
                .query((row, _) -> {
                    var money = RankedBids.years(row.getString("years"));
                    var overLimit = money.total().isMoreThan(by.approvalLimit());
                    return new BulkItem(
                            row.getString("reference"),
                            row.getString("project"),
                            row.getString("lead"),
                            overLimit
                                    ? "Say yes; above your limit, so a second approver has to"
                                    : "Approve %s".formatted(money.total()),
                            money,
                            true,
                            Map.of());
                })
                .list();
    }

    @Override
    public Result act(Actor by, String subject, Map<String, String> detail, String reason) {
        return switch (approvals.approve(by, AwardReference.of(subject), reason)) {
            case Approved _ -> Result.done("Approved.");
            case NeedsAnother more ->
                Result.done("Your yes counts. At %s it is above your limit of %s, so a second approver has to say yes."
                        .formatted(more.amount(), more.limit()));
            case NotFundable refused ->
                Result.refused(refused.breaches().stream()
                        .map(breach -> "%s. %s".formatted(breach.rule().title(), breach.reason()))
                        .collect(Collectors.joining(" ")));
            case BudgetGone gone -> Result.refused(String.join(" ", gone.sentences()));
        };
    }
}
