package org.clientele.ui.home;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.clientele.app.workbench.Profile;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
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
                                        kit, "new-country", countries(), code -> countryName(kit, code), country)),
                        Fields.field(
                                kit,
                                Message.of("home.new.currency"),
                                Fields.choice(kit, "new-currency", currencies(), Verbatim::of, currency))),
                Fields.field(
                        kit, Message.of("home.new.zone"), Fields.choice(kit, "new-zone", zones(), Verbatim::of, zone)),
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

    private static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .toList();
    }

    private static Message countryName(Kit kit, String code) {
        return Verbatim.of(Locale.of("", code).getDisplayCountry(kit.language().locale()));
    }

    private static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
