package org.clientele.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.util.Callback;
import org.clientele.app.edit.Edit;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Profile;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Places;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.text.Language;
import org.jspecify.annotations.Nullable;

/** The settings of language and region: how the program speaks, and what the workbench is about. */
final class RegionRows {
    private final Kit kit;
    private final SettingsViewModel model;

    RegionRows(Kit kit, SettingsViewModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The setting that needs no workbench. */
    SettingRow language() {
        Language language = kit.language();
        ObjectProperty<Boolean> chinese = new SimpleObjectProperty<>(language.chinese());
        language.texts().addListener((property, before, now) -> chinese.set(language.chinese()));
        chinese.addListener((property, before, now) -> {
            if (now != language.chinese()) {
                speak(now);
                kit.desk()
                        .done(Edit.of(Message.of("settings.changed.language"), () -> speak(before), () -> speak(now)));
            }
        });
        boolean computer = Locale.getDefault().getLanguage().equals("zh");
        List<Boolean> choices = List.of(false, true);
        return new SettingRow(
                        kit,
                        "settings-language",
                        Message.of("settings.name.language"),
                        Message.of("settings.effect.language"),
                        Fields.segments(
                                kit,
                                "settings-language",
                                choices,
                                zh -> Message.of("settings.language." + (zh ? "zh" : "en")),
                                chinese),
                        List.of(Message.of("settings.language.en"), Message.of("settings.language.zh")))
                .resets(chinese.map(zh -> zh == computer), () -> chinese.set(computer));
    }

    private void speak(boolean chinese) {
        kit.language().use(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /** The settings of the open workbench. */
    List<SettingRow> workbench() {
        Profile usual = Session.usualProfile("");
        List<SettingRow> rows = new ArrayList<>();
        rows.add(name());
        rows.add(choice(
                "country",
                Places.countries(),
                code -> Places.country(kit, code),
                Profile::country,
                usual.country(),
                code -> model.country(code, Places.country(kit, code))));
        rows.add(choice(
                        "currency",
                        Places.currencies(),
                        Verbatim::of,
                        Profile::currency,
                        usual.currency(),
                        model::currency)
                .below(currencyReason(), "c-muted"));
        rows.add(zone(usual));
        return rows;
    }

    private SettingRow name() {
        TextField field = new TextField();
        field.setId("settings-name-field");
        field.setMaxWidth(320);
        Runnable follow = () -> field.setText(model.profile().get().name());
        model.profile().addListener((property, before, now) -> follow.run());
        model.resets().addListener((property, before, now) -> follow.run());
        follow.run();
        RevenueRows.commit(field, () -> {
            if (field.getText().isBlank()) {
                follow.run();
            } else {
                model.rename(field.getText());
            }
        });
        return new SettingRow(
                kit,
                "settings-name",
                Message.of("settings.name.name"),
                Message.of("settings.effect.name"),
                field,
                List.of());
    }

    private SettingRow zone(Profile usual) {
        SettingRow row = choice(
                "zone",
                Places.zones(),
                Verbatim::of,
                now -> now.zone().getId(),
                usual.zone().getId(),
                model::zone);
        ObservableValue<Boolean> fixed = model.whatIf().latest().map(known -> known != null && known.zoneIsFixed());
        row.control().disableProperty().bind(fixed.orElse(false));
        return row.below(
                model.whatIf()
                        .latest()
                        .map(known -> known != null && known.zoneIsFixed() ? Message.of("settings.zone.fixed") : null),
                "c-muted");
    }

    /** Names of countries are words of the computer and not of our texts: they are asked for again. */
    private static void speakAnew(ComboBox<String> box) {
        Callback<ListView<String>, ListCell<String>> cells = box.getCellFactory();
        box.setCellFactory(list -> cells.call(list));
        box.setButtonCell(cells.call(new ListView<>()));
    }

    private ObservableValue<@Nullable Message> currencyReason() {
        return model.definition().map(now -> now.rates().isEmpty() ? null : Message.of("settings.currency.rates"));
    }

    private SettingRow choice(
            String key,
            List<String> choices,
            Function<String, Message> name,
            Function<Profile, String> value,
            String usual,
            Consumer<String> choose) {
        ObjectProperty<String> chosen =
                new SimpleObjectProperty<>(value.apply(model.profile().get()));
        Runnable follow = () -> chosen.set(value.apply(model.profile().get()));
        ComboBox<String> box = Fields.choice(kit, "settings-" + key + "-choice", choices, name, chosen);
        kit.language().texts().addListener((property, before, now) -> speakAnew(box));
        box.setMaxWidth(320);
        box.setPrefWidth(320);
        model.profile().addListener((property, before, now) -> follow.run());
        model.resets().addListener((property, before, now) -> follow.run());
        chosen.addListener((property, before, now) -> {
            if (now != null && !now.equals(value.apply(model.profile().get()))) {
                choose.accept(now);
            }
        });
        return new SettingRow(
                        kit,
                        "settings-" + key,
                        Message.of("settings.name." + key),
                        Message.of("settings.effect." + key),
                        box,
                        List.of())
                .resets(chosen.map(usual::equals), () -> chosen.set(usual));
    }
}
