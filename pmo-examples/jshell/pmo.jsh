// Everything an analyst needs in JShell; nothing runs here, so opening it is quick.
//
//   mvn -q package -Dquick -DskipTests && jshell --class-path 'pmo-examples/target/lib/*' pmo-examples/jshell/pmo.jsh
//
// A bare expression shows up to 1,000 characters. Longer tables: System.out.println(analysis.schedule().table(60))
// More for all answers: /set feedback -retain normal, then /set truncation normal 4000
// Who waits for whom if nobody does two things at once: System.out.println(ResourceLevelling.withDefaults().level(plan))
import java.time.*
import java.util.*
import org.pmocore.*
import org.pmocore.evm.*
import org.pmocore.health.*
import org.pmocore.impact.*
import org.pmocore.io.*
import org.pmocore.issues.*
import org.pmocore.measure.*
import org.pmocore.model.*
import org.pmocore.report.*
import org.pmocore.resources.*
import org.pmocore.schedule.*
import org.pmocore.time.*
import static java.util.Locale.ENGLISH
import static java.util.Locale.JAPANESE
import static org.pmocore.time.WorkTime.*
