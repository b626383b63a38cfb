package org.clientele.data.clean;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clientele.model.intake.Finding;
import org.clientele.model.table.Phone;
import org.jspecify.annotations.Nullable;

/** Reads a telephone number into its international form, after guards against masks and the damage that spreadsheets do. */
final class PhoneReader {
    private static final int REMEMBERED = 20_000;
    private static final Pattern EXPONENT = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern POINT_ZERO = Pattern.compile("\\+?[0-9]{5,15}\\.0+");
    private static final Pattern MASK = Pattern.compile("[*•●×]|[xX]{2,}|#{2,}");
    private static final Pattern EXTENSION = Pattern.compile("(?i)[ ,;]*(ext\\.?|extension|x|#|转|分机)[ .:]*[0-9]{1,6}$");
    private static final Pattern PARTS = Pattern.compile("[/、;；,，|]| or | und | and ");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Map<String, Read> known = new HashMap<>();
    /** The type of the number that was parsed last. */
    private PhoneNumberType type = PhoneNumberType.UNKNOWN;

    /** A number and what was remarked about it. */
    private record Read(
            Phone phone,
            @Nullable Finding repaired,
            @Nullable Finding refused) {}

    /**
     * The number as given and as it can be dialled; without the latter there is a remark about the reason.
     *
     * @param region two-letter country from which numbers without prefix are read
     */
    @Nullable
    Phone read(String cell, String region, RowNotes notes) {
        String key = region + cell;
        Read read = known.get(key);
        if (read == null) {
            String text = IdReader.unguarded(Cells.typed(cell));
            if (text.isEmpty()) {
                return null;
            }
            if (Vocabulary.has("BLANK", text)) {
                notes.repaired(Finding.PLACEHOLDER);
                return null;
            }
            read = fresh(text, region);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(key, read);
        }
        if (read.repaired != null) {
            notes.repaired(read.repaired);
        }
        if (read.refused != null) {
            notes.warning(read.refused);
        }
        return read.phone;
    }

    private Read fresh(String given, String region) {
        if (isPlain(given)) {
            return dialled(given, given, given, region, null);
        }
        String text = given.replaceFirst("^(?i)(p|tel|phone|mobile|手机|电话)[:：] *", "");
        if (MASK.matcher(text).find()) {
            return refused(given, Finding.PHONE_MASKED);
        }
        Finding mended = null;
        if (EXPONENT.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            int digits = number.unscaledValue().toString().length();
            if (digits < number.precision() - number.scale()) {
                return refused(given, Finding.PHONE_DAMAGED);
            }
            text = number.toBigInteger().toString();
            mended = Finding.PHONE_MENDED;
        } else if (POINT_ZERO.matcher(text).matches()) {
            text = text.substring(0, text.indexOf('.'));
            mended = Finding.PHONE_MENDED;
        }
        String plain = EXTENSION.matcher(text).replaceFirst("");
        if (several(plain)) {
            return refused(given, Finding.PHONE_TWO);
        }
        if (plain.chars().anyMatch(Character::isLetter)) {
            return refused(given, Finding.PHONE);
        }
        return dialled(given, text, plain, region, mended);
    }

    /** Whether there is nothing in a number but what is dialled, so that none of the guards can have a say. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != ' ' && c != '-' && c != '(' && c != ')' && (c != '+' || i > 0)) {
                return false;
            }
        }
        return true;
    }

    private Read dialled(String given, String text, String plain, String region, @Nullable Finding repaired) {
        Finding mended = repaired;
        @Nullable PhoneNumber number = parse(text, region);
        if (number == null && !text.startsWith("+")) {
            String digits = digits(plain);
            // Some tools leave out the plus sign in front of the country's code.
            number = digits.length() >= 10 && !digits.startsWith("0") ? parse("+" + digits, region) : null;
            mended = number == null ? mended : Finding.PHONE_MENDED;
        }
        if (number == null) {
            return refused(given, Finding.PHONE);
        }
        boolean textable = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        return new Read(new Phone(given, library.format(number, PhoneNumberFormat.E164), textable), mended, null);
    }

    private @Nullable PhoneNumber parse(String text, String region) {
        try {
            PhoneNumber number = library.parse(text, region);
            // a number is valid when it is of a known type; the library works that out again for each question
            type = library.getNumberType(number);
            return type == PhoneNumberType.UNKNOWN ? null : number;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    private static boolean several(String text) {
        String[] parts = PARTS.split(text);
        int long6 = 0;
        for (String part : parts) {
            long6 += digits(part).length() >= 6 ? 1 : 0;
        }
        return long6 > 1;
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static Read refused(String given, Finding finding) {
        return new Read(new Phone(given, null, false), null, finding);
    }
}
