package org.pmocore.io;

import org.pmocore.model.Loaded;
import org.pmocore.model.Problem;
import org.pmocore.model.Problem.Cell;

/** The JSON of what is to be said of a file that was read. */
final class ProblemJson {

    private ProblemJson() {}

    static JsonObject of(Loaded<?> loaded) {
        long errors = loaded.problems().stream().filter(Problem::isError).count();
        return ResultParts.envelope("problems")
                .put("source", loaded.source())
                .put("usable", loaded.value().isPresent())
                .put("errors", errors)
                .put("warnings", loaded.problems().size() - errors)
                .putWholeList("problems", loaded.problems(), ProblemJson::problem);
    }

    private static JsonObject problem(Problem problem) {
        return ResultParts.problem(problem)
                .put("suggestion", problem.suggestion())
                .putList("candidates", problem.candidates(), text -> text)
                .put("line", problem.location().map(Problem.Location::line).filter(line -> line > 0))
                .put(
                        "pointer",
                        problem.location().map(Problem.Location::pointer).filter(text -> !text.isEmpty()))
                .put("cell", problem.cell().map(ProblemJson::cell));
    }

    private static JsonObject cell(Cell cell) {
        return new JsonObject()
                .putUnless("sheet", cell.sheet(), "")
                .put("row", cell.row())
                .putUnless("column", cell.letters(), "")
                .putUnless("header", cell.header(), "")
                .putUnless("value", cell.value(), "");
    }
}
