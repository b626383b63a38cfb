package org.clientele.app.campaign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvStyle;
import org.clientele.data.write.FormulaGuard;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;

/** The columns of a campaign file, no more than its target needs, and the row of each person. */
final class FileColumns {
    private static final Set<String> IN_EVERY_FILE =
            Set.of("name", "given_name", "family_name", "customer_id", "email", "phone");

    private final CampaignSpec spec;
    private final People people;
    private final MergeFields fields;
    private final Composer composer;
    private final String exportId;

    FileColumns(CampaignSpec spec, Facts facts, MergeFields fields, Composer composer, String exportId) {
        this.spec = spec;
        this.people = facts.people();
        this.fields = fields;
        this.composer = composer;
        this.exportId = exportId;
    }

    /** The composer of the messages in it. */
    Composer composer() {
        return composer;
    }

    /** What the campaign gives each person. */
    PlanFields plans() {
        return fields.plans();
    }

    /** How the file is written for its target. */
    CsvStyle style() {
        FormulaGuard guard =
                spec.file().format() == ExportFormat.GENERIC ? FormulaGuard.APOSTROPHE : FormulaGuard.STRIP;
        return new CsvStyle(spec.file().byteOrderMark(), guard);
    }

    /** The columns in their order. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        switch (spec.file().format()) {
            case GENERIC -> {
                marks(columns, "export_id", "customer_id");
                columns.add(
                        spec.channel() == Channel.EMAIL
                                ? new Column("email", CellType.EMAIL)
                                : new Column("phone", CellType.PHONE));
                columns.add(Column.text("name"));
                columns.add(Column.text("given_name"));
                PlanFields.columns(spec).forEach(field -> columns.add(Column.text(field)));
                suggestions(columns);
                if (!spec.message().subject().isBlank()) {
                    columns.add(Column.text("subject"));
                }
                if (!spec.message().body().isBlank()) {
                    columns.add(Column.text("message"));
                }
            }
            case MAILCHIMP -> {
                columns.add(new Column("Email Address", CellType.EMAIL));
                columns.add(Column.text("First Name"));
                columns.add(Column.text("Last Name"));
                columns.add(Column.text("Tags"));
                marks(columns, "Export ID", "Customer ID");
                suggestions(columns);
                extras(columns);
            }
            case SMS -> {
                columns.add(new Column("phone", CellType.PHONE));
                columns.add(Column.text("message"));
                marks(columns, "export_id", "customer_id");
            }
        }
        return columns;
    }

    /** The cells of that person, one for each column. */
    List<String> row(int customer) {
        List<String> cells = new ArrayList<>();
        String number = people.number().get(customer);
        switch (spec.file().format()) {
            case GENERIC -> {
                cells.add(exportId);
                cells.add(number);
                cells.add(address(customer));
                cells.add(people.name().get(customer));
                cells.add(fields.value(customer, "given_name"));
                PlanFields.columns(spec).forEach(field -> cells.add(fields.value(customer, field)));
                suggestions(cells, customer);
                if (!spec.message().subject().isBlank()) {
                    cells.add(composer.subject(customer));
                }
                if (!spec.message().body().isBlank()) {
                    cells.add(composer.body(customer));
                }
            }
            case MAILCHIMP -> {
                cells.add(address(customer));
                cells.add(fields.name(customer).given());
                cells.add(fields.name(customer).family());
                cells.add(tag(spec.name()));
                cells.add(exportId);
                cells.add(number);
                suggestions(cells, customer);
                extras(cells, customer);
            }
            case SMS -> {
                cells.add(address(customer));
                cells.add(composer.body(customer));
                cells.add(exportId);
                cells.add(number);
            }
        }
        return cells;
    }

    /** A tag of Mailchimp: commas part tags, and 100 signs are the most. */
    private static String tag(String name) {
        String tag = name.strip().replace(',', ' ');
        return tag.codePointCount(0, tag.length()) <= 100 ? tag : tag.substring(0, tag.offsetByCodePoints(0, 100));
    }

    private String address(int customer) {
        return switch (spec.channel()) {
            case EMAIL -> people.email().get(customer);
            case SMS -> people.phone().get(customer);
        };
    }

    private static void marks(List<Column> columns, String export, String customer) {
        columns.add(Column.text(export));
        columns.add(Column.number(customer));
    }

    private void suggestions(List<Column> columns) {
        for (int i = 1; i <= spec.suggestions(); i++) {
            columns.add(Column.number("rec_" + i + "_sku"));
            columns.add(Column.text("rec_" + i + "_name"));
            columns.add(Column.text("rec_" + i + "_reason"));
        }
    }

    private void suggestions(List<String> cells, int customer) {
        if (spec.suggestions() == 0) {
            return;
        }
        List<Suggestion> all = fields.suggestions(customer);
        for (int i = 0; i < spec.suggestions(); i++) {
            boolean there = i < all.size();
            cells.add(there ? all.get(i).sku() : "");
            cells.add(there ? all.get(i).name() : "");
            cells.add(there ? fields.reason(all.get(i)) : "");
        }
    }

    /** Fields that the text uses and that are not in the file anyway: Mailchimp fills them in itself. */
    private List<String> extraFields() {
        Set<String> wanted = new LinkedHashSet<>(PlanFields.columns(spec));
        wanted.addAll(composer.used());
        return wanted.stream()
                .filter(f -> !IN_EVERY_FILE.contains(f) && !f.startsWith("rec_"))
                .toList();
    }

    private void extras(List<Column> columns) {
        extraFields().forEach(f -> columns.add(Column.text(f)));
    }

    private void extras(List<String> cells, int customer) {
        extraFields().forEach(f -> cells.add(fields.value(customer, f)));
    }
}
