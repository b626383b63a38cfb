package org.clientele.analysis.recommend.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.popular.PopularModel;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;

/** What people are shown who have bought nothing: their city's best, else their kind's, else their country's, else all's. */
class ColdStartTest {
    private static final int BUYERS = 40;

    private final FactsBuilder builder = FactsBuilder.full(1);
    private int people;

    ColdStartTest() {
        for (int i = 0; i < 60; i++) {
            builder.catalogue().add(i + 1, "P" + i, "Thing " + i).in("", "").worth(10_000, -1, 1);
        }
    }

    private int person(String city, String country, String gender) {
        people++;
        builder.people()
                .next(people)
                .called("N" + people, "Person " + people)
                .reached("", false, "", false)
                .livesIn(city, "", country)
                .dated(People.NO_DAY, People.NO_DAY);
        if (!gender.isEmpty()) {
            builder.people().extras(Map.of("gender", gender));
        }
        return people - 1;
    }

    /** Forty buyers of that place and kind who each buy product {@code first} and one of the eleven after it. */
    private void buyers(String city, String country, String gender, int first) {
        for (int b = 0; b < BUYERS; b++) {
            int who = person(city, country, gender);
            for (int item : new int[] {first, first + 1 + b % 11}) {
                builder.lines()
                        .in(who + 1, 1_000 + who, 1440L * 100)
                        .add(item + 1, 1_000, 10_000, OrderStatus.PAID, "web");
            }
        }
    }

    private Suggestions suggest(int... cold) {
        Facts facts = builder.build();
        Purchases purchases = Purchases.of(facts);
        Recommender model = PopularModel.fit(TrainingData.of(purchases).interactions(), PopularSpec.standard());
        return new Suggester(facts, purchases.interactions(), model, ServingRules.standard())
                .suggest(cold, 3, new Workers(1), Checkpoint.none());
    }

    @Test
    void the_nearest_place_with_enough_buyers_is_taken_and_said() {
        buyers("Lyon", "FR", "", 0);
        buyers("Paris", "FR", "", 0);
        buyers("Bonn", "DE", "", 24);
        int lyon = person("Lyon", "FR", "");
        int village = person("Gordes", "FR", "");
        int nowhere = person("", "", "");
        Suggestions all = suggest(lyon, village, nowhere);
        assertEquals(Ground.CITY, all.ground(0, 0));
        assertEquals(Ground.COUNTRY, all.ground(1, 0));
        assertEquals(Ground.EVERYWHERE, all.ground(2, 0));
        assertEquals(0, all.item()[0]);
        assertEquals(0, all.item()[3]);
        assertEquals(0, all.item()[6]);
    }

    @Test
    void what_people_say_of_themselves_counts_where_it_tells() {
        buyers("", "FR", "f", 0);
        buyers("", "FR", "m", 24);
        int woman = person("", "FR", "f");
        int man = person("", "FR", "m");
        int silent = person("", "FR", "");
        Suggestions all = suggest(woman, man, silent);
        assertEquals(Ground.PEOPLE_LIKE, all.ground(0, 0));
        assertEquals(0, all.item()[0]);
        assertEquals(Ground.PEOPLE_LIKE, all.ground(1, 0));
        assertEquals(24, all.item()[3]);
        assertEquals(Ground.COUNTRY, all.ground(2, 0));
    }

    @Test
    void a_field_that_tells_nothing_is_not_used() {
        buyers("", "FR", "f", 0);
        buyers("", "FR", "m", 0);
        Suggestions all = suggest(person("", "FR", "f"));
        assertEquals(Ground.COUNTRY, all.ground(0, 0));
    }

    @Test
    void a_shop_without_custom_fields_or_places_falls_back_on_all() {
        buyers("", "", "", 0);
        assertEquals(Ground.EVERYWHERE, suggest(person("", "", "")).ground(0, 0));
    }
}
