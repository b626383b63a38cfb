package org.clientele.ui.data;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.app.tables.ColumnType;
import org.clientele.app.tables.DataColumn;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.FilterWords;
import org.clientele.app.tables.Found;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** Asks for the new value of a column, for which rows, and says what that touches before anything is changed. */
final class EditDialog {
    /** Which rows are meant. */
    private record Scope(Message name, int[] rows, int matching) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Scope scope && name.equals(scope.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    private final Kit kit;
    private final DataViewModel model;
    private final Found found;
    private final ObjectProperty<DataColumn> column;
    private final ObjectProperty<Scope> scope;
    private final TextField value = new TextField();
    private final ObjectProperty<Message> says = new SimpleObjectProperty<>(Message.of("tables.plain", ""));
    private final Button act;
    private final Runnable after;
    private EditTable.@Nullable Plan plan;

    private EditDialog(
            Kit kit, DataViewModel model, Found found, DataColumn first, List<Scope> scopes, Runnable after) {
        this.after = after;
        this.kit = kit;
        this.model = model;
        this.found = found;
        this.column = new SimpleObjectProperty<>(first);
        this.scope = new SimpleObjectProperty<>(scopes.getFirst());
        value.setId("data-edit-value");
        value.setPrefColumnCount(28);
        act = kit.primary("data-edit-apply", Message.of("dataview.edit.act"), this::apply);
        act.setDefaultButton(true);
        Button cancel = kit.secondary("data-edit-cancel", Message.of("kit.cancel"), this::close);
        value.textProperty().addListener((property, before, now) -> draft());
        column.addListener((property, before, now) -> draft());
        scope.addListener((property, before, now) -> draft());
        draft();
        kit.panels().dialog(Message.of("dataview.edit.title"), content(scopes), cancel, act);
        value.requestFocus();
    }

    /** Changes cells of a column in the chosen rows, or in all that match. */
    static void ofRows(
            Kit kit, DataViewModel model, Found found, @Nullable DataColumn at, int[] chosen, Runnable after) {
        List<DataColumn> columns = editable(found);
        DataColumn first = at != null && columns.contains(at) ? at : columns.getFirst();
        List<Scope> scopes = new java.util.ArrayList<>();
        if (chosen.length > 0) {
            scopes.add(new Scope(Message.of("dataview.edit.scope.chosen", chosen.length), chosen, found.size()));
        }
        scopes.add(new Scope(
                Message.of("dataview.edit.scope.matching", found.size()),
                found.rows().toArray(),
                found.size()));
        EditDialog dialog = new EditDialog(kit, model, found, first, scopes, after);
        if (chosen.length == 1 && !first.masked()) {
            dialog.value.setText(first.plain(chosen[0]));
            dialog.value.selectAll();
        }
    }

    /** Changes all cells that have a word of a column. */
    static void ofWord(Kit kit, DataViewModel model, Found found, DataColumn column, String word, Runnable after) {
        int[] matching = EditViewModel.matchingWith(found, column.key(), Set.of(word));
        int[] everywhere = EditViewModel.rowsWith(found, column.key(), Set.of(word));
        Message named = FilterWords.word(column, word);
        List<Scope> scopes = new java.util.ArrayList<>();
        scopes.add(
                new Scope(Message.of("dataview.edit.scope.word", matching.length, named), matching, matching.length));
        if (everywhere.length > matching.length) {
            scopes.add(new Scope(
                    Message.of("dataview.edit.scope.everywhere", everywhere.length, named),
                    everywhere,
                    everywhere.length));
        }
        EditDialog dialog = new EditDialog(kit, model, found, column, scopes, after);
        dialog.value.setText(word);
        dialog.value.selectAll();
    }

    private static List<DataColumn> editable(Found found) {
        return found.table().columns().stream()
                .filter(column -> column.traits().editable())
                .toList();
    }

    private Node content(List<Scope> scopes) {
        ComboBox<DataColumn> which = Fields.choice(kit, "data-edit-column", editable(found), DataColumn::title, column);
        Label effect = kit.words(kit.language().text(says), "c-text", "c-edit-effect");
        effect.setId("data-edit-effect");
        VBox box = new VBox(
                16,
                Fields.field(kit, Message.of("dataview.edit.column"), which),
                new VBox(6, Fields.field(kit, Message.of("dataview.edit.value"), value), help()));
        if (scopes.size() > 1) {
            box.getChildren()
                    .add(new VBox(
                            8,
                            kit.words(kit.language().text("dataview.edit.scope"), "c-label"),
                            Fields.radios(kit, "data-edit-scope", scopes, Scope::name, scope)));
        }
        effect.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().add(effect);
        box.setMinWidth(500);
        box.setMaxWidth(500);
        return box;
    }

    private Label help() {
        Label help = kit.words(
                kit.language().follow(() -> kit.language().now(helpFor(column.get())), column), "c-help", "c-small");
        return help;
    }

    private static Message helpFor(DataColumn column) {
        if (column.type().dated()) {
            return Message.of("dataview.edit.help.day");
        }
        if (column.type() == ColumnType.YES_NO) {
            return Message.of("dataview.edit.help.yesno");
        }
        return Message.of(column.type().measured() ? "dataview.edit.help.number" : "dataview.edit.help.text");
    }

    private void draft() {
        EditViewModel.Draft draft = model.edits()
                .draft(found, column.get().key(), scope.get().rows(), value.getText())
                .ofThose(scope.get().matching());
        plan = draft.plan();
        says.set(draft.says());
        act.setDisable(plan == null);
    }

    private void close() {
        kit.panels().closeDialog();
        after.run();
    }

    private void apply() {
        EditTable.Plan now = plan;
        if (now != null) {
            model.edits().apply(now, this::close);
        }
    }
}
