package org.clientele.analysis.timing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds by which clock people live: by country and region of their address, else by the prefix of their telephone number.
 *
 * <p>Where a country has several clocks and the region is not known, all of them are given, and whoever plans must keep
 * the hours of each.
 */
public final class TimeZones {
    private final Map<String, List<ZoneId>> countries = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, String> dialling = new HashMap<>();
    private final Map<Integer, String> american = new HashMap<>();
    private final Map<Integer, String> canadian = new HashMap<>();
    private final Map<Integer, String> other = new HashMap<>();
    private final Map<String, String> clocks = new HashMap<>();
    private final Map<Integer, String> within = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Map<String, List<ZoneId>> regions = new HashMap<>();

    /** Ready to find. */
    public TimeZones() {
        for (String entry : parts(ZoneFacts.COUNTRIES)) {
            String[] words = entry.split(" ");
            List<ZoneId> zones = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                zones.add(ZoneId.of(words[i]));
            }
            countries.put(words[0], List.copyOf(zones));
        }
        for (String iso : Locale.getISOCountries()) {
            Locale country = Locale.of("", iso);
            names.put(iso, iso);
            names.put(country.getISO3Country(), iso);
            names.put(country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), iso);
            names.put(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE).toUpperCase(Locale.ROOT), iso);
        }
        for (String also :
                ("UNITED STATES OF AMERICA=US;U.S.=US;U.S.A.=US;AMERICA=US;PRC=CN;P.R. CHINA=CN;MAINLAND CHINA=CN"
                                + ";中国大陆=CN;中华人民共和国=CN;UK=GB;ENGLAND=GB;SCOTLAND=GB;WALES=GB;GREAT BRITAIN=GB;HONG KONG=HK;MACAU=MO"
                                + ";香港=HK;澳门=MO;台湾=TW;DEUTSCHLAND=DE;ÖSTERREICH=AT;ESPAÑA=ES;SVERIGE=SE;日本=JP;한국=KR")
                        .split(";")) {
            String[] pair = also.split("=");
            names.put(pair[0], pair[1]);
        }
        for (String entry : parts(ZoneFacts.DIALLING)) {
            String[] words = entry.split(" ");
            dialling.put(Integer.parseInt(words[0]), words[1]);
        }
        areas(ZoneFacts.AMERICAN, american);
        areas(ZoneFacts.CANADIAN, canadian);
        areas(ZoneFacts.OTHER, other);
        String[] pairs = ZoneFacts.STATES.split(" ");
        for (int i = 0; i < pairs.length; i += 2) {
            clocks.put(pairs[i], pairs[i + 1]);
            states.put(pairs[i], pairs[i]);
        }
        for (String entry : ZoneFacts.STATE_NAMES.split(";")) {
            states.put(entry.substring(3).toUpperCase(Locale.ROOT), entry.substring(0, 2));
        }
        for (int i = 0; i < ZoneFacts.WITHIN.length(); i += 4) {
            within.put(
                    Integer.parseInt(ZoneFacts.WITHIN.substring(i, i + 3)), ZoneFacts.WITHIN.substring(i + 3, i + 4));
        }
        for (String entry : ZoneFacts.PROVINCES.split(";")) {
            String[] words = entry.split(" ");
            region("CA", words[0], words[2]);
            region("CA", words[1], words[2]);
        }
        for (String entry : ZoneFacts.REGIONS.split(";")) {
            String[] words = entry.split(" ");
            region(words[0], words[1], words[2]);
        }
    }

    private static List<String> parts(String text) {
        return List.of(text.strip().split(";\\s*"));
    }

    private static void areas(String text, Map<Integer, String> into) {
        for (String entry : parts(text)) {
            String[] sides = entry.split("=");
            for (String code : sides[1].split(",")) {
                into.put(Integer.parseInt(code), sides[0]);
            }
        }
    }

    private void region(String country, String name, String zone) {
        regions.put(country + "/" + name.replace('_', ' ').toUpperCase(Locale.ROOT), List.of(ZoneId.of(zone)));
    }

    /** The country that a word of an address names, in two letters; empty when it names none. */
    public Optional<String> country(String said) {
        return Optional.ofNullable(names.get(said.strip().toUpperCase(Locale.ROOT)));
    }

    /** The country of a number in international form, in two letters; empty when its prefix is none. */
    public Optional<String> countryOf(String phone) {
        if (!phone.startsWith("+")) {
            return Optional.empty();
        }
        if (phone.startsWith("+1")) {
            int area = area(phone);
            String elsewhere = other.get(area);
            return Optional.of(elsewhere != null ? elsewhere : canadian.containsKey(area) ? "CA" : "US");
        }
        for (int digits = 1; digits <= 3 && digits < phone.length(); digits++) {
            String country = dialling.get(number(phone, 1, 1 + digits));
            if (country != null) {
                return Optional.of(
                        country.equals("RU") && phone.length() > 2 && "67".indexOf(phone.charAt(2)) >= 0
                                ? "KZ"
                                : country);
            }
        }
        return Optional.empty();
    }

    /** Where somebody is.
     *
     * @param country the country of the address, blank when not known
     * @param region its region, blank when not known
     * @param phone the number in international form, blank when not known
     * @param home the country where nothing else is known, in two letters */
    public Whereabouts of(String country, String region, String phone, String home) {
        Optional<String> byPhone = countryOf(phone);
        String iso = country(country).or(() -> byPhone).orElse(home);
        boolean same = byPhone.isPresent() && byPhone.get().equals(iso);
        String named = region.strip().toUpperCase(Locale.ROOT);
        if (iso.equals("US")) {
            return american(named, same ? area(phone) : 0);
        }
        List<ZoneId> zones = regions.get(iso + "/" + named);
        if (zones == null && iso.equals("CA") && same) {
            String province = canadian.get(area(phone));
            zones = province == null ? null : regions.get("CA/" + province);
        }
        if (zones == null) {
            zones = countries.getOrDefault(iso, countries.getOrDefault(home, List.of(ZoneId.of("UTC"))));
        }
        return new Whereabouts(iso, "", zones);
    }

    private Whereabouts american(String named, int area) {
        String lives = states.getOrDefault(named, "");
        String state = lives.isEmpty() ? american.getOrDefault(area, "") : lives;
        if (state.isEmpty()) {
            return new Whereabouts("US", "", countries.getOrDefault("US", List.of()));
        }
        String letters = clocks.getOrDefault(state, "E");
        if (letters.length() > 1 && state.equals(american.get(area))) {
            letters = within.getOrDefault(area, letters);
        }
        List<ZoneId> zones = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            zones.add(zone(letters.charAt(i)));
        }
        return new Whereabouts("US", state, zones);
    }

    private static ZoneId zone(char letter) {
        return ZoneId.of(
                switch (letter) {
                    case 'C' -> "America/Chicago";
                    case 'M' -> "America/Denver";
                    case 'P' -> "America/Los_Angeles";
                    case 'Z' -> "America/Phoenix";
                    case 'A' -> "America/Anchorage";
                    case 'H' -> "Pacific/Honolulu";
                    default -> "America/New_York";
                });
    }

    private static int area(String phone) {
        return phone.length() < 5 ? 0 : number(phone, 2, 5);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
