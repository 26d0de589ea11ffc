package uk.gov.education.grants.flexibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.grants.shared.Actor;

/// What everybody may read: requests on which the panel has published its advice.
@Service
@Transactional(readOnly = true)
public class PublishedFlexibilityService {

    private final FlexibilityRepository requests;
    private final FlexibilityReader reader;
    private final JdbcClient db;
    private final Clock clock;

    PublishedFlexibilityService(FlexibilityRepository requests, FlexibilityReader reader, JdbcClient db, Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.db = db;
        this.clock = clock;
    }

    /// Published requests, the newest first.
    public FlexibilityPage list(Optional<String> after) {
        return FlexibilityPage.of(db.sql("""
                        select %s from flexibility_request f join organisation o on o.id = f.organisation_id
                        where f.status in ('ADVICE_PUBLISHED', 'GRANTED', 'REFUSED')
                          and (:after::text is null or f.reference < :after)
                        order by f.reference desc
                        limit :most""".formatted(FlexibilityRow.COLUMNS))
                .param("today", LocalDate.now(clock))
                .param("after", after.orElse(null))
                .param("most", FlexibilityPage.SIZE + 1)
                .query(FlexibilityRow::of)
                .list());
    }

    public PublishedFlexibility show(String reference) {
        var request = requests.findByReference(reference)
                .filter(found -> found.statusOn(LocalDate.now(clock)).isPublic())
                .orElseThrow(() -> FlexibilityAccess.absent(reference));
        var view = reader.view(Actor.SERVICE, request);
        return new PublishedFlexibility(
                view.reference(),
                view.title(),
                view.council(),
                view.status(),
                view.answers().stream()
                        .map(answer -> new PublishedFlexibility.Said(answer.question(), answer.inWords()))
                        .toList(),
                view.consultations().stream()
                        .map(asked -> "%s (%s)"
                                .formatted(
                                        asked.consultation().name(),
                                        asked.consultation().role()))
                        .toList(),
                view.advice(),
                view.decision(),
                view.firstDay(),
                view.lastDay(),
                view.extension(),
                view.safeguards());
    }
}
