package uk.gov.education.grants.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The organisations that a file may mean: found by identifier, by a number of a register, or by name.
final class Bodies {

    private final Map<String, Body> byIdentifier = new HashMap<>();
    private final Map<String, List<Body>> byName = new HashMap<>();
    private final Councils councils;

    Bodies(List<Body> known) {
        for (var body : known) {
            byIdentifier.put(body.orgId(), body);
            if (body.charityNumber() != null) {
                byIdentifier.putIfAbsent("GB-CHC-" + body.charityNumber(), body);
            }
            if (body.companyNumber() != null) {
                byIdentifier.putIfAbsent("GB-COH-" + body.companyNumber(), body);
            }
            byName.computeIfAbsent(body.name().toLowerCase(Locale.UK), _ -> new ArrayList<>())
                    .add(body);
        }
        councils = new Councils(known.stream().filter(Body::isCouncil).toList());
    }

    Councils councils() {
        return councils;
    }

    /// By its identifier, be it a code of a council's area, or by one of its numbers.
    Optional<Body> identified(Recipient recipient) {
        return recipient
                .identifier()
                .flatMap(id -> Optional.ofNullable(byIdentifier.get(id)).or(() -> councils.ofCode(id)))
                .or(() -> recipient.charityNumber().map(number -> byIdentifier.get("GB-CHC-" + number)))
                .or(() -> recipient.companyNumber().map(number -> byIdentifier.get("GB-COH-" + number)));
    }

    List<Body> called(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.UK), List.of());
    }
}
