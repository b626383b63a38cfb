package org.clientele.data.clean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Reads a date, with or without a time of day, in the ways that shops and spreadsheets write it.
 *
 * <p>Not safe for several threads: it keeps the parts of the text it has read last.
 */
final class DateReader {
    /** Given for a text that is no date. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MINUTES = 24 * 60;
    private static final int DAY_SECONDS = MINUTES * 60;

    /** Seconds of more digits are instants of today's years; those of fewer are taken only when they are whole days. */
    private static final int SHORT_SECONDS = 8;

    /** The second of January 1970 in seconds; as the days of a spreadsheet it would lie in the year 2136. */
    private static final String SECOND_DAY = "86400";

    private static final long EXCEL_EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();

    /** How a date is written. */
    enum Form {
        NONE,
        /** Year, month, day, or a month by name: nothing to ask. */
        PLAIN,
        /** Two numbers and a year: day first or month first. */
        SLASHED,
        /** Two numbers and a year with points: day first. */
        DOTTED,
        /** Days since 1900, as spreadsheets count them. */
        SERIAL,
        /** Seconds or milliseconds since 1970. */
        EPOCH
    }

    private final ZoneId zone;
    private final DateTokens tokens = new DateTokens();
    private Form form = Form.NONE;
    private int year;
    private int first;
    private int second;
    private boolean shortYear;
    private long instant;

    /** A reader that turns instants and times with an offset into local times of that zone. */
    DateReader(ZoneId zone) {
        this.zone = zone;
    }

    /** How the text is written; {@link #minutes} then gives its value. */
    Form scan(String text) {
        form = Form.NONE;
        shortYear = false;
        tokens.reset();
        int n = text.length();
        if (n < 5 || n > 48) {
            return form;
        }
        if (iso(text)) {
            form = plain(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
            if (n > 10) {
                tokens.time(two(text, 11), two(text, 14));
            }
            return form;
        }
        if (numeric(text)) {
            form = number(text);
        } else if (tokens.read(text)) {
            form = shape();
        }
        return form;
    }

    /** Whether the text is exactly {@code 2026-11-22}, {@code 2026-11-22 08:26} or {@code 2026-11-22 08:26:00}. */
    static boolean iso(String text) {
        int n = text.length();
        if (n != 10 && n != 16 && n != 19 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            boolean mark = switch (i) {
                case 4, 7 -> true;
                case 10 -> c == ' ' || c == 'T';
                case 13, 16 -> c == ':';
                default -> false;
            };
            if (!mark && (c < '0' || c > '9')) {
                return false;
            }
        }
        return n == 10 || two(text, 11) < 24 && two(text, 14) < 60;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** Whether what was scanned is a date of the calendar when read day first (or month first). */
    boolean valid(boolean dayFirst) {
        return day(dayFirst) != NONE;
    }

    /** Whether day first and month first are both possible and mean different days. */
    boolean ambiguous() {
        return form == Form.SLASHED && first != second && valid(true) && valid(false);
    }

    /** Local minutes since 1970 of what was scanned last, or {@link #NONE} when there is no such day. */
    long minutes(boolean dayFirst) {
        if (form == Form.EPOCH) {
            return local(instant);
        }
        if (form == Form.SERIAL) {
            return EXCEL_EPOCH * MINUTES + instant;
        }
        long day = day(dayFirst);
        if (day == NONE) {
            return NONE;
        }
        long minutes = day * MINUTES + tokens.minuteOfDay();
        return tokens.hasOffset() ? local((minutes - tokens.offset()) * 60) : minutes;
    }

    /** Whether the year of what was scanned last has two digits. */
    boolean shortYear() {
        return shortYear;
    }

    /** Local minutes of what was scanned last with day and month the other way round, or {@link #NONE}. */
    long swapped(boolean dayFirst) {
        return switch (form) {
            case NONE, EPOCH, SERIAL -> NONE;
            case SLASHED -> minutes(!dayFirst);
            case PLAIN, DOTTED -> {
                int kept = first;
                first = second;
                second = kept;
                yield tokens.month() > 0 ? NONE : minutes(dayFirst);
            }
        };
    }

    private long day(boolean dayFirst) {
        return switch (form) {
            case NONE -> NONE;
            case EPOCH, SERIAL -> 0;
            case PLAIN -> date(year, first, second);
            case DOTTED -> date(year, second, first);
            case SLASHED -> dayFirst ? date(year, second, first) : date(year, first, second);
        };
    }

    private static long date(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) {
            return NONE;
        }
        if (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return NONE;
        }
        return LocalDate.of(year, month, day).toEpochDay();
    }

    private long local(long epochSecond) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(epochSecond), zone);
        return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60);
    }

    private Form shape() {
        int[] part = tokens.parts();
        if (tokens.month() > 0) {
            return named(part);
        }
        if (tokens.count() != 3) {
            return Form.NONE;
        }
        if (tokens.width(0) == 4) {
            return plain(part[0], part[1], part[2]);
        }
        if (tokens.width(0) > 2 || tokens.width(1) > 2 || tokens.width(2) != 4 && tokens.width(2) != 2) {
            return Form.NONE;
        }
        year = full(part[2], tokens.width(2));
        first = part[0];
        second = part[1];
        return tokens.dotted() ? Form.DOTTED : Form.SLASHED;
    }

    /** A month by name stands before the day (Mar 12, 2025), behind it (12 Mar 2025) or behind the year (2025 Mar 12). */
    private Form named(int[] part) {
        if (tokens.count() != 2) {
            return Form.NONE;
        }
        if (tokens.width(0) == 4) {
            return plain(part[0], tokens.month(), part[1]);
        }
        return tokens.width(1) == 4 || tokens.width(1) == 2
                ? plain(full(part[1], tokens.width(1)), tokens.month(), part[0])
                : Form.NONE;
    }

    private Form plain(int y, int m, int d) {
        year = y;
        first = m;
        second = d;
        return Form.PLAIN;
    }

    private int full(int year, int width) {
        shortYear = width != 4;
        return width == 4 ? year : year <= 68 ? 2000 + year : 1900 + year;
    }

    /** Whether what was scanned last is seconds that make whole days: a day, wherever its reader is. */
    boolean wholeDays() {
        return form == Form.EPOCH && instant % DAY_SECONDS == 0;
    }

    /** The day of what was scanned last when it is {@link #wholeDays()}. */
    int wholeDay() {
        return (int) (instant / DAY_SECONDS);
    }

    private static boolean numeric(String text) {
        int points = 0;
        for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.charAt(0) != '.';
    }

    private Form number(String text) {
        int point = text.indexOf('.');
        int digits = point < 0 ? text.length() : point;
        if (text.charAt(0) == '-') {
            return point < 0 && digits <= 11 ? secondsOfDays(text) : Form.NONE;
        }
        if (digits == 5 && !text.equals(SECOND_DAY)) {
            instant = Math.round(Double.parseDouble(text) * MINUTES);
            return Form.SERIAL;
        }
        boolean wholeOnly = point < 0 || text.substring(point + 1).chars().allMatch(c -> c == '0');
        if (digits == 10 || digits == 9) {
            instant = Long.parseLong(text.substring(0, digits));
            return Form.EPOCH;
        }
        if (digits == 13 && wholeOnly) {
            instant = Long.parseLong(text.substring(0, digits)) / 1000;
            return Form.EPOCH;
        }
        if (wholeOnly && (digits == 8 || digits == 12 || digits == 14)) {
            Form compact = compact(text.substring(0, digits));
            boolean seconds = point < 0 && digits == SHORT_SECONDS && secondsOfDays(text) == Form.EPOCH;
            if (compact != Form.NONE && (!seconds || date(year, first, second) != NONE)) {
                return compact;
            }
        }
        return point < 0 && digits <= SHORT_SECONDS ? secondsOfDays(text) : Form.NONE;
    }

    /** Days of the years before and after 1970, in seconds. */
    private Form secondsOfDays(String text) {
        long seconds = Long.parseLong(text);
        if (seconds % DAY_SECONDS != 0) {
            return Form.NONE;
        }
        instant = seconds;
        return Form.EPOCH;
    }

    private Form compact(String text) {
        int y = Integer.parseInt(text.substring(0, 4));
        if (y < 1900 || y > 2199) {
            return Form.NONE;
        }
        if (text.length() > 8) {
            int hour = Integer.parseInt(text.substring(8, 10));
            int minute = Integer.parseInt(text.substring(10, 12));
            if (hour > 23 || minute > 59) {
                return Form.NONE;
            }
            tokens.time(hour, minute);
        }
        return plain(y, Integer.parseInt(text.substring(4, 6)), Integer.parseInt(text.substring(6, 8)));
    }

    /** A day as people read it, for questions. */
    static LocalDate dayOf(long minutes) {
        return LocalDate.EPOCH.plus(Math.floorDiv(minutes, (long) MINUTES), ChronoUnit.DAYS);
    }
}
