package org.clientele.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house, each as a test whose name is the rule in words. */
class HouseRulesTest {
    @Test
    void every_package_lives_in_a_room_of_the_house() {
        holds(HouseRule.ROOMS);
    }

    @Test
    void each_room_sees_only_the_rooms_below_it() {
        holds(HouseRule.ARROWS);
    }

    @Test
    void one_area_of_the_screen_does_not_see_another() {
        holds(HouseRule.UI_AREAS);
    }

    @Test
    void the_shared_maths_knows_no_method() {
        holds(HouseRule.MATHS);
    }

    @Test
    void jobs_edits_settings_and_notices_know_no_use_case() {
        holds(HouseRule.BASE_OF_APP);
    }

    @Test
    void the_store_sees_only_the_ports_of_app() {
        holds(HouseRule.STORE_PORTS);
    }

    @Test
    void screens_see_the_results_of_analysis_and_not_its_machinery() {
        holds(HouseRule.SCREEN_RECORDS);
    }

    @Test
    void packages_are_free_of_cycles() {
        holds(HouseRule.CYCLES);
    }

    @Test
    void only_ui_and_boot_know_javafx() {
        holds(HouseRule.JAVAFX);
    }

    @Test
    void a_view_model_sees_properties_and_collections_and_no_scene() {
        holds(HouseRule.VIEW_MODELS);
    }

    @Test
    void each_library_is_known_in_its_own_room_only() {
        holds(HouseRule.LIBRARIES);
    }

    @Test
    void no_library_type_is_shown_to_another_room() {
        holds(HouseRule.LIBRARY_LEAKS);
    }

    @Test
    void analysis_facts_and_model_read_no_clock() {
        holds(HouseRule.CLOCK);
    }

    @Test
    void analysis_facts_and_model_use_no_chance_without_a_seed() {
        holds(HouseRule.CHANCE);
    }

    @Test
    void analysis_facts_and_model_touch_no_files() {
        holds(HouseRule.FILES);
    }

    @Test
    void analysis_facts_and_model_do_not_log_or_print() {
        holds(HouseRule.LOGGING);
    }

    @Test
    void nothing_talks_to_a_network() {
        holds(HouseRule.NETWORK);
    }

    @Test
    void only_the_job_runner_calls_run_later() {
        holds(HouseRule.RUN_LATER);
    }

    @Test
    void there_is_no_fxml() {
        holds(HouseRule.FXML);
    }

    @Test
    void there_is_no_get_instance_no_event_bus_and_no_service_locator() {
        holds(HouseRule.GLOBAL_ACCESS);
    }

    @Test
    void there_is_no_static_state_that_can_change() {
        holds(HouseRule.STATIC_STATE);
    }

    @Test
    void no_constructor_has_more_than_seven_parameters() {
        holds(HouseRule.CONSTRUCTORS);
    }

    @Test
    void names_say_what_a_class_is_for() {
        holds(HouseRule.NAMES);
    }

    @Test
    void no_file_has_more_than_400_lines() {
        holds(HouseRule.SIZE);
    }

    @Test
    void every_package_is_null_marked() {
        holds(HouseRule.NULL_MARKED);
    }

    @Test
    void every_public_type_opens_with_a_sentence() {
        holds(HouseRule.OPENING_SENTENCE);
    }

    @Test
    void nothing_is_left_unfinished() {
        holds(HouseRule.FINISHED);
    }

    @Test
    void every_text_exists_in_every_language() {
        holds(HouseRule.TEXT_LANGUAGES);
    }

    @Test
    void every_text_has_the_same_arguments_in_every_language() {
        holds(HouseRule.TEXT_ARGUMENTS);
    }

    @Test
    void no_text_key_stands_twice() {
        holds(HouseRule.TEXT_TWICE);
    }

    @Test
    void every_text_is_used() {
        holds(HouseRule.TEXT_USED);
    }

    @Test
    void every_text_that_is_asked_for_exists() {
        holds(HouseRule.TEXT_KNOWN);
    }

    @Test
    void every_exception_names_a_rule_and_a_reason() {
        Set<String> rules = Arrays.stream(HouseRule.values()).map(HouseRule::id).collect(Collectors.toSet());
        List<House.Exemption> exemptions = House.program().exemptions().toList();
        System.out.println("Exceptions from the rules of the house: " + exemptions.size());
        exemptions.forEach(e -> System.out.println("  " + e.type() + " from " + e.rule() + ": " + e.reason()));
        for (House.Exemption exemption : exemptions) {
            assertTrue(rules.contains(exemption.rule()), () -> exemption + " names no rule of " + rules);
            assertTrue(exemption.reason().length() >= 20, () -> exemption + " does not say why");
        }
    }

    private static void holds(HouseRule rule) {
        List<String> broken = rule.broken(House.program());
        assertEquals("", String.join("\n", broken), () -> "rule " + rule.id());
    }
}
