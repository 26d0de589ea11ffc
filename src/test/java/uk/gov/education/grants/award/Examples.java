package uk.gov.education.grants.award;

import static uk.gov.education.grants.shared.Money.pounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.funding.PaymentRoute;
import uk.gov.education.grants.funding.RuleBook;
import uk.gov.education.grants.funding.Stage;
import uk.gov.education.grants.funding.Verdict;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Role;
import uk.gov.education.grants.shared.SpendProfile;

/// People and awards for tests that need no database.
final class Examples {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Actor OFFICER = person("Jo Patel", Money.ZERO, Role.OFFICER);
    static final KeptVerdict FUNDABLE =
            KeptVerdict.of(Stage.APPROVE, new Verdict.Fundable(List.of()), new RuleBook(List.of()));

    private Examples() {}

    static Actor person(String name, Money limit, Role... roles) {
        return new Actor(
                UUID.randomUUID(),
                name,
                Set.of(roles).stream()
                        .map(role -> new Actor.Standing(role, Optional.empty()))
                        .collect(Collectors.toSet()),
                limit);
    }

    static Actor approver(Money limit) {
        return person("Alex Morgan", limit, Role.APPROVER);
    }

    static SpendProfile profile(Money... years) {
        var profile = new TreeMap<FinancialYear, Money>();
        for (var year = 0; year < years.length; year++) {
            profile.put(new FinancialYear(2026 + year), years[year]);
        }
        return new SpendProfile(profile);
    }

    static AwardTerms terms(SpendProfile profile) {
        return new AwardTerms(
                AwardKind.PILOT,
                new Period(LocalDate.of(2027, 4, 1), LocalDate.of(2029, 3, 31)),
                profile,
                PaymentRoute.SECTION_14,
                "To work with more families",
                Set.of());
    }

    /// £100,000 in 2026-27, proposed by the officer.
    static Award award() {
        var proposal = new Proposal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.of("Nobody else does this work."),
                terms(SpendProfile.of(Map.of(new FinancialYear(2026), pounds(100_000)))));
        return new Award(AwardReference.of("CSCIP-2026-0001"), proposal, Optional.empty(), OFFICER, NOW);
    }
}
