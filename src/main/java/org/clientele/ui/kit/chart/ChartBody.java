package org.clientele.ui.kit.chart;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.clientele.ui.kit.Kit;
import org.jspecify.annotations.Nullable;

/** The painted part of a chart: it can be pointed at, walked through with arrows, and selected from. */
final class ChartBody extends Region {
    private static final int SHARP = 2;
    private static final int LASSO_MINIMUM = 6;
    private final Kit kit;
    private final Canvas canvas = new Canvas();
    private final StackPane hint = new StackPane();
    private final Label hintWords = new Label();
    private final BitSet chosen = new BitSet();
    private final javafx.collections.ObservableList<Point2D> lasso = FXCollections.observableArrayList();
    private ChartModel model;
    private List<Mark> marks = List.of();
    private int pointed = -1;
    private int anchor = -1;
    private BitSet kept = new BitSet();
    private Consumer<int[]> onChosen = marks -> {};
    private Consumer<int[]> onLasso = points -> {};
    private Consumer<Span> onSpan = span -> {};
    private RuledPainter.@Nullable Drag drag;

    ChartBody(Kit kit, ChartModel model) {
        this.kit = kit;
        this.model = model;
        getStyleClass().add("c-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.getTransforms().add(new Scale(1.0 / SHARP, 1.0 / SHARP));
        canvas.setManaged(false);
        hint.getStyleClass().add("c-hint");
        hint.getChildren().add(hintWords);
        hint.setManaged(false);
        hint.setVisible(false);
        hint.setMouseTransparent(true);
        getChildren().addAll(canvas, hint);
        kit.language().texts().addListener((property, before, now) -> speakAndPaint());
        kit.look().palette().addListener((property, before, now) -> paint());
        setOnMouseMoved(event -> point(markAt(event.getX(), event.getY()), event));
        setOnMouseExited(event -> point(-1, null));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((property, before, now) -> paint());
        speak();
    }

    void show(ChartModel next) {
        model = next;
        chosen.clear();
        pointed = -1;
        hint.setVisible(false);
        lasso.clear();
        drag = null;
        requestLayout();
        speakAndPaint();
    }

    void onChosen(Consumer<int[]> action) {
        onChosen = action;
    }

    void onLasso(Consumer<int[]> action) {
        onLasso = action;
    }

    void onSpan(Consumer<Span> action) {
        onSpan = action;
    }

    int[] chosen() {
        return chosen.stream().toArray();
    }

    void choose(int... wanted) {
        chosen.clear();
        for (int mark : wanted) {
            chosen.set(mark);
        }
        paint();
        onChosen.accept(chosen());
    }

    private void speakAndPaint() {
        speak();
        paint();
    }

    private void speak() {
        setAccessibleRoleDescription(kit.language().now("kit.chart"));
        setAccessibleText(kit.language().now(model.caption().answer()));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width * SHARP || canvas.getHeight() != height * SHARP) {
            canvas.setWidth(width * SHARP);
            canvas.setHeight(height * SHARP);
            paint();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Painters.height(model);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(120, Painters.height(model));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    private void paint() {
        double width = canvas.getWidth() / SHARP;
        double height = canvas.getHeight() / SHARP;
        var context = canvas.getGraphicsContext2D();
        context.setTransform(SHARP, 0, 0, SHARP, 0, 0);
        context.clearRect(0, 0, width, height);
        Sheet sheet = new Sheet(
                new FxCanvas(context),
                width,
                height,
                kit.look().palette().get(),
                kit.language().texts().get(),
                chosen,
                pointed);
        marks = Painters.paint(model, sheet);
        if (lasso.size() > 1) {
            double[] x = lasso.stream().mapToDouble(Point2D::getX).toArray();
            double[] y = lasso.stream().mapToDouble(Point2D::getY).toArray();
            sheet.canvas().area(x, y, sheet.palette().accent().deriveColor(0, 1, 1, 0.12));
            sheet.canvas().path(x, y, sheet.palette().accent(), 1.5);
        }
        RuledPainter.Drag now = drag;
        if (now != null && model instanceof ChartModel.Ruled ruled && now.fromY() != now.toY()) {
            RuledPainter.trace(ruled, now, sheet);
        }
    }

    /** A press begins a drag along an axis, and each move goes on with it. */
    private void drag(ChartModel.Ruled ruled, MouseEvent event, boolean begins) {
        double x = Math.clamp(event.getX(), 0, getWidth());
        double y = Math.clamp(event.getY(), 0, getHeight());
        RuledPainter.Drag before = drag;
        drag = begins || before == null
                ? new RuledPainter.Drag(x, y, x, y)
                : new RuledPainter.Drag(before.fromX(), before.fromY(), x, y);
        if (!begins) {
            paint();
            hintWords.setText(RuledPainter.words(
                    ruled,
                    RuledPainter.span(ruled, drag, canvas.getWidth() / SHARP, canvas.getHeight() / SHARP),
                    kit.language().texts().get()));
            hint.setVisible(true);
            hint.applyCss();
            double width = hint.prefWidth(-1);
            hint.resizeRelocate(
                    Math.clamp(x + 14, 0, Math.max(0, getWidth() - width)), y - 40, width, hint.prefHeight(-1));
        }
    }

    private int markAt(double x, double y) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).holds(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** Points at a mark; the hint follows the pointer, or stands at the mark when there is none. */
    private void point(int mark, @Nullable MouseEvent at) {
        if (mark != pointed) {
            pointed = mark;
            paint();
        }
        if (mark < 0) {
            hint.setVisible(false);
            return;
        }
        Mark place = marks.get(mark);
        hintWords.setText(place.words());
        hint.setVisible(true);
        hint.applyCss();
        double width = hint.prefWidth(-1);
        double height = hint.prefHeight(-1);
        double x = at == null ? place.x() + Math.min(place.width() / 2, 160) : at.getX() + 14;
        double y = at == null ? place.y() - height - 4 : at.getY() - height - 10;
        x = Math.clamp(x, 0, Math.max(0, getWidth() - width));
        if (y < -height) {
            y = (at == null ? place.y() + place.height() : at.getY()) + 14;
        }
        hint.resizeRelocate(x, y, width, height);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        anchor = markAt(event.getX(), event.getY());
        kept = (BitSet) chosen.clone();
        if (event.getButton() == MouseButton.PRIMARY && model instanceof ChartModel.Scatter) {
            lasso.setAll(new Point2D(event.getX(), event.getY()));
        } else if (event.getButton() == MouseButton.PRIMARY && model instanceof ChartModel.Ruled ruled) {
            drag(ruled, event, true);
        }
    }

    private void dragged(MouseEvent event) {
        if (model instanceof ChartModel.Scatter) {
            lasso.add(new Point2D(Math.clamp(event.getX(), 0, getWidth()), Math.clamp(event.getY(), 0, getHeight())));
            hint.setVisible(false);
            paint();
        } else if (model instanceof ChartModel.Ruled ruled && drag != null) {
            drag(ruled, event, false);
        } else if (model.dragged() && anchor >= 0 && event.isPrimaryButtonDown()) {
            int mark = markAt(event.getX(), event.getY());
            if (mark >= 0) {
                span(mark);
                point(mark, event);
            }
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (model instanceof ChartModel.Scatter scatter && lasso.size() >= LASSO_MINIMUM) {
            lasso.add(lasso.getFirst());
            onLasso.accept(ScatterPainter.within(
                    scatter,
                    canvas.getWidth() / SHARP,
                    canvas.getHeight() / SHARP,
                    lasso.stream().mapToDouble(Point2D::getX).toArray(),
                    lasso.stream().mapToDouble(Point2D::getY).toArray()));
            paint();
            return;
        }
        RuledPainter.Drag dragged = drag;
        if (model instanceof ChartModel.Ruled ruled && dragged != null && !event.isStillSincePress()) {
            hint.setVisible(false);
            onSpan.accept(RuledPainter.span(ruled, dragged, canvas.getWidth() / SHARP, canvas.getHeight() / SHARP));
            return;
        }
        drag = null;
        lasso.clear();
        if (event.isStillSincePress()) {
            toggle(markAt(event.getX(), event.getY()));
        } else if (model.dragged() && anchor >= 0) {
            onChosen.accept(chosen());
        }
    }

    /** Selects, beside what was, all marks between the one where the drag began and this: a range, or a block of a grid. */
    private void span(int mark) {
        chosen.clear();
        chosen.or(kept);
        int stride = model.stride();
        int left = Math.min(anchor % stride, mark % stride);
        int right = Math.max(anchor % stride, mark % stride);
        for (int row = Math.min(anchor, mark) / stride; row <= Math.max(anchor, mark) / stride; row++) {
            for (int column = left; column <= right; column++) {
                int i = row * stride + column;
                chosen.set(i, chosen.get(i) || !marks.get(i).words().isEmpty());
            }
        }
        paint();
    }

    private void toggle(int mark) {
        if (mark < 0) {
            return;
        }
        boolean was = chosen.get(mark);
        if (!model.many()) {
            chosen.clear();
        }
        chosen.set(mark, !was);
        paint();
        onChosen.accept(chosen());
    }

    /** Where a step leads: past marks that are not there, such as the empty half of a triangle. */
    private int walked(int from, int to) {
        int step = to < from || to == marks.size() - 1 ? -1 : 1;
        int mark = to;
        while (mark >= 0 && mark < marks.size() && marks.get(mark).words().isEmpty()) {
            mark += step;
        }
        return mark >= 0 && mark < marks.size() ? mark : from;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int columns = model.stride();
        int before = pointed;
        int next = switch (event.getCode()) {
            case RIGHT -> pointed + 1;
            case LEFT -> Math.max(0, pointed - 1);
            case DOWN -> pointed < 0 ? 0 : pointed + columns;
            case UP -> pointed - columns < 0 ? Math.max(0, pointed) : pointed - columns;
            case HOME -> 0;
            case END -> marks.size() - 1;
            default -> -1;
        };
        if (next >= 0) {
            int mark = walked(pointed, next < marks.size() ? next : pointed);
            if (mark >= 0) {
                if (event.isShiftDown() && model.dragged() && before >= 0) {
                    if (anchor < 0) {
                        anchor = before;
                        kept.clear();
                    }
                    span(mark);
                    onChosen.accept(chosen());
                } else {
                    anchor = -1;
                }
                point(mark, null);
                setAccessibleText(marks.get(mark).words());
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            toggle(pointed);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (!chosen.isEmpty() || !lasso.isEmpty() || drag != null)) {
            lasso.clear();
            drag = null;
            choose();
            onLasso.accept(new int[0]);
            event.consume();
        }
    }
}
