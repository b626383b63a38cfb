package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerdictTest {
    private static Verdict of(long hitsControl, long hitsTreated, long people, double splitP, int days, long reach) {
        Effect effect =
                Effect.of(Arm.ofShare(hitsControl, people), Arm.ofShare(hitsTreated, people), 0.05, Anytime.PLANNED);
        return Verdict.of(new Verdict.Reading(splitP, days, 7, effect, 0.2, reach));
    }

    @Test
    void a_broken_split_says_nothing_else() {
        assertEquals(Verdict.SPLIT_WRONG, of(100, 300, 2_000, 0.0005, 30, 4_000));
    }

    @Test
    void a_test_that_ran_too_short_goes_on_even_when_it_looks_good() {
        assertEquals(Verdict.KEEP_COLLECTING, of(100, 300, 2_000, 0.5, 3, 4_000));
    }

    @Test
    void a_clear_change_is_called_by_its_side() {
        assertEquals(Verdict.WORKS, of(100, 300, 2_000, 0.5, 7, 4_000));
        assertEquals(Verdict.DOES_NOT_WORK, of(300, 100, 2_000, 0.5, 7, 4_000));
    }

    @Test
    void a_narrow_interval_around_zero_is_no_difference_worth_knowing() {
        assertEquals(Verdict.DOES_NOT_WORK, of(20_000, 20_050, 100_000, 0.5, 14, 200_000));
    }

    @Test
    void while_nobody_or_everybody_did_it_there_is_nothing_to_tell_by() {
        assertEquals(Verdict.KEEP_COLLECTING, of(0, 1, 1, 0.5, 7, 4_000));
        assertEquals(Verdict.KEEP_COLLECTING, of(0, 0, 5_000, 0.5, 7, 10_000));
        assertEquals(Verdict.KEEP_COLLECTING, of(0, 2, 5_000, 0.5, 7, 1_000_000));
    }

    @Test
    void without_enough_people_ever_it_is_too_small() {
        assertEquals(Verdict.TOO_SMALL, of(4, 5, 200, 0.5, 14, 400));
        assertEquals(Verdict.KEEP_COLLECTING, of(40, 50, 2_000, 0.5, 14, 60_000));
    }
}
