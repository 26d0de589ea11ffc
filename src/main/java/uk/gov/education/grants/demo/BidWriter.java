package uk.gov.education.grants.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.gov.education.grants.bid.AddOutcome.Added;
import uk.gov.education.grants.bid.BidDocumentService;
import uk.gov.education.grants.bid.BidDraftService;
import uk.gov.education.grants.bid.BidReference;
import uk.gov.education.grants.bid.BidService;
import uk.gov.education.grants.bid.SaveOutcome.Saved;
import uk.gov.education.grants.bid.Section;
import uk.gov.education.grants.bid.SectionKind;
import uk.gov.education.grants.bid.SubmitOutcome.Done;
import uk.gov.education.grants.document.Upload;
import uk.gov.education.grants.funding.AwardKind;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.programme.RoundService;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.FinancialYear;

/// Writes the bids of the demonstration, as an editor and a certifier would: typing into each section.
@Component
@Profile("demo")
class BidWriter {

    private final BidService bids;
    private final BidDraftService drafts;
    private final BidDocumentService documents;
    private final RoundService rounds;
    private final EntityManager saved;

    BidWriter(
            BidService bids,
            BidDraftService drafts,
            BidDocumentService documents,
            RoundService rounds,
            EntityManager saved) {
        this.bids = bids;
        this.drafts = drafts;
        this.documents = documents;
        this.rounds = rounds;
        this.saved = saved;
    }

    /// A bid in outline. Amounts are whole pounds a year, over as many of the round's years as there are amounts.
    /// Documents are names of files under `demo/`. Where it does not say how many children it reaches, or the
    /// least it could go ahead with, these are 0; where the round has no themes, the theme is "".
    record Outline(
            UUID lead,
            String title,
            String summary,
            AwardKind kind,
            LocalDate start,
            LocalDate end,
            List<Integer> grants,
            List<UUID> partners,
            List<String> places,
            List<String> documents,
            int children,
            int least,
            String theme) {

        Outline under(String chosen) {
            return new Outline(
                    lead, title, summary, kind, start, end, grants, partners, places, documents, children, least,
                    chosen);
        }
    }

    /// Starts a bid and fills in its first sections; the rest is left to be done.
    BidReference begin(Actor editor, String round, Outline outline) {
        var reference = bids.startWithNewProject(editor, round, outline.lead(), outline.title());
        var years = rounds.view(editor, round).years();
        save(editor, reference, Section.of(SectionKind.SUMMARY), summary(outline));
        save(editor, reference, Section.of(SectionKind.FUNDING), funding(outline, years));
        attach(editor, reference, outline.documents());
        return reference;
    }

    /// A short bid to a round that does not ask for money.
    BidReference submitInterest(Actor editor, Actor certifier, String round, Outline outline, String answer) {
        var reference = bids.startWithNewProject(editor, round, outline.lead(), outline.title());
        save(editor, reference, Section.of(SectionKind.SUMMARY), summary(outline));
        save(editor, reference, Section.of(SectionKind.PLACES), new Typed(Map.of("place", outline.places())));
        save(editor, reference, Section.answer(1), Typed.of(Map.of("answer", answer)));
        declare(editor, reference);
        return submit(editor, certifier, reference);
    }

    /// A bid that nominates people.
    BidReference submitNominations(
            Actor editor, Actor certifier, String round, UUID lead, String title, List<String> names) {
        var reference = bids.startWithNewProject(editor, round, lead, title);
        var nominees = new LinkedHashMap<String, String>();
        for (var row = 1; row <= names.size(); row++) {
            nominees.put("name-" + row, names.get(row - 1));
            nominees.put("post-" + row, "Senior social worker (invented)");
            nominees.put(
                    "why-" + row,
                    "Families ask for this worker by name, and so do colleagues who have a hard case to think through.");
            nominees.put("agreed-" + row, "yes");
        }
        save(editor, reference, Section.of(SectionKind.NOMINEES), Typed.of(nominees));
        save(
                editor,
                reference,
                Section.answer(1),
                Typed.of(Map.of(
                        "answer", "Two newly qualified workers join the team, and a deputy covers supervision.")));
        declare(editor, reference);
        return submit(editor, certifier, reference);
    }

    /// Fills in every section.
    BidReference write(Actor editor, String round, Outline outline, List<String> answers) {
        var reference = begin(editor, round, outline);
        var years = rounds.view(editor, round).years();
        save(editor, reference, Section.of(SectionKind.COSTS), costs(outline, years));
        save(editor, reference, Section.of(SectionKind.PARTNERS), partners(outline));
        save(editor, reference, Section.of(SectionKind.PLACES), new Typed(Map.of("place", outline.places())));
        for (var number = 1; number <= answers.size(); number++) {
            save(editor, reference, Section.answer(number), Typed.of(Map.of("answer", answers.get(number - 1))));
        }
        save(editor, reference, Section.of(SectionKind.DOCUMENTS), Typed.of(Map.of("done", "yes")));
        declare(editor, reference);
        return reference;
    }

    BidReference ready(Actor editor, String round, Outline outline, List<String> answers) {
        return ready(editor, write(editor, round, outline, answers));
    }

    BidReference submit(Actor editor, Actor certifier, String round, Outline outline, List<String> answers) {
        return submit(editor, certifier, write(editor, round, outline, answers));
    }

    private BidReference ready(Actor editor, BidReference reference) {
        require(bids.markReady(editor, reference) instanceof Done, reference);
        saved.flush();
        return reference;
    }

    private void declare(Actor editor, BidReference reference) {
        save(
                editor,
                reference,
                Section.of(SectionKind.DECLARATION),
                Typed.of(Map.of("true", "yes", "interests", "yes", "publish", "yes")));
    }

    private BidReference submit(Actor editor, Actor certifier, BidReference reference) {
        ready(editor, reference);
        require(bids.submit(certifier, reference) instanceof Done, reference);
        saved.flush();
        return reference;
    }

    private void attach(Actor editor, BidReference reference, List<String> names) {
        var uploads =
                names.stream().map(name -> new Upload(name, contentOf(name))).toList();
        require(
                documents.add(editor, reference, uploads) instanceof Added added
                        && added.refusals().isEmpty(),
                reference);
    }

    private static byte[] contentOf(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsByteArray();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private void save(Actor editor, BidReference reference, Section section, Typed typed) {
        require(
                drafts.save(editor, reference, section, typed, 0) instanceof Saved kept
                        && kept.problems().isEmpty(),
                reference);
    }

    private static Typed summary(Outline outline) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("summary", outline.summary());
        fields.put("kind", outline.kind().name());
        fields.put("theme", outline.theme());
        if (outline.children() > 0) {
            fields.put("children", String.valueOf(outline.children()));
        }
        date("start", outline.start(), fields);
        date("end", outline.end(), fields);
        return Typed.of(fields);
    }

    private static Typed funding(Outline outline, List<FinancialYear> years) {
        var fields = new LinkedHashMap<String, String>();
        amounts("grant", outline, years, 100, fields);
        if (outline.least() > 0) {
            fields.put("least", String.valueOf(outline.least()));
        }
        fields.put("match", String.valueOf(match(outline)));
        fields.put("source", "Our own budget for children's services");
        return Typed.of(fields);
    }

    /// Costs come to the grant and the match funding, a tenth of the grant each year on top.
    private static Typed costs(Outline outline, List<FinancialYear> years) {
        var fields = new LinkedHashMap<String, String>();
        amounts("direct", outline, years, 100, fields);
        amounts("indirect", outline, years, 10, fields);
        return Typed.of(fields);
    }

    private static int match(Outline outline) {
        return outline.grants().stream().mapToInt(grant -> grant / 10).sum();
    }

    private static void amounts(
            String field, Outline outline, List<FinancialYear> years, int percent, Map<String, String> fields) {
        for (var year = 0; year < outline.grants().size(); year++) {
            fields.put(
                    field + "-" + years.get(year),
                    String.valueOf(outline.grants().get(year) * percent / 100));
        }
    }

    private static Typed partners(Outline outline) {
        var fields = new LinkedHashMap<String, String>();
        for (var row = 1; row <= outline.partners().size(); row++) {
            fields.put("partner-" + row, outline.partners().get(row - 1).toString());
            fields.put("part-" + row, "Works with the families in its own area and shares what it learns");
            fields.put("agreed-" + row, "yes");
        }
        return Typed.of(fields);
    }

    private static void date(String field, LocalDate day, Map<String, String> fields) {
        fields.put(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.put(field + "-month", String.valueOf(day.getMonthValue()));
        fields.put(field + "-year", String.valueOf(day.getYear()));
    }

    private static void require(boolean done, BidReference reference) {
        if (!done) {
            throw new IllegalStateException("The demonstration's bid " + reference + " was refused");
        }
    }
}
