package org.clientele.analysis.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientele.analysis.linkage.FieldKind.CODE;
import static org.clientele.analysis.linkage.FieldKind.DATE;
import static org.clientele.analysis.linkage.FieldKind.EMAIL;
import static org.clientele.analysis.linkage.FieldKind.PHONE;
import static org.clientele.analysis.linkage.FieldKind.TEXT;
import static org.clientele.analysis.linkage.LinkageSpec.Via.INITIAL;
import static org.clientele.analysis.linkage.LinkageSpec.Via.LETTERS;
import static org.clientele.analysis.linkage.LinkageSpec.Via.SOUND;
import static org.clientele.analysis.linkage.LinkageSpec.Via.START;
import static org.clientele.analysis.linkage.LinkageSpec.Via.TAIL;
import static org.clientele.analysis.linkage.LinkageSpec.Via.WHOLE;
import static org.clientele.analysis.linkage.LinkageSpec.Via.WORD;
import static org.clientele.analysis.linkage.LinkageSpec.Via.YEAR;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientele.analysis.linkage.LinkageSpec.Block;
import org.clientele.analysis.linkage.LinkageSpec.Compared;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public lists whose true duplicates are known; nothing of them was used to learn from. */
class PublicLinkageTest {
    private static final Map<String, Integer> FEBRL = Map.of(
            "given",
            1,
            "surname",
            2,
            "number",
            3,
            "street",
            4,
            "house",
            5,
            "suburb",
            6,
            "postcode",
            7,
            "state",
            8,
            "birth",
            9,
            "card",
            10);

    private static LinkageSpec febrl() {
        return LinkageSpec.of(
                List.of(
                        Compared.name("surname", "given"),
                        Compared.name("given", "surname"),
                        Compared.of("number", CODE),
                        Compared.of("street", TEXT),
                        Compared.of("house", TEXT),
                        Compared.of("suburb", TEXT),
                        Compared.of("postcode", CODE),
                        Compared.of("state", CODE),
                        Compared.of("birth", DATE),
                        Compared.of("card", CODE)),
                List.of(
                        Block.of("card", WHOLE),
                        Block.of("birth", WHOLE),
                        Block.of("surname", SOUND, "given", INITIAL),
                        Block.of("given", WHOLE, "postcode", WHOLE),
                        Block.of("surname", START, "postcode", WHOLE),
                        Block.of("street", START, "number", WHOLE),
                        Block.of("suburb", START, "given", START),
                        Block.of("postcode", WHOLE, "street", START)));
    }

    private static LinkageResult run(Truth truth, LinkageSpec spec) {
        LinkageResult result = Linkage.run(truth.table(), spec, Checkpoint.none());
        for (double least : new double[] {0.98, 0.9, 0.8}) {
            System.out.println("pairs from " + least + ": " + truth.score(result, least));
        }
        System.out.println("groups: " + truth.score(result.groups()) + ", pairs that met: " + result.met());
        return result;
    }

    /** F1 from 0.98, 0.9 and 0.8 on, and of the groups; published: 1.000, 0.998, 0.999 at the best threshold. */
    @ParameterizedTest
    @CsvSource({"1, 1.000, 1.000, 1.000, 1.000", "2, 0.999, 0.999, 0.999, 0.999", "3, 0.999, 0.999, 0.999, 0.999"})
    void personsOfFebrl(int number, double sure, double likely, double shown, double groups) {
        Truth truth =
                Truth.read(List.of("io/dedupe/febrl/dataset" + number + ".csv"), FEBRL, PublicLinkageTest::febrlId);
        LinkageResult result = run(truth, febrl());
        assertThat(truth.score(result, 0.98).f1()).isGreaterThanOrEqualTo(sure);
        assertThat(truth.score(result, 0.9).f1()).isGreaterThanOrEqualTo(likely);
        assertThat(truth.score(result, 0.8).f1()).isGreaterThanOrEqualTo(shown);
        assertThat(truth.score(result.groups()).f1()).isGreaterThanOrEqualTo(groups);
    }

    private static String febrlId(List<String> row) {
        return row.getFirst().split("-")[1];
    }

    @Test
    void twoListsOfFebrl() {
        Truth truth = Truth.read(
                List.of("io/dedupe/febrl/dataset4a.csv", "io/dedupe/febrl/dataset4b.csv"),
                FEBRL,
                PublicLinkageTest::febrlId);
        LinkageResult result = run(truth, febrl());
        assertThat(truth.score(result, 0.98).f1()).isGreaterThanOrEqualTo(0.9995);
        assertThat(truth.score(result.groups()).f1()).isGreaterThanOrEqualTo(0.9995);
    }

    @Test
    void personsWithExchangedNamesAndBrokenAddresses() {
        Truth truth = Truth.read(
                List.of("io/dedupe/splink/fake_1000_from_splink_demos.csv"),
                Map.of("given", 1, "surname", 2, "birth", 3, "city", 4, "email", 5),
                row -> row.get(6));
        LinkageResult result = run(
                truth,
                LinkageSpec.of(
                        List.of(
                                Compared.name("surname", "given"),
                                Compared.name("given", "surname"),
                                Compared.of("birth", DATE),
                                Compared.of("city", TEXT),
                                Compared.of("email", EMAIL)),
                        List.of(
                                Block.of("email", START),
                                Block.of("birth", WHOLE),
                                Block.of("surname", SOUND),
                                Block.of("given", SOUND),
                                Block.of("given", LETTERS),
                                Block.of("surname", LETTERS),
                                Block.of("birth", YEAR),
                                Block.of("city", WHOLE))));
        assertThat(truth.score(result, 0.98).f1()).isGreaterThanOrEqualTo(0.97);
        assertThat(truth.score(result, 0.9).f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(truth.score(result, 0.8).f1()).isGreaterThanOrEqualTo(0.98);
        assertThat(truth.score(result.groups()).f1()).isGreaterThanOrEqualTo(0.985);
        assertThat(truth.score(result.groups()).precision()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void restaurantsOfTwoGuides() {
        Truth truth = Truth.read(
                List.of("io/dedupe/febrl-fork/secondstring/restaurant.csv"),
                Map.of("name", 0, "address", 1, "city", 2, "phone", 3, "type", 4),
                row -> row.get(5));
        LinkageResult result = run(
                truth,
                LinkageSpec.of(
                        List.of(
                                Compared.of("name", TEXT),
                                Compared.of("address", TEXT),
                                Compared.of("city", TEXT),
                                Compared.of("phone", PHONE),
                                Compared.of("type", TEXT)),
                        List.of(
                                Block.of("name", WORD),
                                Block.of("phone", TAIL),
                                Block.of("address", START, "city", START),
                                Block.of("name", START))));
        assertThat(truth.score(result, 0.98).f1()).isGreaterThanOrEqualTo(0.91);
        assertThat(truth.score(result, 0.9).f1()).isGreaterThanOrEqualTo(0.91);
        assertThat(truth.score(result, 0.8).f1()).isGreaterThanOrEqualTo(0.91);
    }

    /** Not people, and up to 236 of one: what the method does far from home. */
    @Test
    @Tag("long")
    void citations() {
        Truth truth = Truth.read(
                List.of("io/dedupe/febrl-fork/secondstring/cora.csv"),
                Map.of("author", 2, "title", 4, "venue", 6, "year", 9, "pages", 10),
                row -> row.get(1));
        LinkageSpec spec = new LinkageSpec(
                List.of(
                        Compared.of("title", TEXT),
                        Compared.of("author", TEXT),
                        Compared.of("venue", TEXT),
                        Compared.of("year", CODE),
                        Compared.of("pages", CODE)),
                List.of(Block.of("title", WORD), Block.of("author", WORD), Block.of("title", START)),
                400,
                0.8,
                0.98,
                1);
        LinkageResult result = run(truth, spec);
        assertThat(truth.score(result.groups()).f1()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void theSameTableGivesTheSameResult() {
        Truth truth = Truth.read(List.of("io/dedupe/febrl/dataset1.csv"), FEBRL, PublicLinkageTest::febrlId);
        LinkageResult once = Linkage.run(truth.table(), febrl(), Checkpoint.none());
        LinkageResult again = Linkage.run(truth.table(), febrl(), Checkpoint.none());
        assertThat(again).isEqualTo(once);
        assertThat(IntStream.range(1, once.pairs().size())
                        .allMatch(i -> once.pairs().get(i - 1).probability()
                                >= once.pairs().get(i).probability()))
                .isTrue();
    }
}
