package uk.gov.education.grants.bid;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.funding.Applicant;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Standing;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.OrganisationKind;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.Region;

/// Everything that is to be known of one bid: its round, its sections, what they say, and the request that the funding
/// rules look at.
@Component
class BidFacts {

    private final RoundService rounds;
    private final SectionStore sections;
    private final DocumentService documents;
    private final JdbcClient db;

    BidFacts(RoundService rounds, SectionStore sections, DocumentService documents, JdbcClient db) {
        this.rounds = rounds;
        this.sections = sections;
        this.documents = documents;
        this.db = db;
    }

    /// The facts of a bid, with its sections in printed order.
    record Facts(
            RoundView round,
            Map<Section, SavedSection> sections,
            BidContent content,
            List<DocumentRow> documents,
            OrganisationKind lead,
            Set<Region> regions) {

        FundingRequest request() {
            return request(Standing.UNKNOWN);
        }

        FundingRequest request(Standing standing) {
            return new FundingRequest(
                    content.kind(),
                    round.kind() == RoundKind.DIRECT,
                    new Period(content.start(), content.end()),
                    content.grant(),
                    content.costs(),
                    new Applicant(lead, regions, content.partners().size(), content.partnersAgreed()),
                    standing);
        }

        boolean isComplete(SectionKind kind) {
            var saved = sections.get(Section.of(kind));
            return saved != null && saved.isComplete();
        }
    }

    Facts of(Bid bid) {
        var round = rounds.roundFor(bid.roundId());
        var saved = inOrder(round, sections.all(bid.id()));
        var typed = saved.values().stream().collect(Collectors.toMap(SavedSection::section, SavedSection::typed));
        var content = readerFor(round).content(typed);
        return new Facts(
                round,
                saved,
                content,
                documents.attachedTo(bid.id()),
                kindOf(bid.leadOrganisationId()),
                regionsOf(content.places()));
    }

    static SectionReader readerFor(RoundView round) {
        var limits = new TreeMap<Integer, Integer>();
        round.questions().forEach(question -> limits.put(question.number(), question.wordLimit()));
        return new SectionReader(new BidTerms(round.years(), limits));
    }

    /// The sections that a bid to a round has, in the order in which they are filled in.
    static List<Section> sectionsOf(RoundView round) {
        return Arrays.stream(SectionKind.values())
                .flatMap(kind -> kind == SectionKind.ANSWERS
                        ? round.questions().stream().map(question -> Section.answer(question.number()))
                        : Stream.of(Section.of(kind)))
                .toList();
    }

    private static Map<Section, SavedSection> inOrder(RoundView round, Map<Section, SavedSection> saved) {
        var ordered = new LinkedHashMap<Section, SavedSection>();
        sectionsOf(round)
                .forEach(section -> ordered.put(section, saved.getOrDefault(section, SavedSection.untouched(section))));
        return ordered;
    }

    private OrganisationKind kindOf(UUID organisation) {
        return OrganisationKind.valueOf(db.sql("select kind from organisation where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single());
    }

    private Set<Region> regionsOf(Set<String> places) {
        return places.isEmpty()
                ? Set.of()
                : db.sql("select distinct region from area_code where gss_code in (:places)")
                        .param("places", places)
                        .query((row, _) -> Region.of(row.getString("region")))
                        .set();
    }
}
