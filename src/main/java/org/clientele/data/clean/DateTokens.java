package org.clientele.data.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a written date: up to three numbers, a month by name, a time of day, an offset from UTC. */
final class DateTokens {
    private static final Map<String, Integer> MONTHS = months();
    private static final String WEEKDAYS =
            " mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday tues thur thurs"
                    + " montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi"
                    + " samedi dimanche lunes martes miércoles jueves viernes sábado domingo mo di do fr sa so ";
    private static final String FILLERS = " of de del at um à the st nd rd th den le el kl ";

    private final int[] part = new int[3];
    private final int[] width = new int[3];
    private int count;
    private int month;
    private boolean dots;
    private boolean slashes;
    private final int[] clock = new int[4];
    private int clockParts;
    private int half;
    private boolean offsetSeen;
    private int offset;

    void reset() {
        count = 0;
        month = 0;
        dots = false;
        slashes = false;
        clockParts = 0;
        clock[0] = 0;
        clock[1] = 0;
        half = 0;
        offsetSeen = false;
        offset = 0;
    }

    int count() {
        return count;
    }

    int[] parts() {
        return part;
    }

    int width(int at) {
        return width[at];
    }

    int month() {
        return month;
    }

    /** Whether the numbers of the date are parted by points only. */
    boolean dotted() {
        return dots && !slashes;
    }

    boolean hasOffset() {
        return offsetSeen;
    }

    /** Minutes ahead of UTC. */
    int offset() {
        return offset;
    }

    void time(int hour, int minute) {
        clock[0] = hour;
        clock[1] = minute;
        clockParts = 2;
    }

    int minuteOfDay() {
        int hour = clock[0];
        if (half == 1) {
            hour = hour == 12 ? 0 : hour;
        } else if (half == 2) {
            hour = hour < 12 ? hour + 12 : hour;
        }
        return hour * 60 + clock[1];
    }

    /** Takes the text apart; false when something in it belongs to no date. */
    boolean read(String text) {
        int n = text.length();
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int from = i;
                int value = 0;
                while (i < n && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    value = i - from > 8 ? value : value * 10 + text.charAt(i) - '0';
                    i++;
                }
                if (!number(value, i - from, from > 0 ? text.charAt(from - 1) : ' ')) {
                    return false;
                }
            } else if (Character.isLetter(c)) {
                int from = i;
                boolean han = han(c);
                int monthEnd = han ? hanMonth(text, i) : -1;
                if (monthEnd > 0) {
                    i = monthEnd;
                    continue;
                }
                while (i < n && Character.isLetter(text.charAt(i)) && (han ? i == from : !han(text.charAt(i)))) {
                    i++;
                }
                if (han ? !hanWord(text, from) : !word(text.substring(from, i).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                // 上午, 下午, 凌晨, 晚上 have two characters.
                i += han && i < n && "午晨上后".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            } else if ((c == '+' || c == '-') && clockParts > 0) {
                int end = zone(text, i);
                if (end < 0) {
                    return false;
                }
                i = end;
            } else if (separator(c)) {
                i++;
            } else {
                return false;
            }
        }
        return whole();
    }

    private boolean whole() {
        boolean clockFits = clock[0] <= 24
                && clock[1] <= 59
                && (clockParts < 3 || clock[2] <= 60)
                && (clock[0] < 24 || clock[1] == 0)
                && (half == 0 || clock[0] <= 23);
        return clockFits && clockParts != 1 || clockParts == 1 && half != 0 && clock[0] <= 12;
    }

    private boolean separator(char c) {
        if (dateOpen()) {
            dots |= c == '.' && month == 0;
            slashes |= c == '/' || c == '-';
        }
        return switch (c) {
            case ' ', '\t', '/', '-', '.', ',', ':', '\'' -> true;
            default -> false;
        };
    }

    private boolean dateOpen() {
        return count + (month > 0 ? 1 : 0) < 3;
    }

    private boolean number(int value, int digits, char before) {
        if (dateOpen()) {
            if (digits > 4 || before == ':') {
                return false;
            }
            part[count] = value;
            width[count++] = digits == 1 ? 2 : digits;
            return true;
        }
        if (clockParts >= 4) {
            return false;
        }
        if (clockParts < 3 && digits > 2) {
            return false;
        }
        clock[clockParts++] = value;
        return true;
    }

    /** Reads 三月 or 十二月; gives the position behind it, or -1. */
    private int hanMonth(String text, int at) {
        int end = text.indexOf('月', at);
        if (month > 0 || end < at + 1 || end > at + 2) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < end; i++) {
            int digit = "一二三四五六七八九十".indexOf(text.charAt(i)) + 1;
            if (digit == 0 || i > at && (value != 10 || digit > 2)) {
                return -1;
            }
            value += digit;
        }
        month = value;
        return end + 1;
    }

    private boolean hanWord(String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '年', '月', '日', '号', '號', '时', '時', '点', '點', '分', '秒', '년', '월', '일', '시', '분', '초' -> {
                return true;
            }
            case '上', '凌', '早' -> half = 1;
            case '下', '晚', '中' -> half = 2;
            case '星', '周', '期', '一', '二', '三', '四', '五', '六', '天' -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean word(String word) {
        if (word.equals("t")) {
            return !dateOpen();
        }
        if (word.equals("z") || word.equals("utc") || word.equals("gmt")) {
            offsetSeen = true;
            return clockParts > 0;
        }
        if (word.equals("am") || word.equals("pm") || word.equals("a") || word.equals("p") || word.equals("m")) {
            half = half != 0 ? half : word.charAt(0) == 'p' ? 2 : 1;
            return clockParts > 0;
        }
        @Nullable Integer named = MONTHS.get(word);
        if (named != null && month == 0 && count < 3) {
            month = named;
            return true;
        }
        return WEEKDAYS.contains(" " + word + " ") || FILLERS.contains(" " + word + " ");
    }

    /** Reads +02:00, +0200, +2 behind a time; gives the position behind it, or -1. */
    private int zone(String text, int at) {
        int i = at + 1;
        int digits = 0;
        int value = 0;
        while (i < text.length() && digits < 5) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                digits++;
            } else if (c != ':' || digits == 0) {
                break;
            }
            i++;
        }
        if (digits == 0 || digits == 3 || digits > 4) {
            return -1;
        }
        int minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100;
        offset = text.charAt(at) == '-' ? -minutes : minutes;
        offsetSeen = true;
        return i;
    }

    private static boolean han(char c) {
        return c >= 0x2e80 && c <= 0xd7ff;
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari января янв stycznia styczeń"
                    + " sty ocak oca",
            "february feb februar février févr fév febrero febbraio fevereiro fev februari февраля фев lutego luty lut"
                    + " şubat şub",
            "march mar märz mrz mär mars marzo março mars maart марта мар marca marzec mart",
            "april apr avril avr abril abr aprile апреля апр kwietnia kwiecień kwi nisan nis",
            "may mai mayo maggio mag maio maj mei мая май maja mayıs",
            "june jun juni juin junio giugno giu junho июня июн czerwca czerwiec cze haziran haz",
            "july jul juli juillet juil julio luglio lug julho июля июл lipca lipiec lip temmuz tem",
            "august aug août aou agosto ago augusti augustus августа авг sierpnia sierpień sie ağustos ağu",
            "september sep sept septembre septiembre settembre set setembro сентября сен setiembre września wrzesień"
                    + " wrz eylül eyl",
            "october oct oktober okt octobre octubre ottobre ott outubro out октября окт października październik paź"
                    + " ekim eki",
            "november nov novembre noviembre novembro ноября ноя listopada listopad lis kasım kas",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек grudnia grudzień gru"
                    + " aralık ara"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int m = 0; m < names.length; m++) {
            for (String name : names[m].split(" ")) {
                months.putIfAbsent(name, m + 1);
            }
        }
        return Map.copyOf(months);
    }
}
