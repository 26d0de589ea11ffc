package uk.gov.education.grants.bid;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import uk.gov.education.grants.document.DocumentRow;
import uk.gov.education.grants.document.DocumentService;
import uk.gov.education.grants.funding.Applicant;
import uk.gov.education.grants.funding.FundingRequest;
import uk.gov.education.grants.funding.Standing;
import uk.gov.education.grants.programme.RoundKind;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.programme.RoundView;
import uk.gov.education.grants.shared.Period;

/// Everything that is to be known of one bid: its round, its sections, what they say, and the request that the funding
/// rules look at.
@Component
class BidFacts {

    private final RoundService rounds;
    private final SectionStore sections;
    private final DocumentService documents;
    private final BidReader reader;

    BidFacts(RoundService rounds, SectionStore sections, DocumentService documents, BidReader reader) {
        this.rounds = rounds;
        this.sections = sections;
        this.documents = documents;
        this.reader = reader;
    }

    /// The facts of a bid, with its sections in printed order. Documents are looked for by those who ask for them.
    record Facts(
            RoundView round,
            Map<Section, SavedSection> sections,
            BidContent content,
            SingletonSupplier<List<DocumentRow>> attached,
            BidReader.Around around) {

        List<DocumentRow> documents() {
            return attached.obtain();
        }

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
                    new Applicant(
                            around.leadKind(),
                            around.regions(),
                            content.partners().size(),
                            content.partnersAgreed()),
                    standing);
        }

        boolean isComplete(SectionKind kind) {
            var saved = sections.get(Section.of(kind));
            return saved != null && saved.isComplete();
        }
    }

    Facts of(Bid bid) {
        var round = rounds.roundFor(bid.roundId(), bid.leadOrganisationId());
        var saved = inOrder(round, sections.all(bid.id()));
        var typed = saved.values().stream().collect(Collectors.toMap(SavedSection::section, SavedSection::typed));
        var content = readerFor(round).content(typed);
        var partners = content.partners().stream()
                .map(BidContent.Partner::organisation)
                .collect(Collectors.toUnmodifiableSet());
        return new Facts(
                round,
                saved,
                content,
                SingletonSupplier.of(() -> documents.attachedTo(bid.id())),
                reader.around(bid, content.places(), partners));
    }

    static SectionReader readerFor(RoundView round) {
        var limits = new TreeMap<Integer, Integer>();
        round.questions().forEach(question -> limits.put(question.number(), question.wordLimit()));
        return new SectionReader(new BidTerms(round.years(), round.themes(), limits));
    }

    /// The sections that a bid to a round has, in the order in which they are filled in.
    static List<Section> sectionsOf(RoundView round) {
        return kindsOf(round)
                .flatMap(kind -> kind == SectionKind.ANSWERS
                        ? round.questions().stream().map(question -> Section.answer(question.number()))
                        : Stream.of(Section.of(kind)))
                .toList();
    }

    static Stream<SectionKind> kindsOf(RoundView round) {
        return Arrays.stream(SectionKind.values())
                .filter(kind -> kind.part().map(round::asksFor).orElse(true));
    }

    private static Map<Section, SavedSection> inOrder(RoundView round, Map<Section, SavedSection> saved) {
        var ordered = new LinkedHashMap<Section, SavedSection>();
        sectionsOf(round)
                .forEach(section -> ordered.put(section, saved.getOrDefault(section, SavedSection.untouched(section))));
        return ordered;
    }
}
