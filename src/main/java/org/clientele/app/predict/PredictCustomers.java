package org.clientele.app.predict;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.analysis.predict.Predict;
import org.clientele.analysis.predict.PredictResult;
import org.clientele.analysis.predict.PredictSpec;
import org.clientele.analysis.predict.Reached;
import org.clientele.app.consent.Personal;
import org.clientele.app.edit.Edit;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Groups;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.Traceless;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Predicts who of a workbench will leave or buy again, and keeps the likeliest as a list. */
public final class PredictCustomers {
    private static final double NANOS = 1e9;

    private final Workbench workbench;

    /** Predictions in that workbench. */
    public PredictCustomers(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The prediction, from which whoever has said no to personal choice is left out; fields of which somebody has said that they are known only afterwards are left out. */
    public Job<PredictPicture> predict(PredictSpec spec) {
        return new Job<>(Message.of("predict.job"), checkpoint -> {
            long start = System.nanoTime();
            Facts all = workbench.facts(checkpoint.part(0, 0.1));
            CustomerSet refused = Personal.refused(workbench, all);
            Facts facts = Traceless.of(all, refused);
            KnownBefore said = new KnownBefore(workbench.choices());
            Set<String> without = new HashSet<>(spec.without());
            without.addAll(said.after());
            PredictResult result = Predict.run(facts, spec.without(without), checkpoint.part(0.1, 1));
            Set<String> known = said.before();
            List<String> asked = result.found().asked().stream()
                    .filter(key -> !known.contains(key))
                    .toList();
            return new PredictPicture(facts, result, asked, refused.size(), (System.nanoTime() - start) / NANOS);
        });
    }

    /** How the likeliest so many reach each kind of people. */
    public static Job<List<Reached>> reached(PredictPicture picture, int count) {
        return new Job<>(
                Message.of("predict.job.reach"),
                checkpoint -> Reached.of(picture.facts(), picture.result().people(), count));
    }

    /** Keeps the likeliest so many under that name, as a list that never changes. */
    public Job<SavedGroup> keep(PredictPicture picture, int count, String name) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            String kept = name.strip();
            if (kept.isEmpty()) {
                throw Refusal.of("groups.save.blank");
            }
            if (picture.empty()) {
                throw Refusal.of("predict.keep.nobody");
            }
            Segment.FixedList list = SaveGroup.fixed(picture.top(count), picture.facts());
            return workbench.groups().save(kept, list, list.customerIds().size());
        });
    }

    /** The same under a name of its own; a list of the same people that is kept already is used again. */
    public Job<Kept> keepUnder(PredictPicture picture, int count, String name) {
        return new Job<>(Message.of("groups.job.save"), checkpoint -> {
            Segment.FixedList list = SaveGroup.fixed(picture.top(count), picture.facts());
            for (SavedGroup group : workbench.groups().all()) {
                if (list.equals(group.segment())) {
                    return new Kept(group, false);
                }
            }
            return new Kept(keep(picture, count, free(name)).work().run(checkpoint), true);
        });
    }

    /**
     * A list that is kept.
     *
     * @param group the group
     * @param fresh whether it was made just now
     */
    public record Kept(SavedGroup group, boolean fresh) {}

    /** What was kept, to be taken back. */
    public Edit edit(SavedGroup group) {
        Groups groups = workbench.groups();
        return Edit.of(
                Message.of("predict.kept", group.name(), group.size()),
                () -> groups.remove(group.id()),
                () -> groups.restore(group));
    }

    private String free(String wanted) {
        Set<String> taken = new HashSet<>();
        workbench.groups().all().forEach(group -> taken.add(group.name().toLowerCase(Locale.ROOT)));
        String name = wanted.strip();
        for (int k = 2; taken.contains(name.toLowerCase(Locale.ROOT)); k++) {
            name = wanted.strip() + " (" + k + ")";
        }
        return name;
    }
}
