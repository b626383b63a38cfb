package org.clientele.ui.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientele.app.intake.PermissionSurvey;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.table.Field;
import org.clientele.model.table.FieldType;
import org.clientele.model.table.TableKind;

/** Knows columns and values that look as if they said who may be written to; people decide what they mean. */
final class ConsentWords {
    private static final Pattern COLUMNS = Pattern.compile(
            "consent|opt[ _-]?(in|out)|newsletter|permission|subscri|marketing|gdpr|agreed|同意|授权|订阅|退订|许可|拒收");
    private static final Pattern REFUSALS =
            Pattern.compile("opt[ _-]?out|unsubscri|do[ _-]?not|no[ _-](mail|marketing|contact)|退订|拒收|拒绝|勿扰");
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "on",
            "x",
            "ok",
            "ja",
            "oui",
            "si",
            "subscribed",
            "opt-in",
            "opt in",
            "opted in",
            "granted",
            "agreed",
            "consented",
            "accepted",
            "allowed",
            "confirmed",
            "是",
            "有",
            "同意",
            "已同意",
            "授权",
            "已授权",
            "订阅",
            "已订阅",
            "接受",
            "允许");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "0",
            "off",
            "nein",
            "non",
            "unsubscribed",
            "opt-out",
            "opt out",
            "opted out",
            "denied",
            "declined",
            "refused",
            "withdrawn",
            "否",
            "无",
            "不同意",
            "未同意",
            "拒绝",
            "拒收",
            "退订",
            "已退订",
            "未授权",
            "不接受");

    /** What a value of a column is taken for. */
    enum Meaning {
        YES,
        NO,
        NOT_SAID
    }

    private ConsentWords() {}

    /** The columns of a customer table that are kept and look like permission. */
    static List<ColumnProposal> columns(MappingProposal mapping) {
        if (mapping.kind() != TableKind.CUSTOMERS) {
            return List.of();
        }
        return mapping.columns().stream()
                .filter(column -> column.target() instanceof Target.Keep)
                .filter(column -> COLUMNS.matcher(lower(column.column())).find() || refuses(column.column()))
                .toList();
    }

    /** The columns of a customer table that are read as permission itself. */
    static List<String> bound(MappingProposal mapping) {
        if (mapping.kind() != TableKind.CUSTOMERS) {
            return List.of();
        }
        return mapping.columns().stream()
                .filter(column -> column.target() instanceof Target.Bind(Field field)
                        && (field.type() == FieldType.CONSENT || field.type() == FieldType.FLAG))
                .map(ColumnProposal::column)
                .toList();
    }

    /** Whether a yes in a column of that name is a no to being written to. */
    static boolean refuses(String header) {
        return REFUSALS.matcher(lower(header)).find();
    }

    /** What a value usually means. */
    static Meaning meaning(String value) {
        String key = PermissionSurvey.key(value);
        return YES.contains(key) ? Meaning.YES : NO.contains(key) ? Meaning.NO : Meaning.NOT_SAID;
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
