package org.clientele.ui.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.campaign.ExportLog;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.job.JobSlot;

/** What left, and what came out when its files were looked at again. */
final class ExportLogViewModel {
    private final Bench bench;
    private final Map<String, JobSlot<List<ExportLog.Found>>> found = new HashMap<>();

    ExportLogViewModel(Bench bench) {
        this.bench = bench;
    }

    /** What came out of looking again at the files of an export. */
    JobSlot<List<ExportLog.Found>> found(ExportLog.Line line) {
        return found.computeIfAbsent(line.entry().exportId(), id -> new JobSlot<>(bench.jobs()));
    }

    /** Looks again at the files of an export. */
    void check(ExportLog.Line line) {
        found(line).start(ExportLog.verify(line));
    }

    /** Shows the folder of an export's files in the computer's own window. */
    void show(ExportLog.Line line) {
        String file = line.files().isEmpty()
                ? line.entry().file()
                : line.files().getFirst().file();
        bench.jobs().start(FolderWindow.show(line.folder().resolve(file)), outcome -> {
            if (!(outcome instanceof Outcome.Done<Boolean>(Boolean shown)) || !shown) {
                bench.desk()
                        .toast(Message.of("exportview.log.folder", line.folder().toString()));
            }
        });
    }

    /** Whether every file is what was written. */
    static boolean isWhole(List<ExportLog.Found> files) {
        return files.stream().allMatch(file -> file.state() == ExportLog.State.SAME);
    }

    /** What came out, in a sentence: that all is well, or the first file that is not. */
    static Message verdict(List<ExportLog.Found> files) {
        for (ExportLog.Found file : files) {
            if (file.state() != ExportLog.State.SAME) {
                return Message.of(
                        "export.log.state." + file.state().word(),
                        String.valueOf(file.path().getFileName()));
            }
        }
        return Message.of("exportview.log.whole", files.size());
    }
}
