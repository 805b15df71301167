package org.pmocore.examples.projectfiles;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mpxj.CriticalActivityType;
import org.mpxj.ProjectProperties;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.ScheduleFrom;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.TotalSlackCalculationType;
import org.pmocore.schedule.ScheduleRules;

/** The scheduling options of the tool that wrote the file, as far as the rules of the library have them. */
final class ScheduleOptions {

    private final Source source;

    ScheduleOptions(Source source) {
        this.source = source;
    }

    ScheduleRules rules() {
        return source.isPrimavera() ? primavera(source.properties()) : microsoft(source.properties());
    }

    /** Whether constraints are honoured is read from MPP only: for XML that does not say it, MPXJ says no. */
    private ScheduleRules microsoft(ProjectProperties properties) {
        ScheduleRules rules = ScheduleRules.microsoftProject().withCriticalFloat(criticalFloat(properties));
        boolean stated = "MPP".equals(properties.getFileType());
        if (stated && !properties.getHonorConstraints()) {
            rules = rules.withConstraintMode(ScheduleRules.ConstraintMode.NONE);
        }
        if (properties.getScheduleFrom() == ScheduleFrom.FINISH) {
            rules = rules.withScheduleFrom(ScheduleRules.ScheduleFrom.FINISH);
        }
        return properties.getMultipleCriticalPaths() ? rules.withLateBound(ScheduleRules.LateBound.OWN_FINISH) : rules;
    }

    /** Both tools have a limit of float up to which a task is critical. */
    private Duration criticalFloat(ProjectProperties properties) {
        org.mpxj.Duration limit = properties.getCriticalSlackLimit();
        return limit == null
                ? Duration.ZERO
                : Duration.ofMinutes(Math.round(source.durations().minutes(limit)));
    }

    /** P6 keeps its options in the project. */
    private ScheduleRules primavera(ProjectProperties properties) {
        ScheduleRules rules = ScheduleRules.primaveraP6()
                .withLagCalendar(lagCalendar(properties.getRelationshipLagCalendar()))
                .withTotalFloat(floatType(properties.getTotalSlackCalculationType()))
                .withExpectedFinish(properties.getUseExpectedFinishDates())
                .withCriticalFloat(criticalFloat(properties))
                .withLongestPath(properties.getCriticalActivityType() == CriticalActivityType.LONGEST_PATH);
        if (properties.getMakeOpenEndedActivitiesCritical()) {
            rules = rules.withLateBound(ScheduleRules.LateBound.OWN_FINISH);
        }
        if (!properties.getComputeStartToStartLagFromEarlyStart()) {
            rules = rules.withLagAfterActual(ScheduleRules.LagAfterActual.FROM_ACTUAL_START);
        }
        return rules.withProgressMode(progressMode(properties.getSchedulingProgressedActivities()));
    }

    private static ScheduleRules.ProgressMode progressMode(@Nullable SchedulingProgressedActivities mode) {
        if (mode == null) {
            return ScheduleRules.ProgressMode.RETAINED_LOGIC;
        }
        return switch (mode) {
            case RETAINED_LOGIC -> ScheduleRules.ProgressMode.RETAINED_LOGIC;
            case PROGRESS_OVERRIDE -> ScheduleRules.ProgressMode.PROGRESS_OVERRIDE;
            case ACTUAL_DATES -> ScheduleRules.ProgressMode.ACTUAL_DATES;
        };
    }

    private static ScheduleRules.LagCalendar lagCalendar(@Nullable RelationshipLagCalendar calendar) {
        if (calendar == null) {
            return ScheduleRules.LagCalendar.PREDECESSOR;
        }
        return switch (calendar) {
            case PREDECESSOR -> ScheduleRules.LagCalendar.PREDECESSOR;
            case SUCCESSOR -> ScheduleRules.LagCalendar.SUCCESSOR;
            case PROJECT_DEFAULT -> ScheduleRules.LagCalendar.PROJECT;
            case TWENTY_FOUR_HOUR -> ScheduleRules.LagCalendar.CLOCK;
        };
    }

    /** P6 itself takes finish float; MPXJ states another one where an XER file states none. */
    private ScheduleRules.FloatType floatType(@Nullable TotalSlackCalculationType type) {
        boolean stated = source.xer()
                .map(tables -> !tables.table("SCHEDOPTIONS").rows().isEmpty())
                .orElse(true);
        if (type == null || !stated) {
            return ScheduleRules.FloatType.FINISH;
        }
        return switch (type) {
            case START_SLACK -> ScheduleRules.FloatType.START;
            case FINISH_SLACK -> ScheduleRules.FloatType.FINISH;
            case SMALLEST_SLACK -> ScheduleRules.FloatType.SMALLEST;
        };
    }
}
