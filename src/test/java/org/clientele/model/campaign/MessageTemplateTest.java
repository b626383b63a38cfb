package org.clientele.model.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;

class MessageTemplateTest {
    private static final Set<String> KNOWN = new TreeSet<>(Set.of("name", "city", "rec_1_name"));

    private static String fill(String template, Map<String, String> values) {
        return MessageTemplate.of(template, KNOWN).fill(field -> values.getOrDefault(field, ""));
    }

    @Test
    void fills_in_values_and_falls_back_where_blank() {
        assertEquals(
                "Hi Ana, greetings to your town!",
                fill("Hi {{name|friend}}, greetings to {{ City |your town}}!", Map.of("name", "Ana")));
        assertEquals("Hi ", fill("Hi {{name}}", Map.of("name", "  ")));
        assertEquals("no places { here }", fill("no places { here }", Map.of()));
    }

    @Test
    void a_value_that_looks_like_a_place_is_not_filled_again() {
        assertEquals("{{city}}", fill("{{name}}", Map.of("name", "{{city}}", "city", "Leeds")));
    }

    @Test
    void refuses_an_unknown_field_by_name_and_says_what_exists() {
        Refusal refusal = assertThrows(Refusal.class, () -> fill("Hi {{nmae|x}}", Map.of()));
        assertEquals("campaign.template.unknown", refusal.sentence().key());
        assertEquals(
                List.of("nmae", "city, name, rec_1_name"), refusal.sentence().args());
    }

    @Test
    void refuses_a_place_that_is_not_closed() {
        for (String broken : List.of("Hi {{name", "Hi name}}", "Hi {{name|x}")) {
            Refusal refusal = assertThrows(Refusal.class, () -> fill(broken, Map.of()));
            assertEquals("campaign.template.open", refusal.sentence().key());
        }
    }

    @Test
    void tells_which_fields_have_no_fall_back() {
        MessageTemplate template = MessageTemplate.of("{{name|you}} {{city}} {{rec_1_name|}}", KNOWN);
        assertEquals(Set.of("city", "rec_1_name"), template.bareFields());
        assertTrue(template.fields().containsAll(KNOWN));
    }

    @Test
    void tags_of_the_sending_tool_are_left_as_they_are() {
        String text =
                "Hi {{name|you}} {{ unsubscribe_link }} {{UnsubscribeURL}} {{ view_in_browser|x }} *|UNSUB|* {% unsubscribe %}";
        MessageTemplate template = MessageTemplate.of(text, Set.of("name"));
        assertEquals(text.replace("{{name|you}}", "Ana"), template.fill(field -> "Ana"));
        assertEquals(Set.of("name"), template.fields());
    }
}
