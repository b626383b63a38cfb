package org.clientele.model.intake;

/** The kinds of remarks that the cells of a file can earn. */
public enum Finding {
    NO_IDENTITY("clean.row.noIdentity", "clean.group.noIdentity"),
    NO_CUSTOMER("clean.row.noCustomer", "clean.group.noCustomer"),
    BLANK("clean.row.blank", "clean.group.blank"),
    NO_PRODUCT("clean.row.noProduct", "clean.group.noProduct"),
    ERROR_VALUE("clean.row.errorValue", "clean.group.errorValue"),
    EMAIL("clean.row.email", "clean.group.email"),
    EMAIL_TWO("clean.row.emailTwo", "clean.group.emailTwo"),
    EMAIL_CLEANED("clean.row.emailCleaned", "clean.group.emailCleaned"),
    EMAIL_TYPO("clean.row.emailTypo", "clean.group.emailTypo"),
    EMAIL_ROLE("clean.row.emailRole", "clean.group.emailRole"),
    EMAIL_ODD("clean.row.emailOdd", "clean.group.emailOdd"),
    PHONE("clean.row.phone", "clean.group.phone"),
    PHONE_MASKED("clean.row.phoneMasked", "clean.group.phoneMasked"),
    PHONE_TWO("clean.row.phoneTwo", "clean.group.phoneTwo"),
    PHONE_DAMAGED("clean.row.phoneDamaged", "clean.group.phoneDamaged"),
    PHONE_MENDED("clean.row.phoneMended", "clean.group.phoneMended"),
    ID_DAMAGED("clean.row.idDamaged", "clean.group.idDamaged"),
    ID_MENDED("clean.row.idMended", "clean.group.idMended"),
    NUMBER("clean.row.number", "clean.group.number"),
    NUMBER_LARGE("clean.row.numberLarge", "clean.group.numberLarge"),
    WHOLE("clean.row.whole", "clean.group.whole"),
    DATE("clean.row.date", "clean.group.date"),
    DATE_FUTURE("clean.row.dateFuture", "clean.group.dateFuture"),
    DATE_OLD("clean.row.dateOld", "clean.group.dateOld"),
    DATE_SERIAL("clean.row.dateSerial", "clean.group.dateSerial"),
    BIRTHDAY("clean.row.birthday", "clean.group.birthday"),
    FLAG("clean.row.flag", "clean.group.flag"),
    STATUS("clean.row.status", "clean.group.status"),
    CHANNEL("clean.row.channel", "clean.group.channel"),
    NO_CHANNEL("clean.row.noChannel", "clean.group.noChannel"),
    CONSENT("clean.row.consent", "clean.group.consent"),
    PLACEHOLDER("clean.row.placeholder", "clean.group.placeholder"),
    FILLED("clean.row.filled", "clean.group.filled"),
    UNREADABLE("clean.row.unreadable", "clean.group.unreadable"),
    LEDGER("clean.row.ledger", "clean.group.ledger"),
    DATE_SWAPPED("clean.row.dateSwapped", "clean.group.dateSwapped"),
    CURRENCY("clean.row.currency", "clean.group.currency"),
    ZEROS_LOST("clean.row.zerosLost", "clean.group.zerosLost"),
    CUSTOM("clean.row.custom", "clean.group.custom"),
    TOTAL_ONCE("clean.row.totalOnce", "clean.group.totalOnce"),
    LEFT_OUT("clean.row.leftOut", "clean.group.leftOut"),
    REPEATED_EMAIL("clean.row.repeatedEmail", "clean.group.repeatedEmail"),
    REPEATED_PHONE("clean.row.repeatedPhone", "clean.group.repeatedPhone"),
    REPEATED_NAME("clean.row.repeatedName", "clean.group.repeatedName");

    private final String sentence;
    private final String title;

    Finding(String sentence, String title) {
        this.sentence = sentence;
        this.title = title;
    }

    /** The text of a remark; places: record, line, column, found. */
    public String sentenceKey() {
        return sentence;
    }

    /** The text of a group of remarks; places: column, number of rows. */
    public String titleKey() {
        return title;
    }
}
