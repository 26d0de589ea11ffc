package uk.gov.education.grants.monitoring;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.award.AwardReference;
import uk.gov.education.grants.award.PromisedAwards;
import uk.gov.education.grants.monitoring.ReturnContent.SpendOfYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.SpendProfile;

/// Tells rooms above what the accepted returns of an award show. Whoever asks decides who may read it.
@Service
@Transactional(readOnly = true)
public class Returns {

    private final ReturnStore store;
    private final PromisedAwards awards;

    Returns(ReturnStore store, PromisedAwards awards) {
        this.store = store;
        this.awards = awards;
    }

    /// Year by year what is spent, what is expected, and with what forecast the year began.
    public Optional<AwardForecast> forecastOf(AwardReference award) {
        return awards.find(award)
                .map(promised -> forecast(award, promised.head().terms().profile()));
    }

    private AwardForecast forecast(AwardReference award, SpendProfile profile) {
        var accepted = store.all(award).stream()
                .filter(kept -> kept.status() == ReturnStatus.ACCEPTED)
                .toList();
        var last = accepted.isEmpty()
                ? Optional.<ReturnContent>empty()
                : Optional.ofNullable(accepted.getLast().content());
        return new AwardForecast(profile.years().keySet().stream()
                .map(year -> {
                    var agreed = profile.in(year);
                    var now = last.flatMap(it -> it.of(year));
                    var opening = accepted.stream()
                            .filter(kept -> kept.period().year().equals(year))
                            .findFirst()
                            .flatMap(first -> Optional.ofNullable(first.content()))
                            .flatMap(it -> it.of(year));
                    return new AwardForecast.Year(
                            year,
                            agreed,
                            opening.map(SpendOfYear::forecast).orElse(agreed),
                            now.map(SpendOfYear::spent).orElse(Money.ZERO),
                            now.map(SpendOfYear::forecast).orElse(agreed));
                })
                .toList());
    }
}
