package org.clientele.data.read.census;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.data.read.text.Cells;
import org.clientele.data.read.text.Cells.Form;
import org.clientele.model.text.Message;

/** Counts what the cells of one column look like. */
final class ColumnCount {
    private static final double NEARLY_ALL = 0.9;
    private static final double CONTRADICTION = 0.05;
    private static final int EXAMPLES = 5;
    private static final int WORDS = 8;
    private static final int UNITS = 20;
    private static final int SAFE_DIGITS = 15;

    private final String name;
    private final boolean typed;
    private final long[] forms = new long[Form.values().length];
    private final long[] marks = new long[NumberShape.Mark.values().length];
    private final DateShape date = new DateShape();
    private final NumberShape number = new NumberShape();
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> truths = new TreeSet<>();
    private final Map<String, long[]> units = new HashMap<>();
    private long numbers;
    private long zeros;
    private long lengthy;
    private long exponents;
    private long dayOnly;
    private long monthOnly;
    private long bothWays;
    private long moments;
    private long times;
    private long dates;
    private long emails;

    /**
     * A column without cells yet.
     *
     * @param typed whether its cells come from a workbook, where the point is always the decimal mark
     */
    ColumnCount(String name, boolean typed) {
        this.name = name;
        this.typed = typed;
    }

    void add(String cell) {
        Form form = Cells.form(cell);
        if (form != Form.BLANK && examples.size() < EXAMPLES && cell.length() < 80) examples.add(cell);
        if (form == Form.DATE) form = date(cell);
        else if (form == Form.BOOLEAN) truth(cell);
        else if (form == Form.ADDRESS && cell.indexOf('@') >= 0) emails++;
        else if (form == Form.NUMBER || form == Form.CODE || form == Form.WORDS || form == Form.OTHER)
            form = number(cell, form);
        forms[form.ordinal()]++;
    }

    private void truth(String cell) {
        if (truths.size() < WORDS) truths.add(cell.strip().toLowerCase(Locale.ROOT));
    }

    private Form date(String cell) {
        date.read(cell);
        if (!date.dated) times++;
        else if (date.day && date.month) bothWays++;
        else if (date.day) dayOnly++;
        else if (date.month) monthOnly++;
        else if (!date.plain) return Form.OTHER;
        dates++;
        if (date.dated && date.clock) moments++;
        return Form.DATE;
    }

    private Form number(String cell, Form form) {
        if (form != Form.NUMBER && !mayBeNumber(cell) || !number.read(cell)) return form;
        numbers++;
        marks[number.mark.ordinal()]++;
        if (number.zeros) zeros++;
        if (number.digits > SAFE_DIGITS) lengthy++;
        if (number.exponent) exponents++;
        if (!number.unit.isEmpty() && (units.size() < UNITS || units.containsKey(number.unit)))
            units.computeIfAbsent(number.unit, u -> new long[1])[0]++;
        return Form.NUMBER;
    }

    /** A number with a unit has a digit and few letters. */
    private static boolean mayBeNumber(String cell) {
        if (cell.length() > 24) return false;
        for (int i = 0; i < cell.length(); i++) if (cell.charAt(i) >= '0' && cell.charAt(i) <= '9') return true;
        return false;
    }

    ColumnFacts facts() {
        long blank = forms[Form.BLANK.ordinal()];
        long filled = -blank;
        for (long f : forms) filled += f;
        List<Message> evidence = new ArrayList<>();
        ColumnType type = type(filled);
        long fitting = switch (type) {
            case EMPTY, TEXT -> filled;
            case IDENTIFIER, WHOLE, DECIMAL -> numbers;
            case DATE, MOMENT, TIME -> dates;
            case YES_NO -> forms[Form.BOOLEAN.ordinal()];
            case EMAIL -> emails;
            case WEB -> forms[Form.ADDRESS.ordinal()] - emails;
        };
        boolean dated = type == ColumnType.DATE || type == ColumnType.MOMENT;
        ColumnFacts.Order order = dated ? order() : ColumnFacts.Order.NONE;
        ColumnFacts.Mark mark = type == ColumnType.DECIMAL || type == ColumnType.WHOLE ? mark() : ColumnFacts.Mark.NONE;
        String unit = type == ColumnType.DECIMAL || type == ColumnType.WHOLE ? unit() : "";
        if (dated && dayOnly + monthOnly + bothWays > 0)
            evidence.add(Message.of("read.evidence.order", dayOnly, monthOnly, bothWays));
        if (mark != ColumnFacts.Mark.NONE && !typed)
            evidence.add(Message.of("read.evidence.decimal", points(), commas(), open()));
        if (!unit.isEmpty())
            evidence.add(Message.of("read.evidence.unit", units.getOrDefault(unit, new long[1])[0], unit));
        if (type == ColumnType.YES_NO) evidence.add(Message.of("read.evidence.truth", String.join(", ", truths)));
        if (type == ColumnType.IDENTIFIER && zeros > 0) evidence.add(Message.of("read.evidence.zeros", zeros));
        if (type == ColumnType.IDENTIFIER && lengthy > 0) evidence.add(Message.of("read.evidence.digits", lengthy));
        if (exponents > 0) evidence.add(Message.of("read.evidence.exponent", exponents));
        if (fitting < filled) evidence.add(Message.of("read.evidence.others", filled - fitting));
        return new ColumnFacts(
                name, type, order, mark, unit, filled, blank, filled - fitting, evidence, List.copyOf(examples));
    }

    private ColumnType type(long filled) {
        if (filled == 0) return ColumnType.EMPTY;
        double most = NEARLY_ALL * filled;
        if (emails >= most) return ColumnType.EMAIL;
        if (forms[Form.ADDRESS.ordinal()] - emails >= most) return ColumnType.WEB;
        if (forms[Form.BOOLEAN.ordinal()] >= most) return ColumnType.YES_NO;
        if (dates >= most)
            return times >= most ? ColumnType.TIME : moments * 2 > dates ? ColumnType.MOMENT : ColumnType.DATE;
        if (numbers < most || manyUnits()) return ColumnType.TEXT;
        if (zeros > 0 || lengthy > 0) return ColumnType.IDENTIFIER;
        boolean decimals = points() + commas() + open() > 0;
        return decimals ? ColumnType.DECIMAL : ColumnType.WHOLE;
    }

    /** Whether what stands behind the numbers is now this, now that: 12A and 14B are no amounts. */
    private boolean manyUnits() {
        long sum = units.values().stream().mapToLong(times -> times[0]).sum();
        return sum > 0 && units.getOrDefault(unit(), new long[1])[0] < NEARLY_ALL * sum;
    }

    private ColumnFacts.Order order() {
        if (dayOnly + monthOnly + bothWays == 0) return ColumnFacts.Order.PLAIN;
        long told = dayOnly + monthOnly;
        if (told == 0 || Math.min(dayOnly, monthOnly) > CONTRADICTION * told) return ColumnFacts.Order.OPEN;
        return dayOnly > monthOnly ? ColumnFacts.Order.DAY_FIRST : ColumnFacts.Order.MONTH_FIRST;
    }

    private ColumnFacts.Mark mark() {
        if (points() + commas() + open() == 0) return ColumnFacts.Mark.NONE;
        if (typed) return ColumnFacts.Mark.POINT;
        long told = points() + commas();
        if (told == 0 || Math.min(points(), commas()) > CONTRADICTION * told) return ColumnFacts.Mark.OPEN;
        return points() > commas() ? ColumnFacts.Mark.POINT : ColumnFacts.Mark.COMMA;
    }

    private long points() {
        return marks[NumberShape.Mark.POINT.ordinal()];
    }

    private long commas() {
        return marks[NumberShape.Mark.COMMA.ordinal()];
    }

    private long open() {
        return marks[NumberShape.Mark.OPEN_POINT.ordinal()] + marks[NumberShape.Mark.OPEN_COMMA.ordinal()];
    }

    private String unit() {
        String most = "";
        long times = 0;
        for (var e : units.entrySet()) {
            if (e.getValue()[0] > times
                    || e.getValue()[0] == times && e.getKey().compareTo(most) < 0) {
                times = e.getValue()[0];
                most = e.getKey();
            }
        }
        return most;
    }
}
