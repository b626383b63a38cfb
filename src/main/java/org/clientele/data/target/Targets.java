package org.clientele.data.target;

import java.util.ArrayList;
import java.util.List;
import org.clientele.data.write.FormulaGuard;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.contact.Channel;

/** The catalogue of all targets: headings, forms and limits as their makers document them. */
public final class Targets {
    /** What one sheet of a workbook holds below its header. */
    private static final int SHEET_ROWS = 1_048_575;

    private static final int SHEET_COLUMNS = 16_384;

    private static final TargetFile.Rules MACHINE = TargetFile.Rules.of(Heading.PLAIN, FormulaGuard.STRIP);
    private static final TargetFile.Rules PEOPLE = TargetFile.Rules.of(Heading.PLAIN, FormulaGuard.APOSTROPHE);

    private Targets() {}

    /** The file that a target wants for a campaign on that channel. */
    public static TargetFile of(ExportFormat format, Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        return switch (format) {
            case GENERIC -> file(format, table(mail), Extras.SUGGESTED, PEOPLE, Limits.none());
            case EXCEL -> file(format, table(mail), Extras.SUGGESTED, PEOPLE, sheet());
            case MAIL_MERGE -> file(format, letters(mail), Extras.FIELDS, PEOPLE, sheet().single());
            case MAILCHIMP, KLAVIYO, HUBSPOT, BREVO, SENDGRID, ACTIVECAMPAIGN, CUSTOMERIO, LISTMONK, MAUTIC ->
                tool(format, mail);
            case SMS, TWILIO, ONESIGNAL, ALIYUN, TENCENT, HUAWEI -> texts(format);
            case GOOGLE ->
                file(format, hashed(mail, "Email", "Phone", Form.HASHED), Extras.NONE, MACHINE, Limits.none());
            case META ->
                file(
                        format,
                        hashed(mail, "email", "phone", Form.HASHED_DIGITS),
                        Extras.NONE,
                        MACHINE,
                        Limits.none().least(100));
            case TIKTOK ->
                file(
                        format,
                        hashed(mail, "Email_SHA256", "Phone_SHA256", Form.HASHED),
                        Extras.NONE,
                        MACHINE,
                        Limits.none());
        };
    }

    private static TargetFile file(
            ExportFormat format, List<Place> places, Extras extras, TargetFile.Rules rules, Limits limits) {
        return new TargetFile(format, places, extras, rules, limits, format.takesStops() ? "Email" : null);
    }

    private static Limits sheet() {
        return Limits.none().rows(SHEET_ROWS).columns(SHEET_COLUMNS);
    }

    private static List<Place> table(boolean mail) {
        return List.of(
                Place.of("export_id", Slot.EXPORT_ID),
                Place.of("customer_id", Slot.CUSTOMER),
                Place.of(mail ? "email" : "phone", Slot.ADDRESS),
                Place.of("name", Slot.NAME),
                Place.of("given_name", Slot.GREETING),
                Place.extras(),
                Place.of("subject", Slot.SUBJECT),
                Place.of("message", Slot.MESSAGE));
    }

    private static List<Place> letters(boolean mail) {
        return List.of(
                Place.of("name", Slot.NAME),
                Place.of("given_name", Slot.GREETING),
                Place.of("family_name", Slot.FAMILY_NAME),
                Place.of(mail ? "email" : "phone", Slot.ADDRESS),
                Place.extras(),
                Place.of("subject", Slot.SUBJECT),
                Place.of("message", Slot.MESSAGE),
                Place.of("customer_id", Slot.CUSTOMER),
                Place.of("export_id", Slot.EXPORT_ID));
    }

    private static TargetFile tool(ExportFormat format, boolean mail) {
        Limits none = Limits.none();
        return switch (format) {
            case MAILCHIMP ->
                fields(
                        format,
                        MACHINE,
                        none.megabytes(200).cellBytes(255),
                        contact("Email Address", "First Name", "Last Name", "Tags", "Export ID", "Customer ID"));
            case KLAVIYO ->
                fields(
                        format,
                        MACHINE,
                        none.megabytes(50),
                        contact(
                                mail ? "Email" : "Phone Number",
                                "First Name",
                                "Last Name",
                                "",
                                "Export ID",
                                "External ID"));
            case HUBSPOT ->
                fields(
                        format,
                        MACHINE,
                        none.megabytes(20).rows(SHEET_ROWS).columns(999),
                        contact(
                                mail ? "Email" : "Phone Number",
                                "First Name",
                                "Last Name",
                                "",
                                "Export ID",
                                "Customer ID"));
            case BREVO ->
                fields(
                        format,
                        TargetFile.Rules.of(Heading.CAPITALS, FormulaGuard.STRIP),
                        none.megabytes(250),
                        contact(mail ? "EMAIL" : "SMS", "FIRSTNAME", "LASTNAME", "", "EXPORT_ID", "EXT_ID"));
            case SENDGRID ->
                fields(
                        format,
                        TargetFile.Rules.of(Heading.WORD, FormulaGuard.STRIP),
                        none.rows(1_000_000).megabytes(5_000),
                        contact(
                                mail ? "email" : "phone_number_id",
                                "first_name",
                                "last_name",
                                "",
                                "export_id",
                                "external_id"));
            case ACTIVECAMPAIGN ->
                fields(
                        format,
                        MACHINE.stumbling(Stumble.EMOJI),
                        none,
                        contact(
                                mail ? "Email" : "Phone",
                                "First Name",
                                "Last Name",
                                "Tags",
                                "Export ID",
                                "Customer ID"));
            case CUSTOMERIO ->
                fields(
                        format,
                        MACHINE.dates(Form.UNIX_SECONDS),
                        none.megabytes(100).columns(100),
                        contact(mail ? "email" : "phone", "first_name", "last_name", "", "export_id", "id"));
            case MAUTIC ->
                fields(
                        format,
                        TargetFile.Rules.of(Heading.WORD, FormulaGuard.STRIP).dates(Form.DAY_AND_TIME),
                        none,
                        contact(
                                mail ? "email" : "mobile",
                                "firstname",
                                "lastname",
                                "tags",
                                "export_id",
                                "customer_id"));
            case LISTMONK ->
                file(
                        format,
                        List.of(
                                Place.of("email", Slot.ADDRESS),
                                Place.of("name", Slot.NAME),
                                Place.of("attributes", Slot.ATTRIBUTES)),
                        Extras.FIELDS,
                        MACHINE,
                        none);
            default -> throw new IllegalArgumentException(format.word());
        };
    }

    private static TargetFile fields(ExportFormat format, TargetFile.Rules rules, Limits limits, List<Place> places) {
        return file(format, places, Extras.FIELDS, rules, limits);
    }

    /** Address, names, tag where the target knows tags, and the two marks by which answers are matched. */
    private static List<Place> contact(
            String address, String given, String family, String tag, String export, String customer) {
        List<Place> places = new ArrayList<>();
        places.add(Place.of(address, Slot.ADDRESS));
        places.add(Place.of(given, Slot.GIVEN_NAME));
        places.add(Place.of(family, Slot.FAMILY_NAME));
        if (!tag.isEmpty()) {
            places.add(new Place(tag, Slot.TAG, Form.TAG));
        }
        places.add(Place.of(export, Slot.EXPORT_ID));
        places.add(Place.of(customer, Slot.CUSTOMER));
        places.add(Place.extras());
        return places;
    }

    private static TargetFile texts(ExportFormat format) {
        Limits none = Limits.none();
        return switch (format) {
            case SMS -> file(format, messages("phone", "message"), Extras.PLANNED, MACHINE, none);
            case TWILIO -> file(format, messages("To", "Body"), Extras.PLANNED, MACHINE, none);
            case ONESIGNAL ->
                file(
                        format,
                        List.of(
                                Place.of("phone_number", Slot.ADDRESS),
                                new Place("external_id", Slot.CUSTOMER, Form.UNQUOTED),
                                Place.of("subscribed", Slot.SUBSCRIBED)),
                        Extras.NONE,
                        MACHINE,
                        none.megabytes(150));
            case ALIYUN -> variables(format, Form.CHINESE_NUMBER, MACHINE, sheet());
            case TENCENT ->
                variables(
                        format,
                        Form.AS_IS,
                        TargetFile.Rules.of(Heading.BRACED, FormulaGuard.STRIP).stumbling(Stumble.LINK),
                        sheet());
            case HUAWEI ->
                variables(
                        format,
                        Form.AS_IS,
                        MACHINE.named(),
                        sheet().rows(1_000_000).megabytes(12));
            default -> throw new IllegalArgumentException(format.word());
        };
    }

    private static List<Place> messages(String phone, String text) {
        return List.of(
                Place.of(phone, Slot.ADDRESS),
                Place.of(text, Slot.MESSAGE),
                Place.of("export_id", Slot.EXPORT_ID),
                Place.of("customer_id", Slot.CUSTOMER),
                Place.extras());
    }

    private static TargetFile variables(ExportFormat format, Form phone, TargetFile.Rules rules, Limits limits) {
        return file(
                format,
                List.of(new Place("手机号码", Slot.ADDRESS, phone), Place.extras()),
                Extras.VARIABLES,
                rules,
                limits);
    }

    private static List<Place> hashed(boolean mail, String email, String phone, Form phoneForm) {
        return List.of(new Place(mail ? email : phone, Slot.ADDRESS, mail ? Form.HASHED : phoneForm));
    }
}
