package org.clientele.ui.kit.chart;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.clientele.ui.theme.Fonts;

/** How wide texts are in the program's own type. */
final class TextSize {
    private TextSize() {}

    static Font font(double size, boolean bold) {
        return Font.font(Fonts.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    static double width(String text, double size, boolean bold) {
        Text probe = new Text(text);
        probe.setFont(font(size, bold));
        return probe.getLayoutBounds().getWidth();
    }

    /** The text, cut with an ellipsis where it is wider than that. */
    static String fit(String text, double size, boolean bold, double most) {
        if (width(text, size, bold) <= most) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(text.substring(0, middle) + "…", size, bold) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).strip() + "…";
    }
}
