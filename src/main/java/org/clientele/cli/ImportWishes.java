package org.clientele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Fix;
import org.clientele.model.intake.Fix.Remedy;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Policies;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.RowPolicy;
import org.clientele.model.intake.Target;
import org.clientele.model.intake.WritePolicy;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people say on the command line about how a table is read, mended and written. */
final class ImportWishes {
    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("dmy", Reading.DAY_FIRST),
            Map.entry("mdy", Reading.MONTH_FIRST),
            Map.entry("point", Reading.DECIMAL_POINT),
            Map.entry("comma", Reading.DECIMAL_COMMA),
            Map.entry("text", Reading.AS_TEXT),
            Map.entry("known", Reading.AS_KNOWN),
            Map.entry("email", Reading.FOR_EMAIL),
            Map.entry("sms", Reading.FOR_SMS),
            Map.entry("both", Reading.FOR_BOTH),
            Map.entry("total", Reading.ORDER_TOTAL),
            Map.entry("line", Reading.LINE_AMOUNT));

    /** Whether 03/04 is the third of April or the fourth of March. */
    enum DateOrder {
        DMY,
        MDY
    }

    /** Which mark stands before the decimals. */
    enum DecimalMark {
        POINT,
        COMMA
    }

    /** Which rows may do what. */
    enum Rows {
        CREATE,
        UPDATE,
        BOTH
    }

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Read a column as a field; extra:NAME keeps it under a name, ignore leaves it out.")
    List<String> choices = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "NAME=TYPE",
            description = "Type of a custom field: text, number, date or yes_no.")
    List<String> types = new ArrayList<>();

    @Option(
            names = "--owner",
            paramLabel = "NAME=OWNER",
            description = "Whose custom field it is: customer, product, order or event.")
    List<String> owners = new ArrayList<>();

    @Option(names = "--date-order", paramLabel = "dmy|mdy", description = "How dates are read whose order is open.")
    @Nullable
    DateOrder dateOrder;

    @Option(names = "--decimal", paramLabel = "point|comma", description = "How numbers are read whose mark is open.")
    @Nullable
    DecimalMark decimal;

    @Option(
            names = "--answer",
            paramLabel = "COLUMN=ANSWER",
            description =
                    "Answer a question about a column: dmy, mdy, point, comma, text, known, email, sms, both, total"
                            + " or line.")
    List<String> answers = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "create|update|both",
            description = "Which rows may do what (default: both, or as last time).")
    @Nullable
    Rows rows;

    @Option(
            names = "--keep",
            paramLabel = "COLUMN=POLICY",
            description = "When a column overwrites what is held: never, blank, newer or always.")
    List<String> keeps = new ArrayList<>();

    @Option(
            names = "--replace",
            paramLabel = "COLUMN:FROM=TO",
            description = "Read a value of a column otherwise, wherever it stands.")
    List<String> replacements = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "ROW:COLUMN=TEXT",
            description = "Read one cell otherwise; rows are counted from 1 without the header.")
    List<String> cells = new ArrayList<>();

    @Option(names = "--leave-out", paramLabel = "ROW", description = "Leave out one row.")
    List<Long> skipped = new ArrayList<>();

    @Option(
            names = "--swap-dates",
            paramLabel = "COLUMN",
            description = "Read dates that do not fit with day and month the other way round.")
    List<String> swaps = new ArrayList<>();

    @Option(names = "--clear", paramLabel = "COLUMN", description = "Leave cells blank that cannot be used.")
    List<String> clears = new ArrayList<>();

    @Option(
            names = "--keep-first",
            paramLabel = "COLUMN",
            description = "Keep the first of several addresses or numbers in a cell.")
    List<String> firsts = new ArrayList<>();

    @Option(
            names = "--take-hints",
            paramLabel = "COLUMN",
            description = "Take the proposed spelling of addresses that look mistyped.")
    List<String> hints = new ArrayList<>();

    /** The mapping with the types and owners of custom fields that were named. */
    MappingProposal typed(MappingProposal proposal) {
        MappingProposal mapping = proposal;
        for (String choice : types) {
            String[] part = parts(choice, "--type NAME=TYPE");
            CustomType type = CustomType.ofWord(part[1])
                    .orElseThrow(() -> unknown("--type", part[1], words(CustomType.values())));
            Target.Keep keep = kept(mapping, part[0]);
            mapping = mapping.with(place(mapping, part[0]), new Target.Keep(keep.name(), type, keep.owner()));
        }
        for (String choice : owners) {
            String[] part = parts(choice, "--owner NAME=OWNER");
            Owner owner = Owner.ofWord(part[1]).orElseThrow(() -> unknown("--owner", part[1], words(Owner.values())));
            Target.Keep keep = kept(mapping, part[0]);
            mapping = mapping.with(place(mapping, part[0]), new Target.Keep(keep.name(), keep.type(), owner));
        }
        return mapping;
    }

    /** These answers and those that were given. */
    Answers answers(Answers before, MappingProposal mapping) {
        Answers said = before;
        if (dateOrder != null) {
            said = said.everywhere(dateOrder == DateOrder.DMY ? Reading.DAY_FIRST : Reading.MONTH_FIRST)
                    .without(dateOrder == DateOrder.DMY ? Reading.MONTH_FIRST : Reading.DAY_FIRST);
        }
        if (decimal != null) {
            said = said.everywhere(decimal == DecimalMark.POINT ? Reading.DECIMAL_POINT : Reading.DECIMAL_COMMA)
                    .without(decimal == DecimalMark.POINT ? Reading.DECIMAL_COMMA : Reading.DECIMAL_POINT);
        }
        for (String answer : answers) {
            String[] part = parts(answer, "--answer COLUMN=ANSWER");
            Reading reading = READINGS.get(part[1].toLowerCase(Locale.ROOT));
            if (reading == null) {
                throw unknown(
                        "--answer", part[1], READINGS.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            said = said.with(mapping.columns().get(place(mapping, part[0])).column(), reading);
        }
        return said;
    }

    /** The word by which a reading is given. */
    static String word(Reading reading) {
        return READINGS.entrySet().stream()
                .filter(entry -> entry.getValue() == reading)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** These policies with what was said. */
    Policies policies(Policies before, MappingProposal mapping) {
        Policies policies = before;
        if (rows != null) {
            policies = policies.with(
                    switch (rows) {
                        case CREATE -> RowPolicy.CREATE_ONLY;
                        case UPDATE -> RowPolicy.UPDATE_ONLY;
                        case BOTH -> RowPolicy.CREATE_AND_UPDATE;
                    });
        }
        for (String keep : keeps) {
            String[] part = parts(keep, "--keep COLUMN=POLICY");
            WritePolicy policy = switch (part[1].toLowerCase(Locale.ROOT)) {
                case "never" -> WritePolicy.NEVER;
                case "blank" -> WritePolicy.IF_BLANK;
                case "newer" -> WritePolicy.NEWER;
                case "always" -> WritePolicy.ALWAYS;
                default -> throw unknown("--keep", part[1], "never, blank, newer, always");
            };
            policies = policies.with(
                    mapping.columns().get(place(mapping, part[0])).target().column(), policy);
        }
        return policies;
    }

    /** The corrections that were asked for. */
    Fixes fixes(MappingProposal mapping) {
        Fixes fixes = Fixes.none();
        for (String replacement : replacements) {
            String[] part = replacement.split(":", 2);
            String[] change = part.length < 2 ? new String[0] : part[1].split("=", 2);
            if (change.length < 2) {
                throw Refusal.of("intake.cli.form", replacement, "--replace COLUMN:FROM=TO");
            }
            fixes = fixes.with(new Fix.Everywhere(place(mapping, part[0]), change[0], change[1]));
        }
        for (String cell : cells) {
            String[] part = cell.split(":", 2);
            String[] change = part.length < 2 ? new String[0] : part[1].split("=", 2);
            if (change.length < 2 || !part[0].matches("[0-9]{1,15}")) {
                throw Refusal.of("intake.cli.form", cell, "--set ROW:COLUMN=TEXT");
            }
            fixes = fixes.with(new Fix.Cell(Long.parseLong(part[0]), place(mapping, change[0]), change[1]));
        }
        for (long row : skipped) {
            fixes = fixes.with(new Fix.Skip(row));
        }
        fixes = groups(fixes, mapping, clears, Remedy.CLEAR);
        fixes = groups(fixes, mapping, firsts, Remedy.KEEP_FIRST);
        fixes = groups(fixes, mapping, hints, Remedy.TAKE_HINT);
        return groups(fixes, mapping, swaps, Remedy.SWAP_DAY_MONTH);
    }

    private static Fixes groups(Fixes before, MappingProposal mapping, List<String> columns, Remedy remedy) {
        Fixes fixes = before;
        for (String column : columns) {
            int at = place(mapping, column);
            for (Finding finding : Finding.values()) {
                if (org.clientele.model.intake.Remedies.mends(finding, remedy)) {
                    fixes = fixes.with(new Fix.Group(at, finding, remedy));
                }
            }
        }
        return fixes;
    }

    /** The place of a column that is named by its header, its field or the name of its custom field. */
    private static int place(MappingProposal mapping, String name) {
        Optional<ColumnProposal> column = mapping.columns().stream()
                .filter(c -> c.column().equals(name))
                .findFirst()
                .or(() -> mapping.columns().stream()
                        .filter(c -> c.target() instanceof Target.Bind
                                        && c.target().word().equals(name)
                                || c.target() instanceof Target.Keep keep
                                        && (keep.name().equals(name)
                                                || c.target().column().equals(name)))
                        .findFirst());
        String there = mapping.columns().stream().map(ColumnProposal::column).collect(Collectors.joining(", "));
        return column.orElseThrow(() -> Refusal.of("clean.map.column", name, there))
                .at();
    }

    private static Target.Keep kept(MappingProposal mapping, String name) {
        ColumnProposal column = mapping.columns().get(place(mapping, name));
        if (column.target() instanceof Target.Keep keep) {
            return keep;
        }
        throw Refusal.of("intake.cli.noCustom", name);
    }

    private static String[] parts(String choice, String form) {
        int equals = choice.lastIndexOf('=');
        if (equals < 1) {
            throw Refusal.of("intake.cli.form", choice, form);
        }
        return new String[] {choice.substring(0, equals), choice.substring(equals + 1)};
    }

    private static Refusal unknown(String option, String word, String words) {
        return Refusal.of("intake.cli.word", option, word, words);
    }

    private static String words(Enum<?>[] constants) {
        return java.util.Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
