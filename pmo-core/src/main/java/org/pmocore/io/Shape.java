package org.pmocore.io;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** An object of a file: the members it may have and those it must have. */
final class Shape {

    static final Shape PROJECT = of(
            "PROJECT",
            "$schema format! version! name! start! dataDate mustFinishBy currency"
                    + " calendars resources tasks! baselines snapshots costs budget issues risks changeRequests");
    static final Shape CALENDAR = of("CALENDAR", "name! week! dayLength exceptions");
    static final Shape WEEK = of("WEEK", "weekdays monday tuesday wednesday thursday friday saturday sunday");
    static final Shape EXCEPTION = of("EXCEPTION", "date from to label shifts");
    static final Shape TASK = of(
            "TASK",
            "id! name kind parent duration calendar after external constraint"
                    + " secondaryConstraint manualStart deadline promised expectedFinish splits estimate progress"
                    + " owner team budget effort assignments");
    static final Shape RESOURCE = of("RESOURCE", "id! name calendar capacity capacityChanges");
    static final Shape CAPACITY = of("CAPACITY", "from! units!");
    static final Shape ASSIGNMENT = of("ASSIGNMENT", "resource! units");
    static final Shape DEPENDENCY = of("DEPENDENCY", "task! type lag discretionary");
    static final Shape EXTERNAL = of("EXTERNAL", "name! date! direction type lag");
    static final Shape CONSTRAINT = of("CONSTRAINT", "kind! date");
    static final Shape SPLIT = of("SPLIT", "afterWork! gap!");
    static final Shape ESTIMATE = of("ESTIMATE", "optimistic! mostLikely! pessimistic!");
    static final Shape PROGRESS = of(
            "PROGRESS",
            "actualStart actualFinish percentComplete physicalPercent unitsDone remaining suspended resumes");
    static final Shape BASELINE = of("BASELINE", "name! setOn! tasks!");
    static final Shape BASELINE_TASK = of(
            "BASELINE_TASK",
            "task! start! finish! budget effort phasing periods technique controlAccount planningPackage");
    static final Shape PERIOD = of("PERIOD", "end! amount effort");
    static final Shape SNAPSHOT = of("SNAPSHOT", "dataDate! tasks!");
    static final Shape SNAPSHOT_TASK = of("SNAPSHOT_TASK", "task! start! finish! progress spent spentEffort");
    static final Shape COST = of("COST", "task! on! amount effort category");
    static final Shape BUDGET = of("BUDGET", "transfers rebaselinings lines commitments");
    static final Shape TRANSFER = of("TRANSFER", "on! from! to! amount effort reason! approver!");
    static final Shape REBASELINING = of("REBASELINING", "on! from! to! kind! setToZero reason! approver!");
    static final Shape BUDGET_LINE = of("BUDGET_LINE", "kind category first! last! amount effort");
    static final Shape COMMITMENT = of("COMMITMENT", "id! category orderedOn! amount effort expectedOn invoices");
    static final Shape INVOICE = of("INVOICE", "on! amount effort");
    static final Shape ISSUE = of(
            "ISSUE",
            "id! title! raisedOn! severity state dueOn neededBy closedOn updatedOn raisedBy askedTo owner team"
                    + " affectedTasks impact impactCost action doneWhen outcome mergedInto waitingFor"
                    + " escalationLevel escalations earlierDueDates log");
    static final Shape TRANSITION = of("TRANSITION", "on! state! party until note");
    static final Shape EARLIER_DUE_DATE = of("EARLIER_DUE_DATE", "date! until reason");
    static final Shape ESCALATION = of("ESCALATION", "level! to! on! acknowledgedOn");
    static final Shape RISK = of(
            "RISK",
            "id! title! raisedOn state probability impact impactCost affectedTasks response trigger owner dueOn"
                    + " outcome becameIssue log");
    static final Shape CHANGE_REQUEST = of(
            "CHANGE_REQUEST",
            "id! title! requestedOn! state requestedBy owner team affectedTasks impact impactCost neededBy"
                    + " decidedBy outcome baseline log");

    static final Shape HEALTH_RULES = of("HEALTH_RULES", "$schema format! version! id! rulesVersion! mandatory rules!");
    static final Shape HEALTH_RULE = of("HEALTH_RULE", "indicator! amber! red! source!");

    static final Shape ESCALATION_RULES =
            of("ESCALATION_RULES", "$schema format! version! id! rulesVersion! levels! rules! routes");
    static final Shape ESCALATION_LEVEL = of("ESCALATION_LEVEL", "level! role! acknowledgeWithin! repeatEvery!");
    static final Shape ESCALATION_RULE = of("ESCALATION_RULE", "id! severities when! level! source!");
    static final Shape ESCALATION_CONDITION = of("ESCALATION_CONDITION", "trigger! limit!");
    static final Shape ESCALATION_ROUTE = of("ESCALATION_ROUTE", "team level! recipient!");

    static final Shape CLOSING_RECORDS = of("CLOSING_RECORDS", "$schema format! version! records!");
    static final Shape CLOSING_RECORD = of(
            "CLOSING_RECORD",
            "name! domain sizeClass size sizeUnit planned actual plannedDays actualDays budget spent spentByWorkType"
                    + " counts milestones forecasts");
    static final Shape SPAN = of("SPAN", "start! finish!");
    static final Shape WORK_TYPE = of("WORK_TYPE", "workType! spent!");
    static final Shape NUMBER_OF = of("NUMBER_OF", "what! number!");
    static final Shape MET = of("MET", "id! name! promised! met! workingDays!");
    static final Shape FORESEEN = of("FORESEEN", "reportedOn! finish! finishError! percentComplete cost");

    static final Shape ALIASES = of("ALIASES", "$schema format! version! aliases!");
    static final Shape ALIAS = of("ALIAS", "name! task!");

    private final String name;
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();

    private Shape(String name) {
        this.name = name;
    }

    /** A shape from the names of its members; an exclamation mark stands after a required one. */
    static Shape of(String name, String list) {
        Shape shape = new Shape(name);
        for (String member : list.split(" ", -1)) {
            boolean must = member.endsWith("!");
            String plain = must ? member.substring(0, member.length() - 1) : member;
            shape.members.add(plain);
            if (must) {
                shape.required.add(plain);
            }
        }
        return shape;
    }

    Set<String> members() {
        return Collections.unmodifiableSet(members);
    }

    Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    boolean requires(String member) {
        return required.contains(member);
    }

    @Override
    public String toString() {
        return name;
    }
}
