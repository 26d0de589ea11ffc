package uk.gov.education.grants.award.web;

import java.util.Arrays;
import java.util.List;
import uk.gov.education.grants.award.AdviceKind;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.govuk.Option;

/// What the forms of this room offer.
final class Choices {

    private Choices() {}

    static List<Option> advice() {
        return List.of(
                new Option(AdviceKind.FUND.name(), AdviceKind.FUND.title(), "An award is proposed at once"),
                new Option(
                        AdviceKind.RESERVE.name(),
                        AdviceKind.RESERVE.title(),
                        "Good enough, if another bid falls away"),
                Option.of(AdviceKind.DO_NOT_FUND.name(), AdviceKind.DO_NOT_FUND.title()));
    }

    static List<Option> kinds() {
        return List.of(
                new Option(
                        AwardKind.PILOT.name(),
                        AwardKind.PILOT.title(),
                        "A new way of working, tried for the first time"),
                new Option(
                        AwardKind.SCALE_UP.name(),
                        AwardKind.SCALE_UP.title(),
                        "Something that worked, brought to more places"),
                new Option(AwardKind.CONTINUATION.name(), AwardKind.CONTINUATION.title(), "The same work, for longer"));
    }

    static List<Option> routes() {
        return Arrays.stream(PaymentRoute.values())
                .map(route -> new Option(route.name(), route.title(), route.act()))
                .toList();
    }
}
