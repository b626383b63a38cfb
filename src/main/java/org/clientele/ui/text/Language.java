package org.clientele.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.clientele.app.notice.Figures;
import org.clientele.app.notice.Texts;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** The language on the screen; every text bound to it follows at once when it is switched. */
public final class Language {
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private final ReadOnlyObjectWrapper<Texts> texts;

    /** Starts in the language of that locale: Chinese for any Chinese one, English for every other. */
    public Language(Locale locale) {
        texts = new ReadOnlyObjectWrapper<>(isChinese(locale) ? chinese : english);
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    /** The texts of the language now on the screen; watch it to redraw what cannot be bound. */
    public ReadOnlyObjectProperty<Texts> texts() {
        return texts.getReadOnlyProperty();
    }

    /** The locale now on the screen. */
    public Locale locale() {
        return texts.get().locale();
    }

    /** Whether the screen is Chinese now. */
    public boolean chinese() {
        return texts.get() == chinese;
    }

    /** How numbers and dates are written now. */
    public Figures figures() {
        return texts.get().figures();
    }

    /** Switches to the language of that locale. */
    public void use(Locale locale) {
        texts.set(isChinese(locale) ? chinese : english);
    }

    /** Switches between English and Chinese. */
    public void toggle() {
        texts.set(chinese() ? english : chinese);
    }

    /** Whether there is a text under that key. */
    public boolean knows(String key) {
        return texts.get().has(key);
    }

    /** The text of a message as it reads now; for what lives shorter than a switch of language. */
    public String now(Message message) {
        return written(texts.get().text(message));
    }

    /** The text under a key as it reads now. */
    public String now(String key, Object... args) {
        return written(texts.get().text(key, args));
    }

    /** A text that follows the language, and every argument that is observable. */
    public StringBinding text(String key, Object... args) {
        List<Observable> watched = new ArrayList<>();
        watched.add(texts);
        for (Object arg : args) {
            if (arg instanceof Observable observable) {
                watched.add(observable);
            }
        }
        return Bindings.createStringBinding(
                () -> written(texts.get().text(key, current(args))), watched.toArray(Observable[]::new));
    }

    /** A message that follows the language. */
    public StringBinding text(Message message) {
        return Bindings.createStringBinding(() -> written(texts.get().text(message)), texts);
    }

    /** A changing message that follows the language; empty while it is null. */
    public StringBinding text(ObservableValue<? extends @Nullable Message> message) {
        return Bindings.createStringBinding(
                () -> {
                    Message now = message.getValue();
                    return now == null ? "" : written(texts.get().text(now));
                },
                texts,
                message);
    }

    /** Any value that is computed anew when the language or one of the others changes. */
    public <T> ObjectBinding<T> follow(Callable<T> value, Observable... others) {
        Observable[] watched = new Observable[others.length + 1];
        watched[0] = texts;
        System.arraycopy(others, 0, watched, 1, others.length);
        return Bindings.createObjectBinding(value, watched);
    }

    /** The font is made for Chinese, where these signs are as wide as a character; between Latin letters that is a gap. */
    private String written(String text) {
        return chinese()
                ? text
                : text.replace('“', '"').replace('”', '"').replace('’', '\'').replace("…", "...");
    }

    private static Object[] current(Object[] args) {
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            Object value = args[i] instanceof ObservableValue<?> observable ? observable.getValue() : args[i];
            values[i] = value == null ? "" : value;
        }
        return values;
    }
}
