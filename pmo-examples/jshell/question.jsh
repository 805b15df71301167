// The weekly question in three lines: A is late by four days - what of the customer review?
//
//   mvn -q package -Dquick -DskipTests && jshell --class-path 'pmo-examples/target/lib/*' pmo-examples/jshell/pmo.jsh pmo-examples/jshell/question.jsh
//
// Stays open for the next question, such as: println(late.decision("RV").get().explain(JAPANESE))
void println(Object text) { System.out.println(text); }

var plan = ProjectAnalysis.of(ProjectFile.read(Path.of("pmo-examples/samples/customer-review.json")).orThrow());
var late = plan.impactOf(Change.delay("A", days(4)));
println(late.brief("RV", ENGLISH) + "\n" + late.brief("RV", JAPANESE));
