package org.clientele.ui.home;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.Profile;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Places;
import org.clientele.ui.kit.Verbatim;

/** Asks what a new workbench is about: its name, and the country, currency and time zone of the shop. */
final class NewWorkbench {
    private NewWorkbench() {}

    static void ask(Kit kit, HomeViewModel model) {
        Profile usual = model.usualProfile();
        TextField name = new TextField(usual.name());
        name.setId("new-name");
        ObjectProperty<String> country = new SimpleObjectProperty<>(usual.country());
        ObjectProperty<String> currency = new SimpleObjectProperty<>(usual.currency());
        ObjectProperty<String> zone = new SimpleObjectProperty<>(usual.zone().getId());
        VBox form = kit.column(
                Fields.field(kit, Message.of("home.new.name"), name),
                kit.equal(
                        Fields.field(
                                kit,
                                Message.of("home.new.country"),
                                Fields.choice(
                                        kit,
                                        "new-country",
                                        Places.countries(),
                                        code -> Places.country(kit, code),
                                        country)),
                        Fields.field(
                                kit,
                                Message.of("home.new.currency"),
                                Fields.choice(kit, "new-currency", Places.currencies(), Verbatim::of, currency))),
                Fields.field(
                        kit,
                        Message.of("home.new.zone"),
                        Fields.choice(kit, "new-zone", Places.zones(), Verbatim::of, zone)),
                kit.muted("home.new.note"));
        form.setPrefWidth(440);
        kit.panels()
                .dialog(
                        Message.of("home.new.title"),
                        form,
                        kit.secondary("new-cancel", Message.of("kit.cancel"), kit.panels()::closeDialog),
                        kit.primary("new-make", Message.of("home.new.make"), () -> {
                            if (!name.getText().isBlank()) {
                                kit.panels().closeDialog();
                                model.create(new Profile(
                                        name.getText().strip(), ZoneId.of(zone.get()), country.get(), currency.get()));
                            } else {
                                name.requestFocus();
                            }
                        }));
        name.requestFocus();
        name.selectAll();
    }
}
