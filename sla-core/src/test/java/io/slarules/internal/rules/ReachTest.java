package io.slarules.internal.rules;

import static io.slarules.SomeRules.file;
import static io.slarules.SomeRules.problem;
import static io.slarules.SomeRules.problems;
import static io.slarules.SomeRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.slarules.SomeRules.Dialect;
import io.slarules.ruleset.RuleFile;
import io.slarules.ruleset.RuleProblem;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways by which rules are known to get out of what they should reach, each tried in both dialects. */
class ReachTest {
    private static final String SAY = "priority.base(Priority.P3, \"as always\");";
    private static final String ESCAPED = "slarules.escaped";

    @AfterEach
    void nothingOfItWasRun() {
        assertThat(System.clearProperty(ESCAPED)).isNull();
    }

    private static Stream<Arguments> inBothDialects(String... codes) {
        return Stream.of(codes)
                .flatMap(code -> Stream.of(Dialect.values()).map(dialect -> Arguments.of(dialect, code)));
    }

    static Stream<Arguments> consequences() {
        return inBothDialects(
                "Object o = \"\".getClass();",
                "Object o = \"\".getClass().forName(\"java.lang.Runtime\");",
                "Object o = \"\".getClass().getClassLoader();",
                "Object o = $c.getClass().getClassLoader().loadClass(\"java.lang.System\");",
                "Object o = priority.getClass().getMethods()[0];",
                "Object o = Priority.P1.getDeclaringClass().getClassLoader();",
                "Object o = java.lang.Runtime.getRuntime();",
                "Object o = Runtime.getRuntime().availableProcessors();",
                "Runtime r = null; Object o = r.getRuntime();",
                "new ProcessBuilder(\"true\").command();",
                "new java.lang.ProcessBuilder(new String[] {\"true\"}).command();",
                "Object o = ProcessHandle.current();",
                "System.exit(0);",
                "java.lang.System.setProperty(\"slarules.escaped\", \"x\");",
                "System . setProperty(\"slarules.escaped\", \"x\");",
                "System./* hidden */setProperty(\"slarules.escaped\", \"x\");",
                "System.out.println(1);",
                "Object o = System.getenv();",
                "Object o = System.getProperties();",
                "Object o = Integer.getInteger(\"user.dir\");",
                "Object o = Long.getLong(\"user.dir\");",
                "Object o = Boolean.getBoolean(\"user.dir\");",
                "Thread t = null;",
                "new Thread();",
                "Thread.sleep(1L);",
                "Object o = Thread.currentThread().getContextClassLoader();",
                "Object o = Thread.getAllStackTraces();",
                "new ThreadLocal();",
                "new java.util.Timer();",
                "Object o = java.util.concurrent.Executors.newCachedThreadPool();",
                "Object o = java.util.concurrent.CompletableFuture.completedFuture(1);",
                "Object o = java.util.concurrent.ForkJoinPool.commonPool();",
                "java.util.List.of(1).parallelStream();",
                "java.util.List.of(1).stream().parallel();",
                "java.util.Arrays.parallelSort(new int[] {1});",
                "Object o = Class.forName(\"java.lang.Runtime\");",
                "Object o = String.class.getClassLoader();",
                "String s = String.valueOf(Class.class);",
                "Object o = ClassLoader.getSystemClassLoader();",
                "Object o = java.lang.ClassLoader.getSystemClassLoader();",
                "Object o = java.lang.reflect.Array.newInstance(null, 1);",
                "Object o = java.lang.invoke.MethodHandles.lookup();",
                "Object o = java.lang.invoke.MethodHandles.publicLookup();",
                "Object o = \"\".describeConstable();",
                "Object o = java.util.ServiceLoader.load(null);",
                "Object o = new java.io.File(\"x\");",
                "Object o = new java.io.FileInputStream(\"x\");",
                "Object o = new java.io.FileWriter(\"x\");",
                "Object o = new java.util.Scanner(\"x\");",
                "Object o = new java.util.Formatter(\"x\");",
                "Object o = new java.util.Properties();",
                "Object o = java.nio.file.Files.exists(null);",
                "Object o = java.nio.file.Path.of(\"x\");",
                "Object o = java.nio.file.Paths.get(\"x\");",
                "Object o = new java.net.URL(\"http://x\");",
                "Object o = new java.net.Socket();",
                "Object o = java.net.InetAddress.getLocalHost();",
                "Object o = java.util.ResourceBundle.getBundle(\"x\");",
                "Object o = java.util.logging.Logger.getLogger(\"x\");",
                "Object o = java.util.prefs.Preferences.userRoot();",
                "Object o = new javax.script.ScriptEngineManager();",
                "Object o = new javax.naming.InitialContext();",
                "Object o = java.time.Instant.now();",
                "Object o = java.time.ZonedDateTime.now();",
                "Object o = java.time.Clock.systemUTC();",
                "Object o = java.time.ZoneId.systemDefault();",
                "Object o = new java.util.Date();",
                "Object o = java.util.Calendar.getInstance();",
                "Object o = new java.util.GregorianCalendar();",
                "Object o = java.util.UUID.randomUUID();",
                "Object o = Math.random();",
                "Object o = new java.util.Random().nextInt();",
                "Object o = new java.security.SecureRandom();",
                "Object o = java.util.concurrent.ThreadLocalRandom.current();",
                "java.util.Collections.shuffle(new java.util.ArrayList());",
                "java.util.Locale.setDefault(java.util.Locale.ROOT);",
                "Object o = java.util.Locale.getDefault();",
                "java.util.TimeZone.setDefault(null);",
                "new Exception(\"x\").printStackTrace();",
                "Object o = new Exception(\"x\").getStackTrace();",
                "\"\".wait(1L);",
                "\"\".notifyAll();",
                "Object o = drools.getWorkingMemory();",
                "drools.getKieRuntime().halt();",
                "Object o = drools.getRule();",
                "Object o = kcontext.getKieRuntime();",
                "Object o = kcontext.getKnowledgeRuntime();",
                "String s = String.valueOf(drools.getRule());",
                "Object o = org.mvel2.MVEL.eval(\"1\");",
                "Object o = new org.mvel2.ParserContext();",
                "Object o = org.drools.core.util.StringUtils.class;",
                "Object o = org.kie.api.KieServices.Factory.get();",
                "Object o = org.kie.internal.builder.KnowledgeBuilderFactory.newKnowledgeBuilder();",
                "Object o = io.slarules.SlaEngine.compile(null, null);",
                "Object o = io.slarules.internal.rules.Compiler.compile(null, null);",
                "Object o = io.slarules.internal.rules.Phase.values();",
                "Object o = new io.slarules.ruleset.RuleFile(\"x\", \"y\");",
                "Object o = sun.misc.Unsafe.getUnsafe();",
                "Object o = java.lang.management.ManagementFactory.getRuntimeMXBean();",
                "Object o = java.lang.StackWalker.getInstance();",
                "String s = String.valueOf(java.lang.Module.class);",
                "Object o = new java.util.concurrent.atomic.AtomicInteger();",
                "Object o = $c.facts().getClass().getModule();",
                "Object o = java.util.EnumSet.allOf(io.slarules.internal.rules.Phase.class);");
    }

    @ParameterizedTest
    @MethodSource("consequences")
    void refusesItInAConsequence(Dialect dialect, String code) {
        RuleFile file = file("a.drl", "priority", dialect, rule("r", "$c : Case()", code + "\n    " + SAY));
        assertThat(problems(file)).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("a.drl");
            assertThat(problem.rule()).isEqualTo("r");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.help()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0053ystem.setProperty(\"slarules.escaped\", \"x\");",
                "System.\\u0073etProperty(\"slarules.escaped\", \"x\");",
                "java.util.function.Supplier<Object> s = Runtime::getRuntime;",
                "java.util.function.Supplier<Object> s = \"\"::getClass;",
                "java.util.function.Supplier<Object> s = () -> System.getenv();",
                "java.util.function.Function<String, Object> f = Integer::getInteger;",
                "java.util.function.Supplier<Object> s = java.time.Instant::now;",
                "Runnable r = new Runnable() { public void run() { System.exit(0); } };",
                "new Thread() { public void run() {} }.start();",
                "new Object() { { System.setProperty(\"slarules.escaped\", \"x\"); } };",
                "class Local extends Thread {} new Local();",
                "class Local { Object o = Runtime.getRuntime(); }",
                "class MyInvoker { Object o = Runtime.getRuntime(); }",
                "} static { System.setProperty(\"slarules.escaped\", \"x\"); } void more() {",
                "} static Object o = java.lang.System.setProperty(\"slarules.escaped\", \"x\"); void more() {",
                "} static class RuleInvoker { static Object o = Runtime.getRuntime(); } void more() {",
                "try { throw new Exception(); } catch (Throwable t) { t.printStackTrace(); }",
                "java.util.Comparator<Object> c = (a, b) -> a.getClass().hashCode();",
                "synchronized (this) { this.getClass(); }",
                "int i = new java.util.Random(1L) {}.nextInt();",
                "var v = Thread.currentThread();",
                "Object o = java.lang.constant.ClassDesc.of(\"x\");",
                "java.util.stream.Stream.of(1).parallel().count();",
                "Object o = Tier.class.getClassLoader();",
                "assert false;"
            })
    void refusesWhatOnlyTheJavaDialectKnows(String code) {
        RuleFile file = file("a.drl", "priority", rule("r", "$c : Case()", code + "\n    " + SAY));
        assertThat(problems(file))
                .allSatisfy(problem -> assertThat(problem.rule()).isIn("r", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = drools;",
                "x = Runtime; x.getRuntime();",
                "x = System; x.setProperty(\"slarules.escaped\", \"x\");",
                "import java.lang.System; System.setProperty(\"slarules.escaped\", \"x\");",
                "c = String; c.forName(\"java.lang.System\");",
                "\"\".class.forName(\"java.lang.System\");",
                "$c.class.classLoader;",
                "$c.?class;",
                "$c[\"class\"][\"classLoader\"];",
                "def f(a) { a.getClass(); } f(1);",
                "with ($c) { class };",
                "foreach (x : [\"a\"]) { x.getClass(); }",
                "getWorkingMemory();",
                "getRule().getName();",
                "this.getWorkingMemory();",
                "proto X { }",
                "a = {\"x\"}; a.class.name;",
                "o = new java.lang.String(\"x\").class;",
                "R\\u0075ntime.getRuntime();",
                "(\"\").getClass();",
                "['a' : 1].getClass();",
                "Object o = (Object) Runtime;",
                "String s = \"a\n\" + System.setProperty(\"slarules.escaped\", \"x\") + \"\nb\";",
                "if (Thread.activeCount() > 0) { }",
                "Math.random();",
                "m = Math.random; m();"
            })
    void refusesWhatOnlyTheMvelDialectKnows(String code) {
        RuleFile file = file("a.drl", "priority", Dialect.MVEL, rule("r", "$c : Case()", code + "\n    " + SAY));
        assertThat(problems(file)).isNotEmpty();
    }

    static Stream<Arguments> conditions() {
        return inBothDialects(
                "Case( eval( System.setProperty(\"slarules.escaped\", \"x\") == null ) )",
                "Case( System.setProperty(\"slarules.escaped\", \"x\") == null )",
                "Case( plan == System.setProperty(\"slarules.escaped\", \"x\") )",
                "Case( plan == (System.setProperty(\"slarules.escaped\", \"x\")) )",
                "Case( plan in (System.setProperty(\"slarules.escaped\", \"x\")) )",
                "Case( attributes[System.setProperty(\"slarules.escaped\", \"x\")] == \"y\" )",
                "Case( tools == Integer.getInteger(\"x\") )",
                "Case( plan == java.lang.System.getProperty(\"user.dir\") )",
                "Case( Runtime.getRuntime() != null )",
                "Case( java.lang.Runtime.getRuntime().availableProcessors() > 1 )",
                "Case( \"\".getClass() != null )",
                "Case( \"\".getClass().forName(\"java.lang.Runtime\") != null )",
                "Case( plan.getClass().getName() == \"x\" )",
                "Case( plan.class.name == \"x\" )",
                "Case( this.class.name == \"x\" )",
                "Case( getClass() != null )",
                "Case( class != null )",
                "Case( $k : class )",
                "Case( $k : getClass() )",
                "Case( priority.declaringClass != null )",
                "Case( facts.class.classLoader != null )",
                "Case( facts!.class != null )",
                "Case( attributes.class.name == \"x\" )",
                "Case( attributes!.getClass() != null )",
                "Case( tools == 1 || plan.getClass() != null )",
                "Case( ( plan.getClass() != null ) )",
                "Case( !( plan.getClass() != null ) )",
                "Case( Thread.activeCount() > 0 )",
                "Case( Class.forName(\"x\") != null )",
                "Case( ClassLoader.getSystemClassLoader() != null )",
                "Case( Array.newInstance(null, 1) != null )",
                "Case( Math.random() > 0.5 )",
                "Case( worsensAt > java.time.Instant.now() )",
                "Case( worsensAt > Instant.now() )",
                "Case( $now : java.time.Instant.now() )",
                "Case( new java.util.Date() != null )",
                "Case( new java.util.Random().nextInt() > 0 )",
                "Case( new java.io.File(\"x\").exists() )",
                "Case( java.nio.file.Files.exists(null) )",
                "eval( System.setProperty(\"slarules.escaped\", \"x\") == null ) Case()",
                "Case() eval( new java.io.File(\"x\").exists() )",
                "Case() String() from System.getenv().values()",
                "Case() String() from new java.util.Scanner(\"x\")",
                "Case() Object() from Thread.getAllStackTraces().keySet()",
                "Case() $x : Object() from \"\".getClass()",
                "Thread() Case()",
                "java.lang.Runtime() Case()",
                "not java.io.File() Case()",
                "accumulate( Case( $t : tools ); $s : sum( System.identityHashCode($t) ); $s > 2 )",
                "Number() from accumulate( Case( $t : tools ), init( int n = 0; System.gc(); ) action( n += $t; )"
                        + " reverse( n -= $t; ) result( n ) )",
                "$l : java.util.List() from collect( Case( plan.class != null ) )",
                "exists Case( plan.getClass() != null )",
                "forall( Case( plan.getClass() != null ) )",
                "Case() or Case( plan.getClass() != null )",
                "Case( plan matches System.getProperty(\"user.dir\") )",
                "Case( plan str[startsWith] System.getProperty(\"x\") )",
                "Case( plan contains Runtime.getRuntime().toString() )",
                "Case( drools.getWorkingMemory() != null )",
                "Case( kcontext != null )",
                "Case( this#java.io.File.exists )",
                "Case( plan == (\"\" + \"x\".getClass()) )",
                "Case( plan == java.util.UUID.randomUUID().toString() )",
                "Case( R\\u0075ntime.getRuntime() != null )",
                "Case( /* \" */ Runtime.getRuntime() /* \" */ != null )",
                "Case( plan == \"a\n\" + Runtime.getRuntime() + \"\nb\" )",
                "Case( io.slarules.SlaEngine != null )",
                "Case( io.slarules.internal.rules.Phase.IMPACT != null )",
                "Case( org.mvel2.MVEL.eval(\"1\") != null )",
                "Case() from entry-point \"x\"",
                "Case() over window:time(5s)");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void refusesItInACondition(Dialect dialect, String condition) {
        RuleFile file = file("a.drl", "priority", dialect, rule("r", condition, SAY));
        assertThat(problems(file)).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("a.drl");
            assertThat(problem.rule()).isEqualTo("r");
            assertThat(problem.line()).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function Object f() { return System.getenv(); }\n",
                "function Object f() { return \"\".getClass(); }\n",
                "function Object f(String s) { return s.getClass().getClassLoader(); }\n",
                "function void f() { new Thread().start(); }\n",
                "function Object f() { return \\u0053ystem.getenv(); }\n",
                "function Object ruleInvoker() { return Runtime.getRuntime(); }\n",
                "function void f() { } static { System.setProperty(\"slarules.escaped\", \"x\"); }\n",
                "import java.lang.Runtime\n",
                "import java.io.*\n",
                "import java.lang.reflect.*\n",
                "import java.util.Timer\n",
                "import java.util.concurrent.*\n",
                "import org.mvel2.MVEL\n",
                "import org.kie.api.*\n",
                "import io.slarules.SlaEngine\n",
                "import io.slarules.internal.rules.*\n",
                "import static java.lang.Runtime.getRuntime\n",
                "import static java.lang.System.*\n",
                "import static java.time.Instant.now\n",
                "import static java.lang.Math.random\n",
                "import function java.lang.System.exit\n",
                "import accumulate java.util.Random rnd\n",
                "global Runtime runtime\n",
                "global java.util.List list\n",
                "declare Mark extends Thread\n    n : int\nend\n",
                "declare Mark extends java.io.File\n    n : int\nend\n",
                "declare Mark\n    n : String = System.setProperty(\"slarules.escaped\", \"x\")\nend\n",
                "declare Mark\n    n : Thread\nend\n",
                "declare Mark\n    n : java.io.File\nend\n",
                "declare enum Mark\n    A( System.setProperty(\"slarules.escaped\", \"x\") );\n    s : String\nend\n",
                "query q( String s )\n    Case( plan == s, plan.getClass() != null )\nend\n",
                "query q()\n    Case( Runtime.getRuntime() != null )\nend\n",
                "rule \"x\"\n    salience( System.getenv().size() )\nwhen\n    Case()\nthen\nend\n",
                "rule \"x\"\n    enabled( System.setProperty(\"slarules.escaped\", \"x\") == null )\nwhen\n    Case()\nthen\nend\n",
                "rule \"x\"\n    timer( int: 1s )\nwhen\n    Case()\nthen\nend\n",
                "rule \"x\"\n    duration( 1000 )\nwhen\n    Case()\nthen\nend\n",
                "rule \"x\" extends \"ok\"\nwhen\n    eval( System.getenv().isEmpty() )\nthen\nend\n",
                "rule \"x\"\nwhen\n    Case()\n    do[more]\nthen\nthen[more]\n    System.getenv();\nend\n"
            })
    void refusesItWhereverCodeStands(String code) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(problems(file("a.drl", "priority", dialect, code, rule("ok", "Case()", SAY))))
                    .as(dialect.name())
                    .isNotEmpty();
        }
    }

    @Test
    void refusesAPackageThatPretendsToBeOfTheLibrary() {
        String then = "Object o = Runtime.getRuntime(); " + SAY;
        for (String name : new String[] {"java.lang", "io.slarules.internal.rules", "org.drools"}) {
            assertThat(problems(RuleFile.of(
                            "a.drl",
                            "package " + name + "\nagenda-group \"priority\"\ndeclare Runtime\n    n : int\nend\n"
                                    + rule("r", "Case()", then))))
                    .contains(new RuleProblem(
                            "a.drl",
                            1,
                            "",
                            "a rule file may not be in this package (" + name + ")",
                            "Name a package of your own, such as acme.rules."));
        }
    }

    @Test
    void saysWhatAndWhere() {
        assertThat(problem(file("a.drl", "priority", rule("r", "Case()", "Object o =\n    \"\".getClass(); " + SAY))))
                .isEqualTo(new RuleProblem(
                        "a.drl",
                        7,
                        "r",
                        "what a rule may not reach is named (java.lang.Object.getClass)",
                        "A rule reaches the Case, the verbs of its phase and plain values: texts, numbers, dates and"
                                + " collections. What more a policy needs, your program hands in as a fact, or allows by"
                                + " RuleSet.knowing."));
    }
}
