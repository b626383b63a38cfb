package org.clientele.app.groups;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientele.data.write.RuleJson;
import org.clientele.model.rule.Rule;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Rules as JSON files, for other programs. */
public final class RuleFile {
    private RuleFile() {}

    /**
     * The rule of a file.
     *
     * @throws Refusal when it cannot be read, with line and character
     */
    public static Rule read(Path file) {
        try {
            String text = Files.readString(file);
            return RuleJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (MalformedInputException noText) {
            throw new Refusal(Message.of("rule.json.syntax", 1, 1), noText);
        } catch (IOException unreadable) {
            throw new Refusal(Message.of("rule.json.unreadable", file.toString()), unreadable);
        }
    }

    /** Writes a rule to a file, replacing what is there.
     *
     * @throws Refusal when it cannot be written */
    public static void write(Path file, Rule rule) {
        try {
            Files.writeString(file, RuleJson.write(rule));
        } catch (IOException full) {
            throw new Refusal(Message.of("rule.json.unwritable", file.toString()), full);
        }
    }
}
