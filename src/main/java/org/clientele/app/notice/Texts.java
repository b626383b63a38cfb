package org.clientele.app.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.clientele.model.text.Message;
import org.clientele.model.trade.Money;
import org.jspecify.annotations.Nullable;

/** All sentences of the program in one language: turns a message into the text that people read. */
public final class Texts {
    /** Where the texts lie on the class path. */
    public static final String FOLDER = "i18n/";

    private static final Logger LOG = System.getLogger(Texts.class.getName());
    private final Locale locale;
    private final Map<String, String> patterns;
    private final Figures figures;

    private Texts(Locale locale, Map<String, String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
        this.figures = Figures.of(locale);
    }

    /** The texts of a language: Chinese for any Chinese locale, English for every other. */
    public static Texts of(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        Map<String, String> patterns = new HashMap<>();
        for (String area : areas()) {
            Properties read = bundle(area, chinese ? "zh" : "en");
            for (String key : read.stringPropertyNames()) {
                patterns.put(key, read.getProperty(key));
            }
        }
        return new Texts(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, Map.copyOf(patterns));
    }

    /** The areas that have texts, as listed in {@code i18n/areas.txt}; a jar need not be searched for them. */
    public static List<String> areas() {
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(FOLDER + "areas.txt")) {
            if (in == null) {
                throw new IllegalStateException("i18n/areas.txt is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties bundle(String area, String language) {
        Properties read = new Properties();
        String name = FOLDER + area + "_" + language + ".properties";
        try (InputStream in = Texts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                LOG.log(Level.WARNING, "no texts at {0}", name);
                return read;
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The language of these texts. */
    public Locale locale() {
        return locale;
    }

    /** How numbers and dates are written in this language. */
    public Figures figures() {
        return figures;
    }

    /** All keys. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text of a message; a key without text is shown as it is and logged. */
    public String text(Message message) {
        return text(message.key(), message.args().toArray());
    }

    /** The text under a key with its arguments. */
    public String text(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            LOG.log(Level.WARNING, "no text for key {0} in {1}", key, locale);
            return key;
        }
        if (args.length == 0 && pattern.indexOf('{') < 0) {
            return pattern.replace("''", "'");
        }
        Object[] spoken = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            spoken[i] = spoken(args[i]);
        }
        return new MessageFormat(withPlainApostrophes(pattern), locale).format(spoken);
    }

    private Object spoken(@Nullable Object argument) {
        return switch (argument) {
            case Message inner -> text(inner);
            case LocalDate day -> figures.day(day);
            case Instant moment -> figures.moment(moment);
            case Amount money -> figures.money(money.value(), money.currency());
            case Share share -> figures.percent(share.value());
            case HeadlineAmount money -> figures.headlineMoney(Money.units(money.value()), money.currency());
            case Headline number -> figures.headline(number.value());
            case List<?> list -> joined(list);
            case null -> "";
            default -> argument;
        };
    }

    private String joined(List<?> list) {
        StringBuilder out = new StringBuilder();
        for (Object item : list) {
            if (!out.isEmpty()) {
                out.append(locale.getLanguage().equals("zh") ? "、" : ", ");
            }
            out.append(item instanceof Number n ? figures.number(n.doubleValue(), 2) : spoken(item));
        }
        return out.toString();
    }

    /** Lets writers write can't instead of can''t; only '{ and '} keep their quoting meaning. */
    static String withPlainApostrophes(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length() + 8);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            out.append(c);
            if (c != '\'') {
                continue;
            }
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (next == '\'') {
                out.append(next);
                i++;
            } else if (next == '{' || next == '}') {
                int close = pattern.indexOf('\'', i + 1);
                if (close > 0) {
                    out.append(pattern, i + 1, close + 1);
                    i = close;
                }
            } else {
                out.append('\'');
            }
        }
        return out.toString();
    }
}
