package uk.gov.education.grants.report;

import static uk.gov.education.grants.report.ReportColumn.always;
import static uk.gov.education.grants.report.ReportColumn.code;
import static uk.gov.education.grants.report.ReportColumn.day;
import static uk.gov.education.grants.report.ReportColumn.daysLate;
import static uk.gov.education.grants.report.ReportColumn.decimal;
import static uk.gov.education.grants.report.ReportColumn.hundredths;
import static uk.gov.education.grants.report.ReportColumn.list;
import static uk.gov.education.grants.report.ReportColumn.number;
import static uk.gov.education.grants.report.ReportColumn.pounds;
import static uk.gov.education.grants.report.ReportColumn.text;

import java.util.List;
import java.util.stream.Stream;

/// The columns of the reports. A new one is added at the end, as [ReportColumn#since] the edition that brings it.
final class Columns {

    private static final ReportColumn AWARD = text("award_reference", "Reference of the award");
    private static final ReportColumn BID = text("bid_reference", "Reference of the bid");
    private static final ReportColumn PROJECT = text("project", "Name of the project");
    private static final ReportColumn PROGRAMME = text("programme", "Name of the programme");
    private static final ReportColumn PROGRAMME_CODE = code("programme_code", "Short code of the programme");
    private static final ReportColumn ROUND = text("round", "Name of the funding round");
    private static final ReportColumn KIND = code("kind", "pilot, scale_up or continuation");
    private static final ReportColumn LEAD =
            text("lead_organisation", "Name of the organisation that leads the project");
    private static final ReportColumn LEAD_ID = text("lead_organisation_id", "Its org-id, such as GB-LAE-HCK");
    private static final ReportColumn REGION = list(
            "region",
            "Regions of the places where the project works, joined by semicolons; the lead’s region where no place is named");

    static final List<ReportColumn> AWARDS = List.of(
            AWARD,
            PROJECT,
            PROGRAMME,
            ROUND,
            KIND,
            LEAD,
            LEAD_ID,
            REGION,
            list("places", "GSS codes of those places, in order, joined by semicolons"),
            pounds("amount", "Pounds awarded: the sum of all years", "amount_pence"),
            always("currency", "Always GBP", "GBP"),
            code("status", "Where the award stands, such as proposed, approved or live"),
            day("approved_on", "Day of approval"),
            day("announced_on", "Day of the public announcement"),
            day("start_date", "First day of the project"),
            day("end_date", "Last day of the project"),
            code("payment_route", "section_31 (councils) or section_14 (every other body)"),
            day("proposed_on", "Day on which the award was proposed"),
            day("informed_on", "Day on which the bidder was told"),
            list("dispensed_rules", "Codes of the funding rules set aside for it, joined by semicolons"));

    static final List<ReportColumn> AWARD_YEARS = List.of(
            AWARD,
            code("financial_year", "1 April to 31 March, such as 2016-17"),
            pounds("amount", "Pounds of the award in that year", "year_pence"),
            REGION,
            code("authority_code", "GSS code of the council that leads the project, if one does"),
            text("authority", "Name of that council’s area"),
            PROGRAMME_CODE,
            PROGRAMME,
            ROUND,
            PROJECT,
            KIND,
            LEAD,
            LEAD_ID,
            list("places", "GSS codes of the places where the project works, in order, joined by semicolons"),
            code("status", "Where the award stands, such as approved or live"),
            day("announced_on", "Day of the public announcement; empty where there was none yet"));

    static final List<ReportColumn> BIDS = List.of(
            BID,
            PROJECT,
            PROGRAMME_CODE,
            PROGRAMME,
            code("round_code", "Short name of the funding round, as in its address"),
            ROUND,
            LEAD,
            LEAD_ID,
            code("lead_kind", "Kind of that organisation, such as local_authority or charity"),
            REGION,
            list("places", "GSS codes of those places, in order, joined by semicolons"),
            pounds("asked", "Pounds that the bid asks for; 0.00 where a round does not ask for money", "amount_pence"),
            day("submitted_on", "Day on which the bid was submitted"),
            code(
                    "outcome",
                    "successful, unsuccessful, ineligible, or for an expression of interest invited or not_invited"),
            number("assessments", "How many scorecards were submitted"),
            hundredths("score", "The settled score, from 0 to 100; empty where none was settled", "score_hundredths"),
            hundredths("spread", "How far apart the scorecards were when the score was settled", "spread_hundredths"),
            code("advice", "What the panel advised: fund, reserve or do_not_fund"),
            text("award_reference", "Reference of the award that the bid led to"),
            code("award_status", "Where that award stands"),
            pounds("awarded", "Pounds of that award", "award_pence"),
            day("informed_on", "Day on which the bidder was told; empty where they do not know yet"),
            day("feedback_on", "Day on which feedback was given"));

    static final List<ReportColumn> STAGES = List.of(
            BID,
            PROJECT,
            PROGRAMME_CODE,
            code("round_code", "Short name of the funding round, as in its address"),
            ROUND,
            code("outcome", "As in the report of bids"),
            day("submitted_on", "Day on which the bid was submitted"),
            day("assessed_on", "Day of the last scorecard"),
            day("moderated_on", "Day on which its score was settled"),
            day("recommended_on", "Day of the panel’s advice"),
            day("approved_on", "Day on which its award was approved"),
            day("informed_on", "Day on which the bidder was told"),
            day("announced_on", "Day of the public announcement"),
            number("days_to_assess", "Days from the submission to the last scorecard"),
            number("days_to_settle", "Days from there to the settled score"),
            number("days_to_recommend", "Days from there to the panel’s advice"),
            number("days_to_approve", "Days from there to the approval of the award"),
            number(
                    "days_to_inform",
                    "Days from the approval, or from the advice where nothing was awarded, to the letter"),
            number("days_to_announce", "Days from the letter to the announcement"),
            number("days_until_told", "Days from the submission to the letter: how long the bidder waited"));

    static final List<ReportColumn> SCORES = List.of(
            BID,
            PROJECT,
            PROGRAMME_CODE,
            code("round_code", "Short name of the funding round, as in its address"),
            ROUND,
            LEAD,
            LEAD_ID,
            number("criterion", "Number of the criterion in the round"),
            text("criterion_title", "What it looks at"),
            hundredths("weight", "Its share of the score in per cent", "weight_hundredths"),
            number("assessments", "How many submitted scorecards have points for it"),
            number("lowest_points", "Fewest points, from 0 to 5"),
            decimal("mean_points", "Mean of the points"),
            number("highest_points", "Most points"),
            hundredths("score", "The settled score of the whole bid, from 0 to 100", "score_hundredths"),
            hundredths("spread", "How far apart the scorecards were when the score was settled", "spread_hundredths"),
            code("outcome", "As in the report of bids"));

    static final List<ReportColumn> BUDGETS = List.of(
            PROGRAMME_CODE,
            PROGRAMME,
            code("financial_year", "1 April to 31 March, such as 2016-17"),
            pounds("budget", "Pounds that the programme may promise for that year", "budget_pence"),
            pounds(
                    "allocated",
                    "Pounds given to rounds beyond draft that spend in that year and in no other",
                    "allocated_pence"),
            pounds(
                    "allocated_over_years",
                    "Pounds given to rounds beyond draft that spend in that year and in others: the same pounds stand in each of these years, so do not add them up",
                    "shared_pence"),
            pounds("committed", "Pounds promised to awards for that year", "committed_pence"),
            pounds("left", "The budget less what is committed", "left_pence"),
            pounds("paid", "Pounds of what is committed that are paid and were not returned", "paid_pence")
                    .since(2));

    static final List<ReportColumn> DISPENSATIONS = List.of(
            AWARD,
            PROJECT,
            PROGRAMME_CODE,
            PROGRAMME,
            ROUND,
            LEAD,
            LEAD_ID,
            pounds("amount", "Pounds of the whole award", "amount_pence"),
            code("rule_code", "Code of the funding rule, such as FR-17"),
            text("breach", "By how much the award breaks it"),
            text("reason", "Why it was asked to set the rule aside"),
            day("asked_on", "Day on which that was asked"),
            code("outcome", "waiting, approved or refused; voided where the award was changed since"),
            day("decided_on", "Day of the decision"),
            text("decision_reason", "Why it was decided so"),
            day("voided_on", "Day of the change to the award that voided it"));

    static final List<ReportColumn> RETURNS = since(
            3,
            AWARD,
            PROJECT,
            PROGRAMME_CODE,
            PROGRAMME,
            ROUND,
            LEAD,
            LEAD_ID,
            REGION,
            code("award_status", "Where the award stands, such as live or suspended"),
            code("period", "The period that it reports on: a financial year such as 2018-19, with its half or quarter"),
            code("financial_year", "The financial year in which that period ends"),
            day("first_day", "First day of the period"),
            day("last_day", "Last day of the period"),
            day("due_on", "Day by which the return is to be submitted"),
            code("status", "due, draft, ready (to certify), submitted, returned (given back) or accepted"),
            daysLate(
                    "days_late",
                    "Days from the due day to the day of the file; 0 where it is not due yet, or is submitted or accepted",
                    "due_on",
                    "status not in ('submitted', 'accepted')"),
            day("submitted_on", "Day of the latest submission, also where it was given back since"),
            day("accepted_on", "Day on which it was accepted"));

    private Columns() {}

    private static List<ReportColumn> since(int edition, ReportColumn... columns) {
        return Stream.of(columns).map(column -> column.since(edition)).toList();
    }
}
