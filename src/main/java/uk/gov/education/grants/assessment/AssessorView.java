package uk.gov.education.grants.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One assessor of the pool.
///
/// @param declaredUntil the last day of the declaration of interests
/// @param missing what keeps them from being asked, each to be read after "Ana is"
/// @param mayChange whether whoever reads may change what is said of the assessor
public record AssessorView(
        UUID id,
        String name,
        int open,
        int mostBids,
        List<String> expertise,
        Optional<Training> training,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> declaredUntil,
        List<InterestRow> interests,
        List<String> missing,
        boolean mayChange) {

    static AssessorView of(PoolMember member, List<InterestRow> interests, LocalDate today, boolean mayChange) {
        return new AssessorView(
                member.id(),
                member.name(),
                member.open(),
                member.mostBids(),
                member.expertise(),
                member.training(),
                Optional.ofNullable(member.signedOn()),
                member.declaredUntil(),
                interests,
                member.missing(today),
                mayChange);
    }

    public Optional<InterestRow> interest(int number) {
        return interests.stream().filter(each -> each.number() == number).findAny();
    }
}
