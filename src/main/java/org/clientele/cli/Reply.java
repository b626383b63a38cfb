package org.clientele.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.clientele.model.text.Message;

/** The answer of a command: sentences for people as they come, or one JSON object at the end. */
public final class Reply {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final ObjectWriter JSON = MAPPER.writerWithDefaultPrettyPrinter();
    private static final ObjectWriter LINE = MAPPER.writer();

    private final PrintWriter out;
    private final Function<Message, String> words;
    private final boolean json;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private boolean streams;

    /** An answer as JSON or as sentences. */
    Reply(PrintWriter out, Function<Message, String> words, boolean json) {
        this.out = out;
        this.words = words;
        this.json = json;
    }

    /** Says a sentence to people; JSON readers do not see it. */
    public void say(Message message) {
        if (!json) {
            out.println(words.apply(message));
            out.flush();
        }
    }

    /** Says a sentence by key and arguments. */
    public void say(String key, Object... args) {
        say(Message.of(key, args));
    }

    /** Prints a ready line, such as a row of a table; JSON readers do not see it. */
    public void line(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /** Puts a value into the JSON answer: text, number, truth, list, map or record of these. */
    public void put(String name, Object value) {
        fields.put(name, value);
    }

    /** The sentence of a message in the language of this answer. */
    public String words(Message message) {
        return words.apply(message);
    }

    /** Lets the answer come bit by bit, each part and what is put besides on a line of its own. */
    public void inLines() {
        streams = true;
    }

    /** Gives a part of an answer that comes bit by bit. */
    public void stream(Map<String, Object> part) {
        if (json) {
            write(part);
        }
    }

    private void write(Map<String, Object> object) {
        try {
            out.println((streams ? LINE : JSON).writeValueAsString(object));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.flush();
    }

    /** Whether the reader asked for JSON. */
    public boolean isJson() {
        return json;
    }

    /** Ends the answer with the refusal that stopped the work. */
    void refuse(Message sentence) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("code", sentence.key());
        error.put("sentence", words.apply(sentence));
        put("error", error);
        finish(false);
    }

    void finish(boolean ok) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("ok", ok);
            all.putAll(fields);
            write(all);
        }
    }
}
