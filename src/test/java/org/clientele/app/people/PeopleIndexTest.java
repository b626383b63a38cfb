package org.clientele.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.people.PeopleIndex.Nearness;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleIndexTest {
    private static final String[] NAMES = {
        "王小明",
        "Zoë Müller",
        "单雄信",
        "欧阳修",
        "吕布",
        "Anna-Lena O'Brien",
        "小明王",
        "Li Wei",
        "Lee, Ann",
        "曾 国藩",
        "李伟",
        "Xi An",
        "万俟卨"
    };

    private static People people() {
        HandFacts hand = new HandFacts(NAMES.length, 20_000);
        for (int c = 0; c < NAMES.length; c++) {
            hand.person(c, NAMES[c], "mail" + c + ".box@shop" + c + ".example", "+861380013" + (8000 + c));
        }
        return hand.facts().people();
    }

    private static PeopleIndex index() {
        return PeopleIndex.of(people(), Checkpoint.none());
    }

    /** What finds whom, first hit and how near it is. */
    @ParameterizedTest
    @CsvSource({
        "王小明,王小明,NAME",
        "小明,小明王,NAME",
        "明 王,王小明,WORD",
        "wangxiaoming,王小明,PINYIN",
        "wang xiao,王小明,PINYIN",
        "xiaoming wang,王小明,PINYIN",
        "wxm,王小明,PINYIN",
        "WXM,王小明,PINYIN",
        "xiaomingw,小明王,PINYIN",
        "shanxiongxin,单雄信,PINYIN",
        "sxx,单雄信,PINYIN",
        "ouyang,欧阳修,PINYIN",
        "oyx,欧阳修,PINYIN",
        "moqixie,万俟卨,PINYIN",
        "lvbu,吕布,PINYIN",
        "lubu,吕布,PINYIN",
        "lb,吕布,PINYIN",
        "zengguofan,曾 国藩,PINYIN",
        "zoe,Zoë Müller,NAME",
        "MÜLL,Zoë Müller,WORD",
        "muller zoe,Zoë Müller,WORD",
        "ｚｏｅ,Zoë Müller,NAME",
        "lena,Anna-Lena O'Brien,WORD",
        "brien anna,Anna-Lena O'Brien,WORD",
        "o'brien,Anna-Lena O'Brien,WORD",
        "ann lee,'Lee, Ann',WORD",
        "li w,Li Wei,NAME",
        "li wei,Li Wei,NAME",
        "8003,欧阳修,EXACT",
        "138 0013 8003,欧阳修,EXACT",
        "+86 138-0013-8004,吕布,EXACT",
        "c4,吕布,EXACT",
        "C11,Xi An,EXACT",
        "11,Xi An,NUMBER",
        "mail7,Li Wei,EMAIL",
        "box@shop7,Li Wei,EMAIL",
        "shop7.example,Li Wei,EMAIL"
    })
    void whatIsTypedFindsThePerson(String typed, String name, Nearness nearness) {
        PeopleIndex.Hit first = index().find(typed, 5).getFirst();
        assertEquals(name, people().name().get(first.customer()));
        assertEquals(nearness, first.nearness());
    }

    @ParameterizedTest
    @ValueSource(strings = {"danxiongxin", "800", "nobody", "wmx", "wangxiaoming li", "@", "ller"})
    void whatFitsNobodyFindsNobody(String typed) {
        assertEquals(List.of(), index().find(typed, 5));
        assertTrue(index().matching(typed).isEmpty());
    }

    @Test
    void exactComesBeforeNameAndNameBeforePinyin() {
        List<PeopleIndex.Hit> hits = index().find("li", 10);
        assertEquals(
                List.of("Li Wei", "李伟"),
                hits.stream().map(hit -> people().name().get(hit.customer())).toList());
        assertEquals(
                List.of(Nearness.NAME, Nearness.PINYIN),
                hits.stream().map(PeopleIndex.Hit::nearness).toList());
    }

    @Test
    void namesAreOrderedAsTheyAreSaid() {
        int[] place = index().order();
        String sorted = IntStream.range(0, NAMES.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(place[a], place[b]))
                .map(c -> NAMES[c])
                .toList()
                .toString();
        // a syllable ends before a longer one goes on, and what is said alike stands together
        assertEquals(
                "[Anna-Lena O'Brien, Lee, Ann, 李伟, Li Wei, 吕布, 万俟卨, 欧阳修, 单雄信, 王小明, Xi An, 小明王, 曾 国藩, Zoë Müller]",
                sorted);
    }

    /** Against a search without any index: whoever has, for every word, a word or syllables that begin so. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theIndexFindsWhomAPlainSearchFinds(int seed) {
        Random random = new Random(seed);
        String[] given = {"an", "anna", "bo", "li", "wei", "小", "明", "红", "伟", "zoë", "mül"};
        int n = 300;
        HandFacts hand = new HandFacts(n, 20_000);
        List<String> names = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            String one = given[random.nextInt(given.length)];
            String two = given[random.nextInt(given.length)];
            boolean han = one.charAt(0) > 0x4e00 && two.charAt(0) > 0x4e00;
            names.add(han ? "王" + one + two : one + " " + two);
            hand.person(c, names.get(c), "", "");
        }
        PeopleIndex index = PeopleIndex.of(hand.facts().people(), Checkpoint.none());
        for (String typed :
                List.of("an", "anna", "li w", "小明", "明", "王小", "wx", "wxm", "xiao", "wang m", "mul z", "b")) {
            List<Integer> expected = IntStream.range(0, n)
                    .filter(c -> Arrays.stream(typed.split(" "))
                            .allMatch(word ->
                                    beginnings(names.get(c), "c" + c).stream().anyMatch(b -> b.startsWith(word))))
                    .boxed()
                    .toList();
            assertEquals(
                    expected,
                    Arrays.stream(index.matching(typed).toArray()).boxed().toList(),
                    typed);
            assertEquals(Math.min(7, expected.size()), index.find(typed, 7).size(), typed);
        }
    }

    private static List<String> beginnings(String name, String number) {
        List<String> all = new ArrayList<>(List.of(number, number.substring(1).replaceFirst("^0+", "")));
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        all.addAll(Arrays.asList(plain.split(" ")));
        if (name.codePointAt(0) > 0x4e00 || plain.codePoints().anyMatch(p -> p > 0x4e00)) {
            for (int i = 0; i < plain.length(); i++) {
                if (plain.charAt(i) > 0x4e00) {
                    all.add(plain.substring(i));
                }
            }
            String[] said = plain.replace("王", " wang ")
                    .replace("小", " xiao ")
                    .replace("明", " ming ")
                    .replace("红", " hong ")
                    .replace("伟", " wei ")
                    .strip()
                    .split(" +");
            for (int i = 0; i < said.length; i++) {
                String[] rest = Arrays.copyOfRange(said, i, said.length);
                all.add(String.join("", rest));
                all.add(String.join(
                        "", Arrays.stream(rest).map(s -> s.substring(0, 1)).toList()));
            }
        }
        return all;
    }
}
