package org.clientele.app.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.content.ContentModel;
import org.clientele.analysis.recommend.content.PictureDescriptor;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.data.read.picture.PictureFile;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnPicturesTest {
    private static final int[] STYLES = {0xB01818, 0x1830B0, 0x18A040, 0xC08010, 0x8018A0};

    @TempDir
    Path folder;

    private final Facts facts = new ShopFacts(
                    RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3), u -> "", i -> "", i -> 5, Map.of())
            .facts(4);
    private final MemoryWorkbench workbench = new MemoryWorkbench(facts);

    private String sku(int product) {
        return facts.catalogue().sku().get(product);
    }

    /** A picture of a product of one of five styles, never twice the same. */
    private BufferedImage picture(int style, int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean subject = Math.hypot(x - width / 2.0, y - height / 2.0) < Math.min(width, height) / 2.5;
                int noise = random.nextInt(24) * 0x010101;
                picture.setRGB(x, y, subject ? STYLES[style] + noise & 0xFFFFFF : 0xFFFFFF);
            }
        }
        return picture;
    }

    private void write(String name, BufferedImage picture, String format) throws IOException {
        ImageIO.write(picture, format, folder.resolve(name).toFile());
    }

    private LearnPictures.Learnt learn() throws Exception {
        return new LearnPictures().job(workbench, folder).work().run(Checkpoint.none());
    }

    @Test
    void products_that_look_alike_are_alike_and_the_reason_says_so() throws Exception {
        for (int p = 0; p < facts.catalogue().size(); p++) {
            boolean jpeg = p % 2 == 0;
            write(sku(p) + (jpeg ? ".jpg" : ".PNG"), picture(p / 12, 90 + p, 120, p), jpeg ? "jpg" : "png");
        }
        write(sku(0) + "-2.png", picture(0, 200, 200, 99), "png");
        write("poster.png", picture(1, 80, 80, 5), "png");
        Files.writeString(folder.resolve(sku(1) + "_3.gif"), "no picture");
        LearnPictures.Learnt learnt = learn();
        assertEquals(60, learnt.products());
        assertEquals(61, learnt.files());
        assertEquals(1, learnt.strange());
        assertEquals(1, learnt.unreadable());
        assertEquals(60, LearnPictures.known(workbench));
        TrainingData data = MakeTrainingData.of(workbench, facts, Checkpoint.none());
        ContentModel model = (ContentModel) Roster.fit(
                data,
                new ContentSpec(ContentSpec.standard().weighting(), 0, 0, 0, 0, 0, 1, 0),
                7,
                new Workers(1),
                Checkpoint.none());
        double within = 1;
        double across = 0;
        for (int a = 0; a < 60; a++) {
            for (int b = 0; b < a; b++) {
                if (a / 12 == b / 12) {
                    within = Math.min(within, model.similarity(a, b));
                } else {
                    across = Math.max(across, model.similarity(a, b));
                }
            }
        }
        assertTrue(within > across, "alike " + within + ", others " + across);
    }

    @Test
    void learning_takes_the_place_of_what_was_known_and_is_taken_back() throws Exception {
        write(sku(3) + ".png", picture(1, 64, 64, 1), "png");
        LearnPictures.Learnt first = learn();
        assertEquals(Optional.empty(), first.before());
        write(sku(4) + ".png", picture(2, 64, 64, 2), "png");
        assertEquals(2, learn().products());
        Optional<byte[]> was =
                new LearnPictures().exchange(workbench, first.before()).work().run(Checkpoint.none());
        assertEquals(0, LearnPictures.known(workbench));
        new LearnPictures().exchange(workbench, was).work().run(Checkpoint.none());
        assertEquals(2, LearnPictures.known(workbench));
    }

    @Test
    void a_folder_without_use_is_refused_and_nothing_is_changed() throws Exception {
        assertEquals(
                "pictures.none",
                assertThrows(Refusal.class, this::learn).sentence().key());
        write("poster.png", picture(1, 64, 64, 1), "png");
        assertEquals(
                "pictures.strange",
                assertThrows(Refusal.class, this::learn).sentence().key());
        assertEquals(0, LearnPictures.known(workbench));
    }

    @Test
    void the_size_of_a_picture_and_its_glass_make_no_difference() throws IOException {
        write("small.png", picture(2, 128, 128, 1), "png");
        write("large.png", picture(2, 1_500, 1_500, 2), "png");
        BufferedImage glass = new BufferedImage(128, 128, BufferedImage.TYPE_INT_ARGB);
        ImageIO.write(glass, "png", folder.resolve("glass.png").toFile());
        float[] small = figures("small.png");
        float[] large = figures("large.png");
        double same = 0;
        for (int i = 0; i < small.length; i++) {
            same += small[i] * large[i];
        }
        assertTrue(same > 0.9, "likeness " + same);
        int[] pixels = PictureFile.pixels(folder.resolve("glass.png"), PictureDescriptor.SIDE)
                .orElseThrow();
        assertEquals(0xFFFFFF, pixels[0], "glass is seen over white");
    }

    private float[] figures(String name) {
        return PictureDescriptor.of(
                PictureFile.pixels(folder.resolve(name), PictureDescriptor.SIDE).orElseThrow());
    }
}
