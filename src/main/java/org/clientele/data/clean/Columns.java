package org.clientele.data.clean;

import java.util.ArrayList;
import java.util.List;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.MappingProposal.Extra;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;

/** The columns of a table as they are read: fields, where they stand, how they are written. Never changed once made. */
final class Columns {
    private final Shape shape;
    private final List<Extra> extras;
    private final Field[] fields;
    private final int[] from;
    private final String[] headers;
    private final ColumnStyle[] styles;
    private final ColumnStyle[] extraStyles;
    private final String[] extraHeaders;
    private final int country;
    private final int currencyDerived;
    private final int[] money;
    private final GroupFixes groups;
    private final Setting setting;

    Columns(MappingProposal mapping, Survey survey, Answers answers, Fixes fixes, Setting setting) {
        this.setting = setting;
        this.groups = new GroupFixes(fixes, mapping);
        this.extras = mapping.extras();
        List<ColumnStyle> found = survey.styles(answers);
        this.extraStyles = new ColumnStyle[extras.size()];
        this.extraHeaders = new String[extras.size()];
        List<CustomField> customs = new ArrayList<>();
        for (int i = 0; i < extraStyles.length; i++) {
            Extra extra = extras.get(i);
            extraStyles[i] = found.get(extra.at());
            extraHeaders[i] = mapping.columns().get(extra.at()).column();
            customs.add(new CustomField(extra.field().owner(), extra.name(), extraStyles[i].type()));
        }
        List<Field> named = new ArrayList<>(mapping.shape().fields());
        this.money = money(mapping, survey);
        if (money.length > 0 && !named.contains(Field.CURRENCY)) {
            named.add(Field.CURRENCY);
        }
        this.shape = new Shape(mapping.kind(), named, customs);
        this.fields = named.toArray(Field[]::new);
        this.from = new int[fields.length];
        this.headers = new String[fields.length];
        this.styles = new ColumnStyle[fields.length];
        for (int i = 0; i < fields.length; i++) {
            from[i] = mapping.columnOf(fields[i]);
            headers[i] = mapping.columnName(fields[i]);
            styles[i] = from[i] < 0 ? ColumnStyle.PLAIN : found.get(from[i]);
        }
        this.country = mapping.columnOf(Field.COUNTRY);
        this.currencyDerived = mapping.columnOf(Field.CURRENCY) < 0 ? shape.at(Field.CURRENCY) : -1;
    }

    /** Where the amounts of orders stand that carry a currency of their own. */
    private static int[] money(MappingProposal mapping, Survey survey) {
        if (mapping.kind() != TableKind.ORDERS || mapping.columnOf(Field.CURRENCY) >= 0) {
            return new int[0];
        }
        return List.of(Field.AMOUNT, Field.UNIT_PRICE).stream()
                .mapToInt(mapping::columnOf)
                .filter(survey::foreign)
                .toArray();
    }

    Shape shape() {
        return shape;
    }

    int fields() {
        return fields.length;
    }

    Field field(int i) {
        return fields[i];
    }

    /** The place of a field's column in the file, or -1. */
    int from(int i) {
        return from[i];
    }

    String header(int i) {
        return headers[i];
    }

    ColumnStyle style(int i) {
        return styles[i];
    }

    List<Extra> extras() {
        return extras;
    }

    ColumnStyle extraStyle(int i) {
        return extraStyles[i];
    }

    String extraHeader(int i) {
        return extraHeaders[i];
    }

    int country() {
        return country;
    }

    /** The place of a currency that is told by the signs at the amounts, or -1. */
    int currencyDerived() {
        return currencyDerived;
    }

    int[] moneyColumns() {
        return money;
    }

    GroupFixes groups() {
        return groups;
    }

    Setting setting() {
        return setting;
    }
}
