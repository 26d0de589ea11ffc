package uk.gov.education.grants.opendata;

/// What a grant of the 360Giving files can say beyond what every grant has to say: what others need to put it beside
/// their own grants.
public enum QualityQuestion {
    RECIPIENT(
            "Who received it, by a number in a public register",
            "a.lead_organisation_id ~ '^GB-(CHC|COH|SC|NIC|LAE|LAS|GOR|NHS|EDU|UKPRN|MPR|SHPE|IRR)-.'",
            "The recipient stands in no register that numbers its entries, or its number is not known here, so that it has an identifier of the Department’s own."),
    RECIPIENT_PLACE(
            "Where the recipient is",
            "a.lead_code is not null",
            "The recipient is no council. Of charities, companies and universities no address is kept here; their own registers have it."),
    BENEFICIARY_PLACE(
            "Where those are whom it helps",
            "a.places is not null",
            "No place was named: the work is for the whole country, or its places were not settled when it was awarded."),
    PLANNED_DATES(
            "When the work begins and ends",
            "a.start_date is not null and a.end_date is not null",
            "The days were never settled."),
    DESCRIPTION(
            "A description that says more than the title",
            "length(a.purpose) > length(a.project)",
            "No purpose was written down when it was awarded, or one that is no longer than the title."),
    CLASSIFICATION(
            "A kind and a funding round",
            "a.kind is not null and a.round_code is not null",
            "It belongs to no funding round."),
    OPEN_CALL(
            "Whether bidders competed for it",
            "a.from_open_call is not null",
            "It was brought in from a file that does not say."),
    DOCUMENT(
            "A public statement or an evaluation",
            """
            a.award_reference in (select n.award_reference from register_announcement n)
                or a.project_code in (select e.project_code from register_evaluation e)""",
            "No public statement of it is noted, and no evaluation of its project is published yet.");

    private final String title;
    private final String condition;
    private final String whyNot;

    QualityQuestion(String title, String condition, String whyNot) {
        this.title = title;
        this.condition = condition;
        this.whyNot = whyNot;
    }

    public String title() {
        return title;
    }

    /// Why some grants do not say it.
    public String whyNot() {
        return whyNot;
    }

    /// The number of grants that say it, in SQL.
    String count() {
        return "count(*) filter (where %s)".formatted(condition);
    }
}
