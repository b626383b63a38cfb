package org.clientele.model.table;

import java.util.List;

/**
 * The columns of the clean rows of one import: bound fields first, then extra columns kept under their own names.
 *
 * @param kind the kind of table
 * @param fields the bound fields; {@code CleanRow.value(i)} is the value of {@code fields.get(i)}
 * @param extras the custom fields; {@code CleanRow.extra(i)} is the value of {@code extras.get(i)} in the plain form of its type
 */
public record Shape(TableKind kind, List<Field> fields, List<CustomField> extras) {
    public Shape {
        fields = List.copyOf(fields);
        extras = List.copyOf(extras);
    }

    /** Position of a field among the values, or -1 when no column is bound to it. */
    public int at(Field field) {
        return fields.indexOf(field);
    }
}
