import org.jspecify.annotations.NullMarked;

/**
 * Project-health analytics for a project management office: a project goes in, dates, impacts, money, issues and the
 * weekly report come out.
 *
 * <p>Nothing here reads a clock, a default locale, a default zone or a file unless it is handed over, and nothing is
 * null unless it says so.
 */
@NullMarked
module org.pmocore {
    requires commons.math3;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports org.pmocore;
    exports org.pmocore.estimates;
    exports org.pmocore.evm;
    exports org.pmocore.health;
    exports org.pmocore.impact;
    exports org.pmocore.io;
    exports org.pmocore.issues;
    exports org.pmocore.ledger;
    exports org.pmocore.measure;
    exports org.pmocore.model;
    exports org.pmocore.report;
    exports org.pmocore.resources;
    exports org.pmocore.schedule;
    exports org.pmocore.time;
}
