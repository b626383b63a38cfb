package org.clientele.model.campaign;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clientele.model.text.Refusal;

/**
 * A link with the marks by which a visit is known to come from a campaign: utm_source, utm_medium, utm_campaign, and
 * utm_content for the version of the message.
 *
 * <p>Query and fragment of the link stay; a mark that the link carries already is left as it is. Names and values are
 * encoded as UTF-8 with percent signs (RFC 3986), a blank as %20.
 */
public final class TaggedLink {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private TaggedLink() {}

    /** The link with the marks of a campaign.
     *
     * @param offer link, source and medium
     * @param usualMedium the medium where the offer names none, such as "email"
     * @param usualSource the source where the offer names none
     * @param campaign the campaign's name
     * @param version which version of the message it stands in, empty when there is one only
     * @return empty when the offer has no link
     * @throws Refusal when the link is no http or https address */
    public static String of(Offer offer, String usualMedium, String usualSource, String campaign, String version) {
        if (offer.link().isBlank()) {
            return "";
        }
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("utm_source", slug(offer.source().isBlank() ? usualSource : offer.source()));
        marks.put("utm_medium", slug(offer.medium().isBlank() ? usualMedium : offer.medium()));
        marks.put("utm_campaign", slug(campaign));
        marks.put("utm_content", slug(version));
        return marked(offer.link(), marks);
    }

    /** A link with these marks added to its query; blank marks are left out.
     *
     * @throws Refusal when it is no http or https address */
    public static String marked(String link, Map<String, String> marks) {
        String checked = checked(link);
        int hash = checked.indexOf('#');
        String before = hash < 0 ? checked : checked.substring(0, hash);
        String fragment = hash < 0 ? "" : checked.substring(hash);
        int asked = before.indexOf('?');
        StringBuilder whole = new StringBuilder(before);
        String query = asked < 0 ? "" : before.substring(asked + 1);
        boolean first = asked < 0;
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            if (mark.getValue().isBlank() || carries(query, mark.getKey())) {
                continue;
            }
            char last = whole.charAt(whole.length() - 1);
            if (first) {
                whole.append('?');
            } else if (last != '?' && last != '&') {
                whole.append('&');
            }
            first = false;
            whole.append(encoded(mark.getKey())).append('=').append(encoded(mark.getValue()));
        }
        return whole + fragment;
    }

    /** The link as an address of letters that every tool takes; signs beyond ASCII become percent signs.
     *
     * @throws Refusal when it is no http or https address */
    public static String checked(String link) {
        String stripped = link.strip();
        try {
            // What people paste has blanks and brackets that an address must not have.
            StringBuilder clean = new StringBuilder();
            stripped.codePoints().forEach(c -> {
                if (c <= ' ' || c == 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                    clean.append(encoded(Character.toString(c)));
                } else {
                    clean.appendCodePoint(c);
                }
            });
            URI address = new URI(clean.toString());
            String scheme = address.getScheme();
            boolean web = scheme != null
                    && (scheme.toLowerCase(Locale.ROOT).equals("http")
                            || scheme.toLowerCase(Locale.ROOT).equals("https"));
            String authority = address.getRawAuthority();
            if (!web || authority == null || authority.isBlank() || authority.indexOf('@') >= 0) {
                throw Refusal.of("messageview.link.wrong", stripped);
            }
            return ascii(address);
        } catch (URISyntaxException wrong) {
            throw new Refusal(Refusal.of("messageview.link.wrong", stripped).sentence(), wrong);
        }
    }

    private static String ascii(URI address) {
        String authority = address.getRawAuthority();
        int port = authority.lastIndexOf(':');
        String host = port < 0 ? authority : authority.substring(0, port);
        String ascii;
        try {
            ascii = java.net.IDN.toASCII(host) + (port < 0 ? "" : authority.substring(port));
        } catch (IllegalArgumentException longOrEmptyLabel) {
            throw new Refusal(
                    Refusal.of("messageview.link.wrong", address.toString()).sentence(), longOrEmptyLabel);
        }
        String rest = address.toString().substring(address.getScheme().length() + 3 + authority.length());
        StringBuilder encoded = new StringBuilder();
        rest.codePoints()
                .forEach(c -> encoded.append(c < 0x80 ? Character.toString(c) : encoded(Character.toString(c))));
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + ascii + encoded;
    }

    private static boolean carries(String query, String mark) {
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if ((equals < 0 ? part : part.substring(0, equals)).equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** A name as it is usual in marks: lower case, words joined by dashes. */
    static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._~]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            boolean plain = value < 0x80 && (Character.isLetterOrDigit(value) || UNRESERVED.indexOf(value) >= 0);
            if (plain) {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xf));
            }
        }
        return encoded.toString();
    }
}
