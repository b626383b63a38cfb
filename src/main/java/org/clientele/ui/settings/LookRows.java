package org.clientele.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.edit.Edit;
import org.clientele.app.notice.Share;
import org.clientele.app.settings.Settings;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.Fields;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.theme.Look;

/** The settings of how the program looks. */
final class LookRows {
    private static final List<Double> SIZES = List.of(0.8, 0.9, 1.0, 1.2, 1.5, 2.0);
    private final Kit kit;
    private final Look look;

    LookRows(Kit kit) {
        this.kit = kit;
        this.look = kit.look();
    }

    List<SettingRow> all() {
        ObjectProperty<Settings.Look> wish =
                new SimpleObjectProperty<>(look.wish().get());
        look.wish().addListener((property, before, now) -> wish.set(now));
        wish.addListener((property, before, now) -> {
            if (now != look.wish().get()) {
                done(
                        "settings.changed.look",
                        () -> look.wish().set(before),
                        () -> look.wish().set(now));
            }
        });
        ObjectProperty<Double> size = new SimpleObjectProperty<>(look.textSize().get());
        look.textSize().addListener((property, before, now) -> size.set(now.doubleValue()));
        size.addListener((property, before, now) -> {
            if (now != look.textSize().get()) {
                done(
                        "settings.changed.size",
                        () -> look.textSize().set(before),
                        () -> look.textSize().set(now));
            }
        });
        return List.of(
                row(
                        "look",
                        Arrays.asList(Settings.Look.values()),
                        choice -> Message.of("settings.look." + choice.name().toLowerCase(Locale.ROOT)),
                        wish,
                        Settings.Look.SYSTEM),
                row("size", SIZES, choice -> Message.of("settings.size.share", new Share(choice)), size, 1.0));
    }

    private void done(String sentence, Runnable undo, Runnable redo) {
        redo.run();
        kit.desk().done(Edit.of(Message.of(sentence), undo, redo));
    }

    private <T> SettingRow row(
            String key, List<T> choices, Function<T, Message> name, ObjectProperty<T> chosen, T usual) {
        return new SettingRow(
                        kit,
                        "settings-" + key,
                        Message.of("settings.name." + key),
                        Message.of("settings.effect." + key),
                        Fields.segments(kit, "settings-" + key, choices, name, chosen),
                        choices.stream().map(name).toList())
                .resets(chosen.map(usual::equals), () -> chosen.set(usual));
    }
}
