package org.clientele.app.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.facts.TextColumn;
import org.clientele.facts.TextColumnBuilder;
import org.clientele.facts.WordColumnBuilder;
import org.clientele.model.run.Checkpoint;

/** Prints how long it takes to make the index of a million people, and to search it at each key of what people type. */
public final class PeopleIndexBench {
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN =
            "明华强伟芳娜敏静丽娟英华慧巧美娜淑惠珠翠雅芝玉萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷";
    private static final String[] LATIN = {
        "Anna", "Ben", "Carla", "David", "Elena", "Frank", "Grace", "Henry", "Ines", "Jonas", "Zoë", "Lena", "Omar"
    };
    private static final String[] FAMILIES = {
        "Smith", "Müller", "García", "Rossi", "Novak", "Jensen", "Dubois", "Kowalski", "Silva", "Papadopoulos"
    };
    private static final List<String> TYPED = List.of(
            "王小明",
            "wangxiaoming",
            "wxm",
            "zhang wei",
            "smith anna",
            "müller",
            "c0912345",
            "13800138000",
            "8000",
            "user77@ex",
            "ouyang",
            "lena no",
            "李",
            "w",
            "x y");

    private static final int ROUNDS = 7;

    private PeopleIndexBench() {}

    /** Runs it; the first argument is the number of people. */
    public static void main(String[] args) {
        int n = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        People people = people(n);
        long begun = System.nanoTime();
        PeopleIndex index = PeopleIndex.of(people, Checkpoint.none());
        System.out.printf(Locale.ROOT, "index of %,d people: %.2f s%n", n, (System.nanoTime() - begun) / 1e9);
        List<Double> keys = new ArrayList<>();
        for (String word : TYPED) {
            double worst = 0;
            for (int letters = 1; letters <= word.length(); letters++) {
                double least = Double.MAX_VALUE;
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    index.find(word.substring(0, letters), 8);
                    least = Math.min(least, (System.nanoTime() - start) / 1e6);
                }
                keys.add(least);
                worst = Math.max(worst, least);
            }
            System.out.printf(Locale.ROOT, "  %-14s slowest key %.1f ms%n", word, worst);
        }
        double[] sorted = keys.stream().mapToDouble(d -> d).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "keys, the least of %d tries: p50 %.2f ms, p95 %.2f ms, max %.2f ms%n",
                ROUNDS,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
        for (String word : List.of("wxm", "王", "w")) {
            long start = System.nanoTime();
            int found = index.matching(word).size();
            System.out.printf(
                    Locale.ROOT, "everybody for %s: %,d in %.0f ms%n", word, found, (System.nanoTime() - start) / 1e6);
        }
        long start = System.nanoTime();
        index.order();
        System.out.printf(Locale.ROOT, "order of names: %.2f s%n", (System.nanoTime() - start) / 1e9);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "memory in use: %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        System.out.println(index.size() + people.size());
    }

    private static People people(int n) {
        Random random = new Random(7);
        TextColumnBuilder number = new TextColumnBuilder();
        TextColumnBuilder name = new TextColumnBuilder();
        TextColumnBuilder email = new TextColumnBuilder();
        TextColumnBuilder phone = new TextColumnBuilder();
        WordColumnBuilder blank = new WordColumnBuilder();
        int[] ids = new int[n];
        for (int c = 0; c < n; c++) {
            ids[c] = c + 1;
            number.add(String.format(Locale.ROOT, "C%07d", c));
            name.add(
                    random.nextInt(5) < 4
                            ? "" + sign(SURNAMES, random) + sign(GIVEN, random) + sign(GIVEN, random)
                            : LATIN[random.nextInt(LATIN.length)] + " " + FAMILIES[random.nextInt(FAMILIES.length)]);
            email.add("user" + c + "@example" + random.nextInt(20) + ".com");
            phone.add("+861" + (3_000_000_000L + random.nextInt(999_999_999)));
            blank.add("");
        }
        int[] none = new int[n];
        Arrays.fill(none, People.NO_DAY);
        TextColumn empty = TextColumn.of(java.util.Collections.nCopies(n, ""));
        return new People(
                ids,
                number.build(),
                name.build(),
                email.build(),
                phone.build(),
                CustomerSet.all(n),
                CustomerSet.all(n),
                blank.build(),
                blank.build(),
                blank.build(),
                none,
                none,
                empty,
                Map.of());
    }

    private static char sign(String from, Random random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
