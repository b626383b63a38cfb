package org.clientele.model.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/**
 * Which column of a file is which field; proposed by the program, corrected by people.
 *
 * @param kind the kind of table
 * @param fingerprint the file's shape, under which a confirmed mapping is remembered
 * @param columns one proposal per column, in the order of the file
 * @param recognition what the program knew about such files before
 */
public record MappingProposal(
        TableKind kind, String fingerprint, List<ColumnProposal> columns, Recognition recognition) {
    private static final Set<Field> PERMITS = Set.of(
            Field.EMAIL_CONSENT,
            Field.SMS_CONSENT,
            Field.CONSENT,
            Field.EMAIL_STOP,
            Field.SMS_STOP,
            Field.UNSUBSCRIBED);

    public MappingProposal {
        columns = List.copyOf(columns);
    }

    /** A mapping of a file that resembles none seen before. */
    public MappingProposal(TableKind kind, String fingerprint, List<ColumnProposal> columns) {
        this(kind, fingerprint, columns, Recognition.none());
    }

    /** The columns that were not in the nearest mapping people have confirmed; empty when the file is new or the same. */
    public List<String> newColumns() {
        return recognition.newColumns();
    }

    /** The columns of the nearest confirmed mapping that this file lacks. */
    public List<String> goneColumns() {
        return recognition.goneColumns();
    }

    /** What people should know about where this mapping comes from. */
    public List<Message> notes() {
        return recognition.notes(kind);
    }

    /** This mapping with another target for one column; a field that was bound elsewhere moves here. */
    public MappingProposal with(int at, Target target) {
        List<ColumnProposal> changed = new ArrayList<>(columns);
        if (target instanceof Target.Bind bind) {
            int before = columnOf(bind.field());
            if (before >= 0 && before != at) {
                changed.set(
                        before,
                        columns.get(before)
                                .chosen(new Target.Keep(columns.get(before).column())));
            }
        }
        changed.set(at, columns.get(at).chosen(target));
        return new MappingProposal(kind, fingerprint, changed, recognition);
    }

    /** The position of the column that is read as this field, or -1. */
    public int columnOf(Field field) {
        for (ColumnProposal column : columns) {
            if (column.target() instanceof Target.Bind bind && bind.field() == field) {
                return column.at();
            }
        }
        return -1;
    }

    /** The header of the column that is read as this field, or the field's own word when none is. */
    public String columnName(Field field) {
        int at = columnOf(field);
        return at < 0 ? field.key() : columns.get(at).column();
    }

    /** The fields that columns are bound to, in the order of the file. */
    public Set<Field> bound() {
        Set<Field> bound = new LinkedHashSet<>();
        for (ColumnProposal column : columns) {
            if (column.target() instanceof Target.Bind bind) {
                bound.add(bind.field());
            }
        }
        return bound;
    }

    /** What this kind of table needs and no column gives: one sentence each; empty when the import can go on. */
    public List<Message> missing() {
        String there = columns.stream().map(ColumnProposal::column).collect(Collectors.joining(", "));
        return Needs.missing(kind, bound(), there);
    }

    /**
     * The columns of the clean rows: bound fields in the order of the file, then those that are worked out from others (a
     * full name, an order line's quantity, amount and status, the consent of each channel), then the extra columns.
     */
    public Shape shape() {
        Set<Field> fields = bound();
        if (kind == TableKind.ORDERS) {
            fields.addAll(List.of(Field.QUANTITY, Field.AMOUNT, Field.STATUS));
        }
        if (kind == TableKind.CUSTOMERS || kind == TableKind.ORDERS) {
            if (fields.contains(Field.GIVEN_NAME) || fields.contains(Field.FAMILY_NAME)) {
                fields.add(Field.NAME);
            }
            if (!Collections.disjoint(fields, PERMITS)) {
                fields.addAll(List.of(Field.EMAIL_CONSENT, Field.SMS_CONSENT));
            }
        }
        if (kind == TableKind.CONSENTS || kind == TableKind.STOPS) {
            fields.add(Field.CHANNEL);
        }
        return new Shape(
                kind, List.copyOf(fields), extras().stream().map(Extra::field).toList());
    }

    /** The extra columns: their names, and where they stand in the file. */
    public List<Extra> extras() {
        List<Extra> extras = new ArrayList<>();
        for (ColumnProposal column : columns) {
            if (column.target() instanceof Target.Keep keep) {
                extras.add(Extra.of(keep, kind, column.at()));
            }
        }
        return extras;
    }

    /** This mapping in words, header to target, as it is remembered. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        columns.forEach(column -> words.put(column.column(), column.target().word()));
        return words;
    }

    /**
     * An extra column.
     *
     * @param field the custom field it becomes
     * @param typed whether people have chosen the type; else it is text until the whole column was read
     * @param at its position in the file, from 0
     */
    public record Extra(CustomField field, boolean typed, int at) {
        private static Extra of(Target.Keep keep, TableKind kind, int at) {
            Owner owner = keep.owner() == null ? Owner.of(kind) : keep.owner();
            CustomType type = keep.type() == null ? CustomType.TEXT : keep.type();
            return new Extra(new CustomField(owner, keep.name(), type), keep.type() != null, at);
        }

        /** The name it is kept under. */
        public String name() {
            return field.name();
        }
    }
}
