package org.clientele.app.campaign;

import java.nio.file.Path;
import java.util.function.Function;
import org.clientele.model.text.Message;

/**
 * Where a campaign file goes and who answers for it.
 *
 * @param file the file to write
 * @param overwrite whether a file that is there may be replaced
 * @param actor who exports, as written into the manifest
 * @param reason why it goes out although the checklist asks for a reason, empty when it does not
 * @param words turns the reasons of product suggestions into text of the language of the file
 */
public record ExportWish(Path file, boolean overwrite, String actor, String reason, Function<Message, String> words) {}
