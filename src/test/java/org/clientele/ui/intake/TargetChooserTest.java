package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.settings.Settings;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.TableKind;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;
import org.junit.jupiter.api.Test;

class TargetChooserTest {
    private static Kit kit() {
        return new Shell(
                        new Language(Locale.ENGLISH),
                        new Look(Settings.Look.LIGHT, 1),
                        new ShellViewModel(new EditHistory(), IntakeBench.CLOCK),
                        FXCollections.observableArrayList())
                .kit();
    }

    @Test
    void a_field_is_found_by_typing_part_of_its_name_and_taken_with_enter() {
        ObjectProperty<Target> target = new SimpleObjectProperty<>(new Target.Keep("geb"));
        ColumnProposal column = new ColumnProposal(0, "geb", target.get(), null, 0.2, List.of("1990-01-02"));
        Stage stage = Fx.get(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(
                    new StackPane(new TargetChooser(kit(), TableKind.CUSTOMERS, column, target).node()), 400, 300));
            shown.show();
            return shown;
        });
        try {
            choose(stage, "birth");
            assertEquals(new Target.Bind(Field.BIRTHDAY), target.get());
            choose(stage, "no such field anywhere");
            assertEquals(new Target.Bind(Field.BIRTHDAY), target.get());
            choose(stage, "leave out");
            assertEquals(new Target.Ignore(), target.get());
            choose(stage, "customer_id");
            assertEquals(new Target.Bind(Field.CUSTOMER_NO), target.get());
        } finally {
            Fx.run(stage::close);
        }
    }

    private static void choose(Stage stage, String words) {
        Fx.run(() -> {
            ((Button) stage.getScene().lookup("#import-column-0")).fire();
            TextField search = (TextField) Window.getWindows().stream()
                    .filter(each -> each instanceof Popup && each.isShowing())
                    .map(each -> each.getScene().lookup("#import-column-search"))
                    .findFirst()
                    .orElseThrow();
            search.setText(words);
            search.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        Fx.pulses(2);
    }
}
