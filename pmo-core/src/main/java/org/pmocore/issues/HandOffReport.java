package org.pmocore.issues;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pmocore.internal.text.TextTable;
import org.pmocore.measure.Measure;
import org.pmocore.measure.Unit;

/**
 * The hand-offs between teams on one page: margins, what is due, what to talk about, and who gives how much to whom.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class HandOffReport {

    private static final int ROWS = 7;
    private static final int NAME_CELLS = 14;

    private final LocalDate dataDate;
    private final List<TeamHandOff> handOffs;
    private final List<HandOffFinding> findings;
    private final LocalDate lastDay;

    HandOffReport(LocalDate dataDate, List<TeamHandOff> handOffs, List<HandOffFinding> findings, LocalDate lastDay) {
        this.dataDate = dataDate;
        this.handOffs = handOffs.stream()
                .sorted(comparingDouble(handOff -> handOff.margin().orElse(Double.MAX_VALUE)))
                .toList();
        this.findings = List.copyOf(findings);
        this.lastDay = lastDay;
    }

    /**
     * What one team still gives to another.
     *
     * <p>Immutable and thread-safe.
     *
     * @param open hand-offs not handed over yet
     * @param late how many of them come later than needed
     * @param daysLate sum of their negative margins, in working days, as a positive figure
     */
    public record Cell(int open, int late, Measure daysLate) {

        private static Cell of(List<TeamHandOff> open) {
            double days = open.stream()
                    .filter(TeamHandOff::isLate)
                    .mapToDouble(handOff -> -handOff.margin().orElseThrow())
                    .sum();
            int late = Math.toIntExact(open.stream().filter(TeamHandOff::isLate).count());
            return new Cell(open.size(), late, Measure.of(days, Unit.WORKING_DAYS));
        }

        /** {@return numbers and days in one line} */
        @Override
        public String toString() {
            return open + " open" + (late == 0 ? "" : ", " + late + " late by " + daysLate);
        }
    }

    /** {@return the data date, inclusive} */
    public LocalDate dataDate() {
        return dataDate;
    }

    /** {@return all hand-offs, the least margin first, those without a margin last} */
    public List<TeamHandOff> handOffs() {
        return handOffs;
    }

    /** {@return the hand-offs still to be made, the least margin first} */
    public List<TeamHandOff> open() {
        return handOffs.stream().filter(TeamHandOff::isOpen).toList();
    }

    /** {@return the open hand-offs needed by the end of the look-ahead, or promised by then, the earliest first} */
    public List<TeamHandOff> due() {
        return open().stream()
                .filter(handOff -> !dueOn(handOff).isAfter(lastDay))
                .sorted(comparing(HandOffReport::dueOn))
                .toList();
    }

    private static LocalDate dueOn(TeamHandOff handOff) {
        LocalDate latest = handOff.latest().orElse(LocalDate.MAX);
        return handOff.promised().filter(latest::isAfter).orElse(latest);
    }

    /** {@return what to talk about, the gravest kind first, then the least margin} */
    public List<HandOffFinding> findings() {
        return findings;
    }

    /** {@return the open hand-offs by team that gives, then by team that receives, in the order of the least margin} */
    public Map<String, Map<String, Cell>> matrix() {
        Map<String, Map<String, List<TeamHandOff>>> groups = new LinkedHashMap<>();
        open().forEach(handOff -> groups.computeIfAbsent(handOff.giver(), name -> new LinkedHashMap<>())
                .computeIfAbsent(handOff.receiver(), name -> new ArrayList<>())
                .add(handOff));
        Map<String, Map<String, Cell>> matrix = new LinkedHashMap<>();
        groups.forEach((giver, row) -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            row.forEach((receiver, open) -> cells.put(receiver, Cell.of(open)));
            matrix.put(giver, Collections.unmodifiableMap(cells));
        });
        return Collections.unmodifiableMap(matrix);
    }

    /**
     * {@return the hand-offs as a table, the least margin first}
     *
     * @param rows rows at most
     */
    public String table(int rows) {
        TextTable.Builder table = TextTable.builder()
                .left("Hand-off", NAME_CELLS)
                .left("Giver", NAME_CELLS)
                .left("Receiver", NAME_CELLS)
                .left("Needed")
                .left("Promised")
                .right("Margin")
                .left("State");
        handOffs.forEach(handOff -> table.row(
                handOff.id(),
                handOff.giver().isEmpty() ? "-" : handOff.giver(),
                handOff.receiver().isEmpty() ? "-" : handOff.receiver(),
                handOff.latest().map(Object::toString).orElse("-"),
                handOff.promised().map(Object::toString).orElse("-"),
                handOff.margin().isDefined() ? handOff.margin().toString().replace(" working days", "") : "-",
                handOff.state()));
        return table.build().render(rows);
    }

    /** {@return how many are open, late and due, then the least margins; for people, not for parsing} */
    @Override
    public String toString() {
        return "Hand-offs " + dataDate + ": " + open().size() + " open, "
                + open().stream().filter(TeamHandOff::isLate).count() + " late, " + due().size() + " due by " + lastDay
                + "\n" + table(ROWS);
    }
}
