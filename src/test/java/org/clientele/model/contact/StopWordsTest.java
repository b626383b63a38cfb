package org.clientele.model.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that refuse further messages, replies that do not, and the words of tools for what happened. */
class StopWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop please",
                "Stop.",
                "  ＳＴＯＰ ",
                "please stop",
                "Stop texting me!!",
                "quit",
                "End",
                "revoke",
                "opt out",
                "Opt-Out",
                "cancel",
                "Cancel please",
                "unsubscribe",
                "UNSUBSCRIBE me from this",
                "TD",
                "td",
                "退订",
                "T",
                "R",
                "取消",
                "拒收",
                "请勿再发",
                "不要再发了",
                "回复退订",
                "don't text me again",
                "Take me off your list",
                "remove me",
                "STOP ALL",
                "取消订阅",
                "no more texts"
            })
    void a_refusal_is_heard(String reply) {
        assertTrue(StopWords.heard(reply), reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "yes",
                "Thanks",
                "When do you open?",
                "Can I stop by the shop tomorrow?",
                "Never stop being you",
                "cancel my order 123",
                "谢谢",
                "好的",
                "Is the end of sale on Friday?",
                "Great tea",
                "OK",
                "1",
                "想买两盒龙井"
            })
    void other_replies_are_no_refusal(String reply) {
        assertFalse(StopWords.heard(reply), reply);
    }

    @ParameterizedTest
    @CsvSource({
        "Hard_Bounce,BOUNCED", "spamreport,COMPLAINED", "Opened Email,OPENED", "group_unsubscribe,UNSUBSCRIBED",
                "已送达,DELIVERED",
        "DELIVRD,DELIVERED", "Placed Order,CONVERTED", "click,CLICKED", "投诉,COMPLAINED", "processed,SENT"
    })
    void the_words_of_tools_are_known(String word, MessageEvent event) {
        assertEquals(Optional.of(event), MessageEvent.ofWord(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deferred by moon", "42"})
    void other_words_are_not_guessed(String word) {
        assertEquals(Optional.empty(), MessageEvent.ofWord(word));
    }
}
