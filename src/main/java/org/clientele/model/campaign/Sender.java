package org.clientele.model.campaign;

import org.clientele.model.contact.Channel;

/**
 * Who a message comes from and how to refuse the next one.
 *
 * @param name the shop's name as people know it
 * @param signature the signature of Chinese text messages without its brackets 【】
 * @param address the postal address that e-mails must show
 * @param optOut the words that tell how to refuse: part of an SMS, or the unsubscribe tag of an e-mail
 */
public record Sender(String name, String signature, String address, String optOut) {
    /** The opt-out words that Chinese carriers ask for. */
    public static final String CHINESE_OPT_OUT = "拒收请回复R";

    /** A sender of which nothing is known yet. */
    public static Sender unknown() {
        return new Sender("", "", "", "");
    }

    /** A sender with the usual opt-out words of a channel in a country. */
    public static Sender usual(String shop, Channel channel, String country) {
        boolean china = country.equals("CN");
        return switch (channel) {
            case EMAIL -> new Sender(shop, "", "", "");
            case SMS -> new Sender(shop, china ? shop : "", "", china ? CHINESE_OPT_OUT : "Reply STOP to opt out");
        };
    }
}
