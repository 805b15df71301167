package org.pmocore.health;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.pmocore.internal.text.DisplayWidth;

/**
 * One side of the project, judged: the worst colour of its findings.
 *
 * <p>Immutable and thread-safe.
 *
 * @param dimension which side
 * @param mandatory whether it decides the overall colour
 * @param rag the worst colour of its findings; {@link Rag#GREY} if none could be assessed, or only one that
 *     {@linkplain Indicator#onlyWarns() only warns} and is green
 * @param findings its findings, the worst first
 * @since 0.1.0
 */
public record DimensionHealth(HealthDimension dimension, boolean mandatory, Rag rag, List<HealthFinding> findings) {

    private static final int SHOWN_CELLS = 78;

    /**
     * Copies the findings.
     *
     * @param dimension which side
     * @param mandatory whether it decides the overall colour
     * @param rag the worst colour of its findings; {@link Rag#GREY} if none could be assessed
     * @param findings its findings, the worst first
     */
    public DimensionHealth {
        requireNonNull(dimension, "dimension");
        requireNonNull(rag, "rag");
        findings = List.copyOf(findings);
    }

    static DimensionHealth of(HealthDimension dimension, boolean mandatory, List<HealthFinding> findings) {
        Rag rag = Rag.worst(findings.stream()
                .filter(finding ->
                        finding.rag() != Rag.GREEN || !finding.indicator().onlyWarns())
                .map(HealthFinding::rag)
                .toList());
        return new DimensionHealth(
                dimension,
                mandatory,
                rag,
                findings.stream().sorted(HealthFinding.worstFirst()).toList());
    }

    /** {@return the finding that gives the colour; empty if no rule is about this dimension} */
    public Optional<HealthFinding> decisive() {
        return findings.stream().filter(finding -> finding.rag() == rag).findFirst();
    }

    /** {@return colour, dimension and the reason in one line} */
    @Override
    public String toString() {
        String reason = decisive().map(HealthFinding::toString).orElse(rag.toString());
        return DisplayWidth.truncate(dimension + ": " + reason, SHOWN_CELLS);
    }
}
