package org.clientele.app.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientele.analysis.recommend.content.PictureDescriptor;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.read.picture.PictureFile;
import org.clientele.facts.Catalogue;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Learns from a folder how products look, so that likeness in looks counts when suggestions are made. */
public final class LearnPictures {
    private static final int DEEP = 4;
    private static final int NAMED = 5;
    private static final Pattern FURTHER = Pattern.compile("[-_ .(]+\\d{1,2}\\)?$");

    /**
     * What a folder gave.
     *
     * @param products products that have a picture now
     * @param ofAll products of the shop
     * @param files pictures that were read
     * @param strange pictures whose name is no product's number
     * @param unreadable pictures that could not be read
     * @param examples names of a few of those that were left out
     * @param before what was known before, to go back to it
     */
    public record Learnt(
            int products,
            int ofAll,
            int files,
            int strange,
            int unreadable,
            List<String> examples,
            Optional<byte[]> before) {
        public Learnt {
            examples = List.copyOf(examples);
        }
    }

    /** How many products of a workbench have a picture. */
    public static int known(Workbench workbench) {
        return new PictureShelf(workbench.shelf()).kept().size();
    }

    /**
     * Reads all pictures of a folder that are named like a product: {@code TEA-1.jpg}, also with a number behind it for
     * further pictures of one product. They take the place of the pictures known before.
     */
    public Job<Learnt> job(Workbench workbench, Path folder) {
        return new Job<>(Message.of("pictures.job"), checkpoint -> {
            Catalogue catalogue = workbench.facts(checkpoint.part(0, 0.05)).catalogue();
            return learn(workbench, catalogue, folder, checkpoint.part(0.05, 1));
        });
    }

    /** Goes back to what was known before, or to nothing; gives what was known until now. */
    public Job<Optional<byte[]>> exchange(Workbench workbench, Optional<byte[]> other) {
        return new Job<>(Message.of("pictures.job"), checkpoint -> {
            PictureShelf shelf = new PictureShelf(workbench.shelf());
            Optional<byte[]> now = shelf.copy();
            shelf.putBack(other);
            return now;
        });
    }

    private static Learnt learn(Workbench workbench, Catalogue catalogue, Path folder, Checkpoint checkpoint) {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw Refusal.of("pictures.none", folder.toString());
        }
        Map<String, Integer> ids = new HashMap<>();
        for (int p = 0; p < catalogue.size(); p++) {
            ids.put(
                    catalogue.sku().get(p).strip().toLowerCase(Locale.ROOT),
                    catalogue.id()[p]);
        }
        Map<Integer, float[]> sums = new HashMap<>();
        Map<Integer, Integer> each = new HashMap<>();
        List<String> examples = new ArrayList<>();
        int strange = 0;
        int unreadable = 0;
        for (int f = 0; f < files.size(); f++) {
            checkpoint.check();
            checkpoint.progress((double) f / files.size());
            Path file = files.get(f);
            Integer id = idOf(file, ids);
            Optional<int[]> pixels = id == null ? Optional.empty() : PictureFile.pixels(file, PictureDescriptor.SIDE);
            if (id == null || pixels.isEmpty()) {
                strange += id == null ? 1 : 0;
                unreadable += id == null ? 0 : 1;
                if (examples.size() < NAMED) {
                    examples.add(String.valueOf(file.getFileName()));
                }
                continue;
            }
            float[] figures = PictureDescriptor.of(pixels.get());
            float[] sum = sums.computeIfAbsent(id, unseen -> new float[figures.length]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += figures[i];
            }
            each.merge(id, 1, Integer::sum);
        }
        if (sums.isEmpty()) {
            throw Refusal.of("pictures.strange", files.size(), examples.isEmpty() ? "" : examples.getFirst());
        }
        sums.forEach((id, sum) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= each.getOrDefault(id, 1);
            }
        });
        PictureShelf shelf = new PictureShelf(workbench.shelf());
        Optional<byte[]> before = shelf.copy();
        checkpoint.check();
        shelf.keep(sums);
        return new Learnt(
                sums.size(),
                catalogue.size(),
                files.size() - strange - unreadable,
                strange,
                unreadable,
                examples,
                before);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.of("pictures.folder", folder.toString());
        }
        try (Stream<Path> all = Files.walk(folder, DEEP)) {
            return all.filter(file -> PictureFile.isNamedSo(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Refusal(Message.of("pictures.folder", folder.toString()), unreadable);
        }
    }

    private static @Nullable Integer idOf(Path file, Map<String, Integer> ids) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String stem = name.substring(0, name.lastIndexOf('.')).strip();
        Integer id = ids.get(stem);
        return id != null ? id : ids.get(FURTHER.matcher(stem).replaceFirst(""));
    }
}
