package uk.gov.education.grants.programme;

import java.util.List;
import java.util.UUID;

/// One programme as its page shows it, with its rounds.
public record ProgrammeView(
        UUID id,
        String code,
        ProgrammeDetails details,
        List<Funder> funders,
        List<Envelope> envelopes,
        List<RoundRow> rounds) {

    public String name() {
        return details.name();
    }
}
