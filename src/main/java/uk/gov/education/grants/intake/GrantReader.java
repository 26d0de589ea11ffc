package uk.gov.education.grants.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.grants.intake.FileRead.Sheet;
import uk.gov.education.grants.intake.FileRead.SheetRow;
import uk.gov.education.grants.intake.Understood.Plain;
import uk.gov.education.grants.intake.Understood.Repaired;
import uk.gov.education.grants.intake.Understood.Unclear;
import uk.gov.education.grants.shared.FinancialYear;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Period;
import uk.gov.education.grants.shared.SpendProfile;

/// Understands the rows of a sheet as grants: each cell, and what cells say together.
final class GrantReader {

    /// Without these a file says nothing that could be an award.
    private static final List<Column> NEEDED =
            List.of(Column.IDENTIFIER, Column.TITLE, Column.AMOUNT, Column.AWARD_DATE, Column.RECIPIENT);

    private static final String DEPARTMENT = "GB-GOR-D6";
    private static final LocalDate EARLIEST = new FinancialYear(2000).firstDay();
    private static final LocalDate LATEST = new FinancialYear(2098).lastDay();
    private static final int LONGEST = 10_000;
    private static final int LONGEST_TITLE = 200;

    private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
    private final List<String> titles;
    private final Councils councils;
    private final LocalDate today;
    private final Map<String, Integer> seen = new HashMap<>();

    GrantReader(List<String> titles, Councils councils, LocalDate today) {
        this.titles = titles;
        this.councils = councils;
        this.today = today;
        for (var index = 0; index < titles.size(); index++) {
            var at = index;
            Column.of(titles.get(index))
                    .ifPresent(column -> columns.computeIfAbsent(column, _ -> new ArrayList<>())
                            .add(at));
        }
    }

    /// The titles of columns without which nothing can be read.
    List<String> missing() {
        return NEEDED.stream()
                .filter(column -> !columns.containsKey(column))
                .map(Column::title)
                .toList();
    }

    List<Grant> read(Sheet sheet) {
        return sheet.rows().stream().map(row -> new Row(row).grant()).toList();
    }

    /// Divides an amount by days over the financial years of a period, to the penny.
    static SpendProfile byDays(Money amount, Period period) {
        var days = new TreeMap<FinancialYear, Money>();
        FinancialYear.of(period.first()).to(FinancialYear.of(period.last())).forEach(year -> {
            var first = year.firstDay().isAfter(period.first()) ? year.firstDay() : period.first();
            var last = year.lastDay().isBefore(period.last()) ? year.lastDay() : period.last();
            days.put(year, new Money(ChronoUnit.DAYS.between(first, last) + 1));
        });
        return new SpendProfile(days).scaledTo(amount);
    }

    /// One row on its way to a grant.
    private final class Row {

        private final SheetRow row;
        private final List<Finding> findings = new ArrayList<>();

        private Row(SheetRow row) {
            this.row = row;
        }

        private Grant grant() {
            tooManyCells();
            var identifier = identifier();
            var title = text(Column.TITLE, LONGEST_TITLE, true);
            var described = text(Column.DESCRIPTION, LONGEST, false);
            if (described.isEmpty() && !title.isEmpty()) {
                findings.add(Finding.warning(Column.DESCRIPTION, "It is empty. The title stands for it."));
            }
            var amount = needed(Column.AMOUNT, WildCell::amount);
            if (amount.filter(Money::isZero).isPresent()) {
                findings.add(Finding.error(Column.AMOUNT, "£0 is no award."));
            }
            var awardedOn = needed(Column.AWARD_DATE, WildCell::day).filter(this::isInThePast);
            var period = awardedOn.flatMap(this::period);
            currency();
            funder();
            return new Grant(
                    row.number(),
                    cells(),
                    identifier,
                    title,
                    described.isEmpty() ? title : described,
                    amount,
                    awardedOn,
                    period,
                    amount.isPresent() && period.isPresent()
                            ? byDays(amount.get(), period.get())
                            : SpendProfile.NOTHING,
                    recipient(),
                    awardedOn.map(this::places).orElse(Set.of()),
                    openCall(),
                    List.copyOf(findings));
        }

        private void tooManyCells() {
            if (row.cells().size() > titles.size()
                    && row.cells().subList(titles.size(), row.cells().size()).stream()
                            .anyMatch(cell -> !cell.isBlank())) {
                findings.add(new Finding(
                        FindingKind.ERROR,
                        "",
                        "It has more cells than there are titles: a comma in a text without quotation marks?"));
            }
        }

        private Map<String, String> cells() {
            var cells = new LinkedHashMap<String, String>();
            for (var index = 0; index < Math.min(titles.size(), row.cells().size()); index++) {
                if (!row.cells().get(index).isBlank()) {
                    cells.putIfAbsent(titles.get(index), row.cells().get(index));
                }
            }
            return cells;
        }

        private String identifier() {
            var identifier = text(Column.IDENTIFIER, LONGEST_TITLE, true);
            if (!identifier.isEmpty()) {
                var before = seen.putIfAbsent(identifier, row.number());
                if (before != null) {
                    findings.add(Finding.error(
                            Column.IDENTIFIER, "Row %d has the identifier %s too.".formatted(before, identifier)));
                }
            }
            return identifier;
        }

        private boolean isInThePast(LocalDate day) {
            if (day.isAfter(today)) {
                findings.add(Finding.error(Column.AWARD_DATE, "It is in the future: only past awards are brought in."));
            } else if (day.isBefore(EARLIEST)) {
                findings.add(Finding.error(Column.AWARD_DATE, "It is before April 2000."));
            } else {
                return true;
            }
            return false;
        }

        /// What the file says of it; where that is not all, from the award date to the end of its financial year.
        private Optional<Period> period(LocalDate awardedOn) {
            var before = errors();
            var start = optional(Column.START, WildCell::firstDay);
            var end = optional(Column.END, WildCell::lastDay);
            var months = optional(Column.DURATION, WildCell::months);
            if (errors() > before) {
                return Optional.empty();
            }
            var first = start.orElseGet(() -> {
                findings.add(Finding.warning(Column.START, "It is empty. The award date stands for it."));
                return awardedOn;
            });
            var last = end.or(() -> months.map(count -> first.plusMonths(count).minusDays(1)))
                    .orElseGet(() -> {
                        findings.add(
                                Finding.warning(
                                        Column.END,
                                        "It is empty, and so is the duration. The whole amount falls into the financial year in which it starts."));
                        return FinancialYear.of(first).lastDay();
                    });
            if (last.isBefore(first)) {
                findings.add(Finding.error(Column.END, "It is before the start."));
                return Optional.empty();
            }
            if (first.isBefore(EARLIEST) || last.isAfter(LATEST)) {
                findings.add(Finding.error(Column.START, "The dates must lie between April 2000 and March 2099."));
                return Optional.empty();
            }
            return Optional.of(new Period(first, last));
        }

        private void currency() {
            var currency = cell(Column.CURRENCY);
            if (!currency.isEmpty() && !currency.equalsIgnoreCase("GBP")) {
                findings.add(Finding.error(Column.CURRENCY, "Only pounds sterling (GBP) can be brought in."));
            }
        }

        private void funder() {
            var funder = cell(Column.FUNDER_ID);
            if (!funder.isEmpty() && !funder.equalsIgnoreCase(DEPARTMENT)) {
                findings.add(Finding.warning(
                        Column.FUNDER_ID,
                        "The file names %s as the funder, not the Department (%s)."
                                .formatted(cell(Column.FUNDER).isEmpty() ? funder : cell(Column.FUNDER), DEPARTMENT)));
            }
        }

        private Optional<Recipient> recipient() {
            if (!cell(Column.PERSON).isEmpty() || !cell(Column.PERSON_NAME).isEmpty()) {
                findings.add(Finding.error(Column.PERSON, "A grant to a person is not brought in."));
                return Optional.empty();
            }
            var name = text(Column.RECIPIENT, LONGEST_TITLE, true);
            var before = errors();
            var recipient = new Recipient(
                    name,
                    optional(Column.RECIPIENT_ID, WildCell::identifier),
                    optional(Column.CHARITY, WildCell::charityNumber),
                    optional(Column.COMPANY, WildCell::companyNumber),
                    Optional.of(cell(Column.WEB_ADDRESS)).filter(address -> address.matches("https?://\\S+")));
            return name.isEmpty() || errors() > before ? Optional.empty() : Optional.of(recipient);
        }

        private Set<String> places(LocalDate on) {
            var places = new TreeSet<String>();
            var codes = columns.getOrDefault(Column.PLACE_CODE, List.of());
            var names = columns.getOrDefault(Column.PLACE, List.of());
            for (var index = 0; index < Math.max(codes.size(), names.size()); index++) {
                var code = index < codes.size() ? cell(codes.get(index)) : "";
                var name = index < names.size() ? cell(names.get(index)) : "";
                if (!code.isEmpty() && councils.ofCode(code).isPresent()) {
                    places.add(code);
                } else if (!code.isEmpty() || !name.isEmpty()) {
                    placeCalled(code, name, on).ifPresent(places::add);
                }
            }
            return places;
        }

        private Optional<String> placeCalled(String code, String name, LocalDate on) {
            var area = councils.areaCalled(name, on);
            if (area.isEmpty()) {
                findings.add(Finding.warning(
                        Column.PLACE,
                        "“%s” is no area of a council on that day, so it is left out."
                                .formatted(Stream.of(name, code)
                                        .filter(text -> !text.isEmpty())
                                        .findFirst()
                                        .orElseThrow())));
            }
            area.ifPresent(found -> findings.add(Finding.repair(
                    Column.PLACE_CODE, "“%s” was read as %s, %s.".formatted(name, found.name(), found.gssCode()))));
            return area.map(Body.Area::gssCode);
        }

        private @Nullable Boolean openCall() {
            return optional(Column.OPEN_CALL, WildCell::yesOrNo).orElse(null);
        }

        private String text(Column column, int longest, boolean needed) {
            var text = cell(column);
            if (text.isEmpty() && needed) {
                findings.add(Finding.error(column, "It is empty."));
            }
            if (text.length() > longest) {
                findings.add(Finding.error(
                        column, "It has %,d characters; up to %,d can be kept.".formatted(text.length(), longest)));
                return "";
            }
            return text;
        }

        private <T> Optional<T> needed(Column column, Function<String, Understood<T>> reader) {
            if (cell(column).isEmpty()) {
                findings.add(Finding.error(column, "It is empty."));
            }
            return optional(column, reader);
        }

        private <T> Optional<T> optional(Column column, Function<String, Understood<T>> reader) {
            var cell = cell(column);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            return switch (reader.apply(cell)) {
                case Plain<T>(var value) -> Optional.of(value);
                case Repaired<T>(var value, var how) -> {
                    findings.add(Finding.repair(column, how));
                    yield Optional.of(value);
                }
                case Unclear<T>(var why) -> {
                    findings.add(Finding.error(column, why));
                    yield Optional.empty();
                }
            };
        }

        private String cell(Column column) {
            return columns.getOrDefault(column, List.of()).stream()
                    .map(this::cell)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private String cell(int index) {
            return index < row.cells().size() ? row.cells().get(index).strip() : "";
        }

        private long errors() {
            return findings.stream()
                    .filter(finding -> finding.kind() == FindingKind.ERROR)
                    .count();
        }
    }
}
