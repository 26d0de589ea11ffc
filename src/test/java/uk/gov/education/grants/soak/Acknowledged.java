package uk.gov.education.grants.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the people of a load were told that it is done, held against what is in the database afterwards.
final class Acknowledged {

    /// @param what one of "saved", "uploaded", "submitted" and "receipted"
    private record Act(String what, String bid, String detail) {}

    private static final Pattern LINE = Pattern.compile("(saved|uploaded|submitted|receipted) (\\S+) (\\S*)");
    private static final Pattern ANSWERS = Pattern.compile("answered (\\d+)(\\+?) (\\d+)");

    private final List<Act> acts;
    private final String notes;

    private Acknowledged(List<Act> acts, String notes) {
        this.acts = acts;
        this.notes = notes;
    }

    /// @param notes the file in which the load noted it down
    static Acknowledged in(Path notes) throws IOException {
        var text = Files.readString(notes);
        return new Acknowledged(
                LINE.matcher(text)
                        .results()
                        .map(line -> new Act(line.group(1), line.group(2), line.group(3)))
                        .toList(),
                text);
    }

    long count(String what) {
        return acts.stream().filter(act -> act.what().equals(what)).count();
    }

    /// How many answers there were of a status.
    long answers(int status) {
        return ANSWERS.matcher(notes)
                .results()
                .filter(line -> Integer.parseInt(line.group(1)) == status)
                .mapToLong(line -> Long.parseLong(line.group(3)))
                .sum();
    }

    /// How many answers said that the service cannot now, and when to ask again.
    long honestRefusals() {
        return ANSWERS.matcher(notes)
                .results()
                .filter(line -> line.group(1).equals("503") && line.group(2).equals("+"))
                .mapToLong(line -> Long.parseLong(line.group(3)))
                .sum();
    }

    /// What was acknowledged and is not there.
    List<String> missingIn(JdbcClient db) {
        var missing = new ArrayList<String>();
        missing.addAll(missing(
                "saved",
                act -> act.bid() + " " + act.detail() + " What is typed as answer " + act.detail() + " of " + act.bid(),
                db,
                """
                select b.reference || ' ' || substr(s.section, 9) || ' ' || (s.typed -> 'answer' ->> 0)
                from bid_section s join bid b on b.id = s.bid_id where s.section like 'answers/%'"""));
        missing.addAll(missing("uploaded", Act::bid, db, """
                select b.reference from document d join bid b on b.id = d.subject join document_bytes k on k.document_id = d.id
                where length(k.bytes) = 1000000"""));
        missing.addAll(missing("submitted", Act::bid, db, """
                select b.reference from bid b where b.status = 'SUBMITTED'
                  and exists (select from bid_submission s where s.bid_id = b.id)
                  and exists (select from audit_entry a where a.subject = b.reference and a.event = 'BidSubmitted')"""));
        missing.addAll(missing("receipted", act -> act.bid() + " " + act.detail(), db, """
                select b.reference || ' ' || s.fingerprint from bid b join bid_submission s on s.bid_id = b.id"""));
        return missing;
    }

    /// How many bids of a load are submitted, acknowledged or not.
    static long submittedIn(JdbcClient db) {
        return db.sql("select count(*) from bid where reference like 'BID-2000-%' and status = 'SUBMITTED'")
                .query(Long.class)
                .single();
    }

    private List<String> missing(String what, Function<Act, String> said, JdbcClient db, String there) {
        var kept = db.sql(there).query(String.class).list().stream().collect(Collectors.toSet());
        return acts.stream()
                .filter(act -> act.what().equals(what))
                .map(said)
                .filter(line -> !kept.contains(line))
                .map(line -> what + ": " + line)
                .toList();
    }
}
