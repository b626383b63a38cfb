package org.clientele.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The products of the sample shop: ten categories, their brands, and which products are bought together. */
final class SampleCatalogue {
    /** Products per category. */
    static final int PER_CATEGORY = 40;

    /** Category, stem of the product number, lowest and highest price, words for kinds and for what they are. */
    private static final String[][] CATEGORIES = {
        {
            "Tea",
            "TEA",
            "48",
            "268",
            "Dragon Well|Spring Snow|Jasmine Pearl|Iron Goddess|Old Tree|White Peony|Smoky Pine|Earl Grey",
            "green tea|black tea|oolong|white tea|tea sampler"
        },
        {
            "Teaware",
            "WAR",
            "58",
            "498",
            "Celadon|Glass|Cast iron|Porcelain|Travel|Bamboo|Stoneware|Everyday",
            "teapot|cup pair|strainer|tea tray|caddy"
        },
        {
            "Coffee",
            "COF",
            "52",
            "198",
            "Yunnan|Sidamo|Huila|Antigua|Night shift|Harbour|Sunrise|Decaf",
            "whole beans|ground coffee|espresso blend|drip bags|cold brew pack"
        },
        {
            "Brewing",
            "BRW",
            "38",
            "899",
            "V-cone|Copper|Compact|Classic|Slow pour|Barista|Camp|Steel",
            "filter cone|kettle|hand grinder|filter paper|scale"
        },
        {
            "Home",
            "HOM",
            "42",
            "388",
            "Linen|Oak|Nordic|Woven|Terracotta|Rattan|Brass|Quiet",
            "cushion|tray|vase|throw|basket"
        },
        {
            "Bath",
            "BTH",
            "28",
            "168",
            "Sandalwood|Osmanthus|Cedar|Sea salt|Green fig|Rose|Mint|Amber",
            "candle|soap bar|bath salts|hand cream|diffuser"
        },
        {
            "Sweets",
            "SWT",
            "18",
            "128",
            "Salted|Dark|Sesame|Matcha|Hazelnut|Lychee|Ginger|Honey",
            "chocolate|nougat|biscuits|mooncake box|candied fruit"
        },
        {
            "Paper",
            "PAP",
            "16",
            "138",
            "Dotted|Pocket|Botanical|Letterpress|Kraft|Ink wash|Holiday|Grid",
            "notebook|card set|wrapping paper|planner|sticker sheet"
        },
        {
            "Kids",
            "KID",
            "38",
            "268",
            "Panda|Rainbow|Forest|Robot|Moon|Whale|Dino|Cloud",
            "puzzle|plush toy|picture book|wooden blocks|paint set"
        },
        {
            "Pets",
            "PET",
            "22",
            "298",
            "Salmon|Cosy|Feather|Bamboo|Hemp|Duck|Fleece|Seaside",
            "cat treats|dog chew|pet bed|scratching post|leash"
        }
    };

    private static final String[][] BRANDS = {
        {"Jade Hill", "Mist & Leaf", "Old Wharf"}, {"Jade Hill", "Kiln No. 5", "Clearwater"},
        {"Harbour Roast", "Cloud Nine", "Old Wharf"}, {"Clearwater", "Slow Pour", "Harbour Roast"},
        {"Nordhaus", "Quiet Room", "Kiln No. 5"}, {"Quiet Room", "Green Fig", "Mist & Leaf"},
        {"Sugar Lane", "Moon Bakery", "Cloud Nine"}, {"Paper Crane", "Inkstone", "Quiet Room"},
        {"Little Panda", "Paper Crane", "Tumble"}, {"Whisker", "Good Boy", "Tumble"}
    };

    /** One product. */
    record Item(
            String sku, String name, int category, String brand, int cents, int costCents, int stock, String text) {}

    private final List<Item> items = new ArrayList<>();
    private final int[] partner;
    private final double[] shareUpTo;

    /** The catalogue of that seed. */
    SampleCatalogue(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + 1);
        for (int c = 0; c < CATEGORIES.length; c++) {
            String[] kinds = CATEGORIES[c][4].split("\\|");
            String[] things = CATEGORIES[c][5].split("\\|");
            int low = Integer.parseInt(CATEGORIES[c][2]);
            int high = Integer.parseInt(CATEGORIES[c][3]);
            for (int i = 0; i < PER_CATEGORY; i++) {
                String kind = kinds[i % kinds.length];
                String thing = things[i / kinds.length];
                double position = random.nextDouble();
                int cents = (int) Math.round(low + (high - low) * position * position) * 100;
                int cost = (int) (cents * (0.35 + 0.2 * random.nextDouble()));
                int stock = random.nextInt(20) == 0 ? 0 : 5 + random.nextInt(400);
                String brand = BRANDS[c][random.nextInt(BRANDS[c].length)];
                items.add(new Item(
                        "%s-%03d".formatted(CATEGORIES[c][1], i + 1),
                        kind + " " + thing,
                        c,
                        brand,
                        cents,
                        cost,
                        stock,
                        describe(kind, thing, brand, random)));
            }
        }
        partner = new int[items.size()];
        java.util.Arrays.fill(partner, -1);
        for (int[] pair : bundles()) {
            partner[pair[0]] = pair[1];
        }
        shareUpTo = new double[PER_CATEGORY];
        double total = 0;
        for (int i = 0; i < PER_CATEGORY; i++) {
            total += 1 / Math.pow(i + 2.0, 0.9);
            shareUpTo[i] = total;
        }
        for (int i = 0; i < PER_CATEGORY; i++) {
            shareUpTo[i] /= total;
        }
    }

    /** Pairs of products that are bought together: whoever takes the first adds the second nearly every other time. */
    static int[][] bundles() {
        return new int[][] {
            {at(0, 0), at(1, 0)}, {at(0, 8), at(1, 17)}, {at(0, 3), at(1, 9)}, {at(2, 1), at(3, 0)},
            {at(2, 9), at(3, 25)}, {at(3, 0), at(3, 24)}, {at(4, 2), at(5, 0)}, {at(4, 9), at(5, 33)},
            {at(6, 1), at(7, 8)}, {at(6, 25), at(7, 17)}, {at(8, 0), at(8, 16)}, {at(9, 1), at(9, 17)}
        };
    }

    private static int at(int category, int item) {
        return category * PER_CATEGORY + item;
    }

    private static String describe(String kind, String thing, String brand, SplittableRandom random) {
        String[] first = {"A favourite of our regulars", "New this season", "Made in small batches", "Simple and good"};
        String[] second = {"a lovely present", "made for every day", "for slow weekends", "for guests and for yourself"
        };
        return "%s: %s %s by %s, %s."
                .formatted(
                        first[random.nextInt(first.length)], kind, thing, brand, second[random.nextInt(second.length)]);
    }

    /** All products. */
    List<Item> items() {
        return items;
    }

    /** The name of a category. */
    static String category(int category) {
        return CATEGORIES[category][0];
    }

    /** How many categories there are. */
    static int categories() {
        return CATEGORIES.length;
    }

    /** The product that is often taken together with this one, or -1. */
    int partner(int item) {
        return partner[item];
    }

    /** A product of a category; a few are popular, many are not. */
    int pick(int category, SplittableRandom random) {
        double at = random.nextDouble();
        int i = java.util.Arrays.binarySearch(shareUpTo, at);
        return at(category, Math.min(PER_CATEGORY - 1, i < 0 ? -i - 1 : i));
    }
}
