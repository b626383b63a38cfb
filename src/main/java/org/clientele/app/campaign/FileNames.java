package org.clientele.app.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.clientele.data.target.TargetFile;
import org.clientele.data.target.Targets;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Refusal;

/** What the files of an export are called: as wished, with version, hour and number where there are several. */
public final class FileNames {
    private static final int LONGEST = 80;
    private static final String PLAIN = "[A-Za-z0-9\\p{IsHan}]+";

    private final Path wish;
    private final String stem;
    private final String ending;
    private final boolean plain;

    /**
     * Names after a wish.
     *
     * @throws Refusal when the target does not take files of that name
     */
    FileNames(Path wish, TargetFile target) {
        this.wish = wish.toAbsolutePath();
        String name = String.valueOf(wish.getFileName());
        int dot = name.lastIndexOf('.');
        this.stem = dot > 0 ? name.substring(0, dot) : name;
        this.ending = dot > 0 ? name.substring(dot) : "";
        this.plain = target.rules().plainNames();
        String lower = ending.toLowerCase(Locale.ROOT);
        boolean book = lower.equals(".xlsx");
        boolean old = lower.equals(".xls") || lower.equals(".ods");
        if (target.format().isBook() != book || old) {
            throw Refusal.of(
                    "export.name.ending", name, stem + "." + target.format().extension());
        }
        if (plain && !stem.matches(PLAIN)) {
            throw Refusal.of("export.name.plain", name, plain(stem) + ending);
        }
    }

    /** The folder of all files. */
    Path folder() {
        Path folder = wish.getParent();
        return folder == null ? wish : folder;
    }

    /** The name of a part of a slice.
     *
     * @param number its number among the parts of that slice, from 1; 0 for the only one */
    String of(Slices.Slice slice, int number) {
        StringBuilder name = new StringBuilder(stem);
        add(name, slice.version());
        add(name, slice.hours().isEmpty() ? "" : slice.hours() + "h");
        add(name, number == 0 ? "" : Integer.toString(number));
        return name + ending;
    }

    private void add(StringBuilder name, String part) {
        if (!part.isEmpty()) {
            String safe = safe(part);
            name.append(plain ? "" : "-").append(plain ? plain(safe) : safe);
        }
    }

    /** The name of the list of those who said stop. */
    String stops() {
        return stem + "-stops" + ending;
    }

    /** The manifest beside them. */
    Path manifest() {
        return manifest(wish);
    }

    /** The usual name of a campaign's file for that target, without folder and number. */
    public static String usual(String campaign, ExportFormat format, Channel channel) {
        String name = safe(campaign);
        String kept = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        String stem = kept.isEmpty() || kept.startsWith(".") ? "campaign" + kept : kept;
        return Targets.of(format, channel).rules().plainNames() ? plain(stem) : stem;
    }

    /** A file of that folder for a campaign, named as usual with a number where the name is taken. */
    public static Path free(Path folder, String name, CampaignSpec campaign) {
        ExportFormat format = campaign.file().format();
        String stem = usual(name, format, campaign.channel());
        String gap = Targets.of(format, campaign.channel()).rules().plainNames() ? "" : " ";
        Path file = folder.resolve(stem + "." + format.extension());
        for (int i = 2; Files.exists(file) || Files.exists(manifest(file)); i++) {
            file = folder.resolve(stem + gap + i + "." + format.extension());
        }
        return file;
    }

    private static Path manifest(Path file) {
        return file.resolveSibling(file.getFileName() + ".manifest.json");
    }

    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9\\p{IsHan}]+", "");
        return plain.isEmpty() ? "campaign" : plain;
    }
}
