package org.clientele.data.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientele.data.write.Attributes;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A column called attributes or the like whose cells hold one object of JSON each, as mailing programs pack what has no
 * column of its own; it is read as one column for each of the object's names.
 *
 * @param header the headers as they stand in the file
 * @param at the place of the column
 * @param names the names in the objects, in the order in which they were met
 * @param keeps whether the column itself stays, for names that turn up later in the file
 */
record Fold(List<String> header, int at, List<String> names, boolean keeps) {
    private static final int MOST_NAMES = 100;

    /** What such columns are called; an object under any other heading is a value of its own, such as a place on a map. */
    private static final Pattern HEADING = Pattern.compile(
            "attributes?|attribs?|attrs|(custom|extra|merge)?[ _-]*(fields?|properties|data)|properties|metadata|属性|自定义字段|扩展字段",
            Pattern.CASE_INSENSITIVE);

    /** The same table with such a column taken apart, or as it is when it has none. */
    static Probe unfolded(Probe probe) {
        for (int at = 0; at < probe.header().size(); at++) {
            Fold fold = of(probe, at);
            if (fold != null) return fold.apply(probe);
        }
        return probe;
    }

    private static @Nullable Fold of(Probe probe, int at) {
        if (!HEADING.matcher(probe.header().get(at).strip()).matches()) return null;
        Set<String> names = new LinkedHashSet<>();
        for (RawRow row : probe.sample()) {
            String cell = row.defect() == null && at < row.cells().length ? row.cells()[at] : "";
            if (cell.isEmpty()) continue;
            Map<String, String> fields = Attributes.of(cell);
            if (fields == null) return null;
            names.addAll(fields.keySet());
        }
        boolean usable =
                !names.isEmpty() && names.size() <= MOST_NAMES && names.stream().noneMatch(String::isBlank);
        boolean all = probe.sample().size() == probe.extent().rows();
        return usable ? new Fold(probe.header(), at, List.copyOf(names), !all) : null;
    }

    private Probe apply(Probe probe) {
        List<String> wide = new ArrayList<>(header);
        if (!keeps) wide.remove(at);
        Set<String> taken = new LinkedHashSet<>();
        header.forEach(each -> taken.add(each.toLowerCase(Locale.ROOT)));
        for (String name : names) wide.add(free(Headers.clean(name), taken));
        List<Message> notes = new ArrayList<>(probe.notes());
        notes.add(Message.of("read.note.folded", header.get(at), names.size()));
        List<RawRow> sample = probe.sample().stream().map(this::unfolded).toList();
        return probe.unfolded(this, wide, sample, notes);
    }

    private String free(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free.toLowerCase(Locale.ROOT))) free = header.get(at) + "." + free;
        return free;
    }

    /** A row with the object's values in cells of their own. */
    RawRow unfolded(RawRow row) {
        String[] cells = row.cells();
        if (cells.length != header.size()) return row;
        List<String> wide = new ArrayList<>(Arrays.asList(cells));
        Map<String, String> read = Attributes.of(cells[at]);
        Map<String, String> fields = read == null ? Map.of() : read;
        if (keeps) wide.set(at, rest(cells[at], read));
        else wide.remove(at);
        for (String name : names) wide.add(fields.getOrDefault(name, ""));
        return new RawRow(row.record(), row.line(), wide.toArray(new String[0]), row.defect());
    }

    /** What has no column of its own either. */
    private String rest(String cell, @Nullable Map<String, String> fields) {
        if (fields == null) return cell;
        Map<String, String> rest = new LinkedHashMap<>(fields);
        names.forEach(rest::remove);
        return rest.isEmpty() ? "" : Attributes.json(rest);
    }

    /** Rows that are taken apart as they are read. */
    RawRows unfolded(RawRows rows) {
        return new RawRows() {
            @Override
            public @Nullable RawRow next() {
                RawRow row = rows.next();
                return row == null ? null : unfolded(row);
            }

            @Override
            public double fraction() {
                return rows.fraction();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
