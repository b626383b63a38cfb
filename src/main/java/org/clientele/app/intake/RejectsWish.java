package org.clientele.app.intake;

import java.nio.file.Path;
import java.util.function.Function;
import org.clientele.model.text.Message;

/**
 * Where the rows that are left out go, and in which language the reasons are written.
 *
 * @param file the file
 * @param words turns a sentence into the language of the reader
 */
public record RejectsWish(Path file, Function<Message, String> words) {}
