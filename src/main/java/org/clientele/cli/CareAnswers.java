package org.clientele.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clientele.app.care.Backup;
import org.clientele.model.text.Message;

/** How the commands of care say what a backup is. */
final class CareAnswers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private CareAnswers() {}

    /** The sentence about a backup. */
    static Message sentence(Backup backup) {
        return Message.of(
                "care.cli.line",
                backup.sequence(),
                time(backup.at()),
                kind(backup.kind()),
                backup.rows(),
                megabytes(backup.bytes()));
    }

    /** A moment as this computer's clock shows it. */
    static String time(java.time.Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** Megabytes, at least one. */
    static long megabytes(long bytes) {
        return Math.max(1, bytes + (1 << 19) >> 20);
    }

    /** A backup as it stands in JSON answers. */
    static Map<String, Object> json(Backup backup) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", backup.sequence());
        answer.put("name", backup.name());
        answer.put("kind", Answers.word(backup.kind()));
        answer.put("at", backup.at().toString());
        answer.put("version", backup.version());
        answer.put("rows", backup.rows());
        answer.put("bytes", backup.bytes());
        answer.put("sha256", backup.sha256());
        return answer;
    }

    private static Message kind(Backup.Kind kind) {
        return switch (kind) {
            case CLOSING -> Message.of("care.kind.closing");
            case BY_HAND -> Message.of("care.kind.by-hand");
            case BEFORE_IMPORT -> Message.of("care.kind.before-import");
            case BEFORE_UPGRADE -> Message.of("care.kind.before-upgrade");
            case SET_ASIDE -> Message.of("care.kind.set-aside");
        };
    }
}
